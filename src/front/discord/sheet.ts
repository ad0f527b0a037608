import type { KeptQuestions } from '../../core/kept-questions.ts';
import type { Ask, Entry, Fact, Pages, Reply } from '../../core/reply.ts';
import type { Settings } from '../../core/settings.ts';
import {
  type Button,
  linkTo,
  pager,
  questions,
  type Row,
  remove,
  rowOf,
  share,
} from './buttons.ts';
import { pageSelect } from './choosing.ts';
import { openingOf, sourceLine } from './citation.ts';
import { fitLine, fitTold } from './clip.ts';
import { digestBlocks } from './digest.ts';
import { type Drawn, drawEntries, drawPieces } from './entries.ts';
import type { Hand } from './hand.ts';
import { LIMIT } from './limits.ts';
import { linesWithin } from './lines-within.ts';
import { code } from './markdown.ts';

/** A reply in words that fit into a message, and its ways on, not laid out yet. */
export type Sheet = {
  readonly kind: Reply['kind'];
  /** The summary, in its first line, and facts. */
  readonly head: string;
  readonly parts: readonly string[];
  /** The findings that the parts are of, in step with them, where they are findings. */
  readonly entries: readonly Entry[];
  /** What was left out, and remarks. */
  readonly tail: readonly string[];
  /** Ways on from the whole, in their order. */
  readonly rows: readonly Row[];
  /** How many pictures and files will come along. */
  readonly encloses: number;
};

export type Place = {
  readonly hand: Hand;
  /** Undefined: the answer can be neither shared nor taken away. */
  readonly seenBy: Settings['seenBy'] | undefined;
  readonly kept: KeptQuestions | undefined;
};

export function sheetOf(reply: Reply, asked: Ask, place: Place): Sheet {
  switch (reply.kind) {
    case 'found':
      return foundSheet(reply, asked, place);
    case 'text':
      return textSheet(reply, asked, place);
    case 'nothing': {
      const { hand, kept } = place;
      const follow = questions(reply.follow, kept);
      const hints = linesWithin(reply.hints.map(drawLine), hand.room - 2 * hand.tail);
      const tail = small(follow.lines, hand);
      const rows = [...rowOf(follow.buttons), ...lastRow(asked, [], place)];
      return { ...bare(reply, titleOf(reply.heading, hand)), parts: [hints], tail: [tail], rows };
    }
    case 'notice': {
      const { hand } = place;
      const encloses = reply.encloses?.length ?? 0;
      const lines = [...reply.facts.map(factLine), ...reply.lines.map(drawLine)];
      const body = linesWithin(lines, hand.room - hand.tail - encloses * LOST);
      const rows = lastRow(asked, [], place);
      return { ...bare(reply, titleOf(reply.heading, hand)), parts: [body], rows, encloses };
    }
    case 'digest': {
      const [head, ...parts] = digestBlocks(reply);
      return { ...bare(reply, head), parts, encloses: reply.encloses?.length ?? 0 };
    }
    case 'unclear':
      return bare(reply, drawLine(reply.problem));
  }
}

/** What is said of an enclosure that could not be made takes this much. */
const LOST = 150;
/** And what is said of findings that did not fit. */
const LEFT_OUT = 150;

function foundSheet(reply: Extract<Reply, { kind: 'found' }>, asked: Ask, place: Place): Sheet {
  const { hand, kept } = place;
  const { pages, entries, encloses = [] } = reply;
  const head = withFacts(titleOf(reply.heading, hand), reply.facts, hand);
  const turns = pager(asked, pages, kept, `${pages.total} in all`);
  const follow = questions(reply.follow, kept);
  const notes = reply.remarks.map((remark) => fitTold(remark, hand.line(300)));
  const tail = small([...turns.lines, ...notes, ...follow.lines], hand);
  const room = roomBeside(head, tail, hand) - encloses.length * LOST;
  const drawn = drawEntries(entries, { room, toTell: LEFT_OUT, hand });
  return {
    ...bare(reply, head),
    parts: drawn.blocks,
    entries: entries.slice(0, drawn.blocks.length),
    tail: [leftOut(drawn), tail],
    rows: waysOn(asked, pages, [turns.buttons, follow.buttons], place),
    encloses: encloses.length,
  };
}

function textSheet(reply: Extract<Reply, { kind: 'text' }>, asked: Ask, place: Place): Sheet {
  const { hand, kept } = place;
  const { pages, source } = reply;
  const title = hand.heading(fitLine(reply.heading, hand.line(300)));
  const from = hand.small(sourceLine(source, { hand, archive: true }));
  const head = `${withFacts(title, reply.facts, hand)}\n${from}`;
  const turns = pager(asked, pages, kept);
  const opening = openingOf(source, '');
  const link = opening ? [linkTo(opening.url, opening.label)] : [];
  const follow = questions(reply.follow, kept, LIMIT.buttonsInRow - link.length);
  const tail = small([...turns.lines, ...follow.lines], hand);
  const room = roomBeside(head, tail, hand);
  const drawn = whole(room, (space) => drawPieces(reply.pieces, space, hand));
  const rows = waysOn(asked, pages, [turns.buttons, [...link, ...follow.buttons]], place);
  return { ...bare(reply, head), parts: drawn.blocks, tail: [leftOut(drawn), tail], rows };
}

function bare({ kind }: Reply, head: string): Sheet {
  return { kind, head, parts: [], entries: [], tail: [], rows: [], encloses: 0 };
}

/** A select of pages, the questions that follow, and last what turns, shares or takes away. */
function waysOn(
  asked: Ask,
  pages: Pages,
  [turns, follow]: readonly [readonly Button[], readonly Button[]],
  place: Place,
): readonly Row[] {
  return [
    ...pageSelect(asked, pages, place.kept),
    ...rowOf(follow),
    ...lastRow(asked, turns, place),
  ];
}

function lastRow(asked: Ask, turns: readonly Button[], { seenBy, kept }: Place): readonly Row[] {
  const own = { asker: share, everyone: remove };
  const last = seenBy && own[seenBy](asked, kept);
  return rowOf([...turns, ...(last ? [last] : [])]);
}

function titleOf(text: string, hand: Hand): string {
  return hand.heading(fitTold(text, hand.line(300)));
}

function withFacts(title: string, facts: readonly Fact[], hand: Hand): string {
  const body = linesWithin(facts.map(factLine), hand.head - title.length - 1);
  return [title, body].filter(Boolean).join('\n');
}

function factLine({ name, value }: Fact): string {
  return `${fitTold(name, 100)}: ${fitTold(value, 380)}`;
}

function drawLine(text: string): string {
  return fitTold(text, 700);
}

function small(lines: readonly string[], hand: Hand): string {
  return linesWithin(lines.map(hand.small), hand.tail);
}

function leftOut({ left, next }: Drawn): string {
  if (left === 0) return '';
  const said = `…${left} more did not fit into this message`;
  return next ? `${said}; ${code(`/article ${next}`)} opens the stored text` : said;
}

/** Draws all; or what leaves room for saying that some are left out. */
function whole(room: number, draw: (room: number) => Drawn): Drawn {
  const all = draw(room);
  return all.left === 0 ? all : draw(room - LEFT_OUT);
}

/** Room for the findings, with the ends of lines between all. */
function roomBeside(head: string, tail: string, { room }: Hand): number {
  return room - head.length - tail.length - 20;
}
