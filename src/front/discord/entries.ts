import type { Entry, Piece, Verbatim } from '../../core/reply.ts';
import { citationLine } from './citation.ts';
import { CUT, fit, fitLine } from './clip.ts';
import { code, oneLine, shown } from './markdown.ts';

/** Fewer characters than this say nothing; an entry that would get fewer is left out and named. */
const LEAST_WORDS = 60;

/** What could be drawn in the room given, how much could not, and where that begins. */
export type Drawn = {
  readonly blocks: readonly string[];
  readonly left: number;
  readonly next?: string | undefined;
};

/** Draws entries in at most `room` characters: long words are clipped alike, short ones stay whole. */
export function drawEntries(entries: readonly Entry[], room: number): Drawn {
  const frames = entries.map((entry, i) => frameOf(entry, entries[i - 1]?.group));
  let count = frames.length;
  const overhead = () => frames.slice(0, count).reduce((sum, { length }) => sum + length, 0);
  while (count > 0 && overhead() + count * LEAST_WORDS > room) count--;
  const kept = entries.slice(0, count);
  const wanted = kept.map((entry) => drawWords(entry, Number.POSITIVE_INFINITY).length);
  const rooms = shares(wanted, room - overhead());
  const blocks = kept.map((entry, i) => {
    const { before, after } = frames[i] ?? { before: '', after: '' };
    return `${before}\n${drawWords(entry, rooms[i] ?? 0)}\n${after}`;
  });
  return { blocks, left: entries.length - count, next: entries[count]?.ref };
}

/** Draws the pieces of a stored article in their order, in at most `room` characters. */
export function drawPieces(pieces: readonly Piece[], room: number): Drawn {
  const lines: string[] = [];
  let space = room;
  for (const [i, piece] of pieces.entries()) {
    const whole = drawPiece(piece, Number.POSITIVE_INFINITY);
    const fits = whole.length + 2 <= space;
    if (!fits && lines.length > 0) {
      const next = pieces.slice(i).find(({ ref }) => ref)?.ref;
      return { blocks: [lines.join('\n\n')], left: pieces.length - i, next };
    }
    const drawn = fits ? whole : drawPiece(piece, space - 2);
    lines.push(drawn);
    space -= drawn.length + 2;
  }
  return { blocks: [lines.join('\n\n')], left: 0 };
}

/** Gives each what it wants as long as all fits, and else the same to all that want more. */
function shares(wanted: readonly number[], room: number): readonly number[] {
  const given = wanted.map(() => 0);
  let left = room;
  const order = wanted.map((_, i) => i).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  for (const [rank, i] of order.entries()) {
    const fair = Math.floor(left / (order.length - rank));
    given[i] = Math.min(wanted[i] ?? 0, fair);
    left -= given[i] ?? 0;
  }
  return given;
}

/** What stands around the words of an entry. */
function frameOf(entry: Entry, previousGroup: string | undefined) {
  const { group, remarks, source } = entry;
  const title = group && group !== previousGroup ? `### ${fitLine(oneLine(group), 150)}\n` : '';
  const notes = remarks.length > 0 ? `-# ${fitLine(oneLine(remarks.join(' · ')), 400)}\n` : '';
  const before = `${title}${leadLine(entry)}`;
  const after = `${notes}-# ${citationLine(source)}`;
  return { before, after, length: before.length + after.length + 3 };
}

function leadLine({ who, when, ref, style }: Entry): string {
  const unnamed = style === 'quoted' ? 'Speaker not shown in the article' : '';
  const name = who ? `**${fitLine(oneLine(who.name), 150)}**` : unnamed;
  const doubt = who && !who.certain ? `${name} (uncertain)` : name;
  const role = who?.role ? fitLine(oneLine(who.role), 150) : '';
  const how = when?.how ? ` (${fitLine(oneLine(when.how), 150)})` : '';
  const time = when ? `${fitLine(oneLine(when.shown), 80)}${how}` : '';
  return [doubt, role, time, code(ref)].filter(Boolean).join(' · ');
}

function drawWords({ words, style }: Entry, room: number): string {
  const [open, close] = style === 'quoted' ? ['“', '”'] : ['', ''];
  return `${open}${drawParts(words, room - open.length - close.length)}${close}`;
}

/** The parts of one saying; what stands between them in the article is marked as left out. */
function drawParts(parts: readonly Verbatim[], room: number): string {
  let drawn = '';
  for (const [i, { text, highlights, span }] of parts.entries()) {
    const last = parts[i - 1];
    const gap = !last ? '' : span.start - last.span.end <= 1 ? ' ' : ` ${CUT} `;
    const space = room - drawn.length - gap.length;
    const reserve = i < parts.length - 1 ? CUT.length + 1 : 0;
    const whole = shown(text, highlights);
    if (whole.length + reserve > space) {
      if (!last) return fit(text, highlights, space);
      return space < LEAST_WORDS ? `${drawn} ${CUT}` : drawn + gap + fit(text, highlights, space);
    }
    drawn += gap + whole;
  }
  return drawn;
}

function drawPiece({ kind, ref, words, reason }: Piece, room: number): string {
  const before = pieceMark(kind, ref, reason);
  return `${before}${fit(words.text, words.highlights, room - before.length)}`;
}

function pieceMark(kind: Piece['kind'], ref?: string, reason = 'not the article'): string {
  const mark = ref ? `${code(ref)} ` : '';
  switch (kind) {
    case 'paragraph':
      return mark;
    case 'heading':
      return '### ';
    case 'caption':
      return `${mark}Caption: `;
    case 'dropped':
      return `Dropped (${fitLine(oneLine(reason), 150)}): `;
  }
}
