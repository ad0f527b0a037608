import { partToOpen } from '../../core/links.ts';
import type { Entry, Piece } from '../../core/reply.ts';
import type { Bit } from '../../core/verify/judge.ts';
import { alsoLines } from './also.ts';
import { citationLine } from './citation.ts';
import { CUT, fit, fitLine, fitTold } from './clip.ts';
import type { Hand } from './hand.ts';
import { code } from './markdown.ts';
import { drawWords, LEAST_WORDS } from './words.ts';

/** What could be drawn in the room given, how much could not, and where that begins. */
export type Drawn = {
  readonly blocks: readonly string[];
  readonly left: number;
  readonly next?: string | undefined;
};

/** What the source lines of an answer may hold besides what they must, the most first. */
const PLANS = [
  { cited: 3, archive: true },
  { cited: 3, archive: false },
  { cited: 1, archive: false },
] as const;
type Plan = { readonly cited: number; readonly archive: boolean };

/**
 * Draws entries in at most `room` characters: long words are clipped alike, short ones stay whole.
 * Other articles with the same words are cited, and the web archive is offered, as long as that costs
 * no words and no entry.
 */
export function drawEntries(entries: readonly Entry[], room: number, hand: Hand): Drawn {
  const longest = Math.floor(hand.links / Math.max(1, entries.length));
  const framed = (plan: Plan, longest: number) =>
    entries.map((entry, i) => frameOf(entry, entries[i - 1], { ...plan, hand, longest }));
  const wanted = entries.map((entry) => drawWords(entry, Number.POSITIVE_INFINITY).length);
  const generous = PLANS.map((plan) => framed(plan, longest)).find(
    (frames) => sum(wanted) + sum(frames.map(lengthOf)) <= room,
  );
  const least = { cited: 0, archive: false };
  const modest = () => {
    const frames = framed(least, longest);
    const holds = sum(frames.map(lengthOf)) + frames.length * LEAST_WORDS <= room;
    return holds ? frames : framed(least, 0);
  };
  const frames = generous ?? modest();
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
export function drawPieces(pieces: readonly Piece[], room: number, hand: Hand): Drawn {
  const lines: string[] = [];
  let space = room;
  for (const [i, piece] of pieces.entries()) {
    const whole = drawPiece(piece, Number.POSITIVE_INFINITY, hand);
    const fits = whole.length + 2 <= space;
    if (!fits && lines.length > 0) {
      const next = pieces.slice(i).find(({ ref }) => ref)?.ref;
      return { blocks: [lines.join('\n\n')], left: pieces.length - i, next };
    }
    const drawn = fits ? whole : drawPiece(piece, space - 2, hand);
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

/** How a frame is drawn: `longest` is for a link at the words. */
type Framing = Plan & { readonly hand: Hand; readonly longest: number };

function frameOf(entry: Entry, previous: Entry | undefined, framing: Framing): Frame {
  const { group, remarks, source, words } = entry;
  const { hand, cited, archive, longest } = framing;
  const titled = group && group !== previous?.group;
  const notes = remarks.length > 0 ? [hand.small(fitTold(remarks.join(' · '), 400))] : [];
  const at = { words: partToOpen(words), longest };
  const after = [
    ...(entry.compared ? [comparedLine(entry.compared)] : []),
    ...notes,
    hand.small(citationLine(source, { hand, at, archive })),
    ...alsoLines(entry, cited, hand),
  ];
  const title = titled ? `${hand.heading(fitTold(group, 150))}\n` : '';
  return { entry, before: `${title}${leadLine(entry)}`, after: after.join('\n') };
}

const LONGEST_BIT = 200;
const LONGEST_COMPARED = 900;

/** What a claim made of the words: what only the source has is struck, what only the claim has is bold. */
function comparedLine(bits: readonly Bit[]): string {
  const head = 'Claimed (~~only there~~, **only claimed**): ';
  let line = head;
  for (const { kind, words } of bits) {
    const shown = fitLine(words, LONGEST_BIT);
    const drawn = kind === 'dropped' ? `~~${shown}~~` : kind === 'added' ? `**${shown}**` : shown;
    if (line.length + drawn.length + 2 > LONGEST_COMPARED) return `${line} ${CUT}`;
    line += line === head ? drawn : ` ${drawn}`;
  }
  return line;
}

/** With the ends of lines between it, the words and the next entry. */
function lengthOf({ before, after }: Frame): number {
  return before.length + after.length + 4;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

function leadLine({ who, when, ref, style }: Entry): string {
  const unnamed = style === 'quoted' ? 'Speaker not shown in the article' : '';
  const name = who ? `**${fitLine(who.name, 150)}**` : unnamed;
  const doubt = who && !who.certain ? `${name} (uncertain)` : name;
  const role = who?.role ? fitLine(who.role, 150) : '';
  const how = when?.how ? ` (${fitTold(when.how, 150)})` : '';
  const time = when ? `${fitTold(when.shown, 80)}${how}` : '';
  return [doubt, role, time, code(ref)].filter(Boolean).join(' · ');
}

function drawPiece(
  { kind, ref, words, reason = 'not the article' }: Piece,
  room: number,
  hand: Hand,
): string {
  const mark = ref ? `${code(ref)} ` : '';
  const after = (before: string) =>
    before + fit(words.text, words.highlights, room - before.length);
  switch (kind) {
    case 'paragraph':
      return after(mark);
    case 'heading':
      return hand.heading(fitLine(words.text, room - hand.heading('').length));
    case 'caption':
      return after(`${mark}Caption: `);
    case 'dropped':
      return after(`Dropped (${fitTold(reason, 150)}): `);
  }
}
