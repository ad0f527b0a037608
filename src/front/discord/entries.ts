import { partToOpen } from '../../core/links.ts';
import type { Entry, Piece } from '../../core/reply.ts';
import { alsoLines } from './also.ts';
import { citationLine, opensAt } from './citation.ts';
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
type Plan = { readonly cited: number; readonly archive: boolean; readonly atWords: boolean };
const PLANS: readonly Plan[] = [
  { cited: 3, archive: true, atWords: true },
  { cited: 3, archive: false, atWords: true },
  { cited: 1, archive: false, atWords: true },
  { cited: 0, archive: false, atWords: true },
];
const LEAST: Plan = { cited: 0, archive: false, atWords: false };

/**
 * Draws entries in at most `room` characters: long words are clipped alike, short ones stay whole.
 * Other articles with the same words are cited, and the web archive is offered, as long as that costs
 * no words and no entry. Where some are left out, `toTell` characters stay free to say so.
 */
export function drawEntries(
  entries: readonly Entry[],
  { room, toTell, hand }: { readonly room: number; readonly toTell: number; readonly hand: Hand },
): Drawn {
  const longest = Math.floor(hand.links / Math.max(1, entries.length));
  const openings = entries.map(({ source, words }) => opensAt(source, partToOpen(words), longest));
  const framed = (plan: Plan) =>
    entries.map((entry, i) => {
      const opening = plan.atWords ? openings[i] : undefined;
      return frameOf(entry, entries[i - 1], { ...plan, hand, opening });
    });
  const wanted = entries.map((entry) => drawWords(entry, Number.POSITIVE_INFINITY).length);
  const all = framesWithin(room - sum(wanted), framed) ?? frugal(room, framed, hand);
  const most = countWithin(room, all);
  const space = most < all.length ? room - toTell : room;
  const count = countWithin(space, all);
  const frames = all.slice(0, count);
  const rooms = shares(wanted.slice(0, count), space - sum(frames.map(lengthOf)));
  const blocks = frames.map(({ entry, before, after }, i) => {
    return `${before}\n${drawWords(entry, rooms[i] ?? 0)}\n${after}`;
  });
  return { blocks, left: entries.length - count, next: entries[count]?.ref };
}

/** How many of the frames leave room for some words of each. */
function countWithin(room: number, frames: readonly Frame[]): number {
  let count = 0;
  let needed = 0;
  for (const frame of frames) {
    needed += lengthOf(frame) + LEAST_WORDS;
    if (needed > room) break;
    count++;
  }
  return count;
}

type Framed = (plan: Plan) => readonly Frame[];

/** The frames of the most generous plan that keeps to the room. */
function framesWithin(room: number, framed: Framed): readonly Frame[] | undefined {
  for (const plan of PLANS) {
    const frames = framed(plan);
    if (sum(frames.map(lengthOf)) <= room) return frames;
  }
  return undefined;
}

/** Where words have to be clipped, links at them stay only where they are out of sight. */
function frugal(room: number, framed: Framed, { hidesLinks }: Hand): readonly Frame[] {
  const least = framed(LEAST);
  if (!hidesLinks) return least;
  const linked = framed({ ...LEAST, atWords: true });
  return countWithin(room, linked) === linked.length ? linked : least;
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

type Framing = Plan & { readonly hand: Hand; readonly opening: string | undefined };

function frameOf(entry: Entry, previous: Entry | undefined, framing: Framing): Frame {
  const { group, remarks, source } = entry;
  const { hand, cited, archive, opening } = framing;
  const titled = group && group !== previous?.group;
  const notes =
    remarks.length > 0 ? [hand.small(fitTold(remarks.join(' · '), hand.line(400)))] : [];
  const after = [
    ...(entry.compared ? [comparedLine(entry, hand.line(LONGEST_COMPARED))] : []),
    ...notes,
    hand.small(citationLine(source, { hand, archive, opening })),
    ...alsoLines(entry, cited, hand),
  ];
  const title = titled ? `${hand.heading(fitTold(group, hand.line(150)))}\n` : '';
  return { entry, before: `${title}${leadLine(entry, hand)}`, after: after.join('\n') };
}

const LONGEST_BIT = 200;
const LONGEST_COMPARED = 900;

/** What a claim made of the words: what only the source has is struck, what only the claim has is bold. */
function comparedLine({ compared = [], beside }: Entry, longest: number): string {
  const head = beside
    ? `Beside ${beside} (~~only there~~, **only here**): `
    : 'Claimed (~~only there~~, **only claimed**): ';
  let line = head;
  for (const { kind, words } of compared) {
    const shown = fitLine(words, LONGEST_BIT);
    const drawn = kind === 'dropped' ? `~~${shown}~~` : kind === 'added' ? `**${shown}**` : shown;
    if (line.length + drawn.length + 2 > longest) return `${line} ${CUT}`;
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

function leadLine({ who, when, ref, style }: Entry, { line }: Hand): string {
  const unnamed = style === 'quoted' ? 'Speaker not shown in the article' : '';
  const name = who ? `**${fitLine(who.name, line(150))}**` : unnamed;
  const doubt = who && !who.certain ? `${name} (uncertain)` : name;
  const role = who?.role ? fitLine(who.role, line(150)) : '';
  const how = when?.how ? ` (${fitTold(when.how, line(150))})` : '';
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
