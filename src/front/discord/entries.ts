import type { Entry, Piece } from '../../core/reply.ts';
import type { Bit } from '../../core/verify/judge.ts';
import { alsoLines } from './also.ts';
import { citationLine } from './citation.ts';
import { CUT, fit, fitLine } from './clip.ts';
import { code, oneLine } from './markdown.ts';
import { drawWords, LEAST_WORDS } from './words.ts';

/** What could be drawn in the room given, how much could not, and where that begins. */
export type Drawn = {
  readonly blocks: readonly string[];
  readonly left: number;
  readonly next?: string | undefined;
};

/**
 * Draws entries in at most `room` characters: long words are clipped alike, short ones stay whole.
 * Other articles with the same words are cited as long as that costs no words and no entry.
 */
export function drawEntries(entries: readonly Entry[], room: number): Drawn {
  const wanted = entries.map((entry) => drawWords(entry, Number.POSITIVE_INFINITY).length);
  const plans = [3, 1].map((cited) =>
    entries.map((entry, i) => frameOf(entry, entries[i - 1], cited)),
  );
  const generous = plans.find((frames) => sum(wanted) + sum(frames.map(lengthOf)) <= room);
  const frames = generous ?? entries.map((entry, i) => frameOf(entry, entries[i - 1], 0));
  let count = frames.length;
  const overhead = () => sum(frames.slice(0, count).map(lengthOf));
  while (count > 0 && overhead() + count * LEAST_WORDS > room) count--;
  const rooms = shares(wanted.slice(0, count), room - overhead());
  const blocks = frames.slice(0, count).map(({ entry, before, after }, i) => {
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
type Frame = { readonly entry: Entry; readonly before: string; readonly after: string };

function frameOf(entry: Entry, previous: Entry | undefined, cited: number): Frame {
  const { group, remarks, source } = entry;
  const title = group && group !== previous?.group ? `### ${fitLine(oneLine(group), 150)}\n` : '';
  const notes = remarks.length > 0 ? `-# ${fitLine(oneLine(remarks.join(' · ')), 400)}\n` : '';
  const compared = entry.compared ? `${comparedLine(entry.compared)}\n` : '';
  const after = [`${compared}${notes}-# ${citationLine(source)}`, ...alsoLines(entry, cited)].join(
    '\n',
  );
  return { entry, before: `${title}${leadLine(entry)}`, after };
}

const LONGEST_BIT = 200;
const LONGEST_COMPARED = 900;

/** What a claim made of the words: what only the source has is struck, what only the claim has is bold. */
function comparedLine(bits: readonly Bit[]): string {
  const head = 'Claimed (~~only there~~, **only claimed**): ';
  let line = head;
  for (const { kind, words } of bits) {
    const shown = fitLine(oneLine(words), LONGEST_BIT);
    const drawn = kind === 'dropped' ? `~~${shown}~~` : kind === 'added' ? `**${shown}**` : shown;
    if (line.length + drawn.length + 2 > LONGEST_COMPARED) return `${line} ${CUT}`;
    line += line === head ? drawn : ` ${drawn}`;
  }
  return line;
}

/** With the ends of lines between it, the words and the next entry. */
function lengthOf({ before, after }: Frame): number {
  return before.length + after.length + 3;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
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
