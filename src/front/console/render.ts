import { plural } from '../../core/answer.ts';
import type { Command } from '../../core/command.ts';
import type { Enclosure } from '../../core/enclosure.ts';
import { partToOpen } from '../../core/links.ts';
import type { Also, Ask, Entry, Fact, Pages, Piece, Reply } from '../../core/reply.ts';
import { altText, pictureOf } from '../picture/picture.ts';
import { linesOfCitation } from './citation.ts';
import { digestSections } from './digest.ts';
import {
  blank,
  dim,
  indent,
  type Line,
  type Margin,
  paint,
  plain,
  type Run,
  strong,
  widthOf,
  wrap,
} from './layout.ts';
import { textOf, wordsOf } from './words.ts';
import { writeAsk } from './write-ask.ts';

/** The terminal that a reply is drawn for, and what is known of the question. */
export type Paper = {
  readonly colour: boolean;
  /** Columns; what is to be copied (links, questions) is never broken and may be longer. */
  readonly width: number;
  /** The question, so that the next page can be offered as a line to copy. */
  readonly asked?: Ask | undefined;
  /** With them, questions are written as short as they can be: `/article S3`. */
  readonly commands?: readonly Command[];
};

const NARROWEST = 20;
/** Where the terminal does not tell its width. */
const USUAL = 80;

/** Shows any reply in a terminal. Nothing of a text or a question reaches it as a control character. */
export function render(reply: Reply, paper: Paper): string {
  const width = paper.width > 0 ? Math.max(NARROWEST, Math.floor(paper.width)) : USUAL;
  const sections = sectionsOf(reply, { ...paper, width }).filter((lines) => lines.length > 0);
  return paint(
    sections.flatMap((lines, index) => (index > 0 ? [[], ...lines] : lines)),
    paper.colour,
  );
}

/** A longer file is drawn from its beginning; it is there to be written. */
const MOST_LINES = 60;

/** A picture in words, a file as it would be written. */
function enclosures(all: readonly Enclosure[], width: number): readonly (readonly Line[])[] {
  return all.map((one): readonly Line[] => {
    if (one.kind === 'file') {
      const lines = one.text.replace(/^\uFEFF|\r?\n$/g, '').split(/\r?\n/);
      const more = lines.length - MOST_LINES;
      return [
        [strong(one.name)],
        ...lines.slice(0, MOST_LINES).map((line) => [plain(line)]),
        ...(more > 0 ? [[dim(`… ${plural(more, 'more line')} (--out FILE writes all)`)]] : []),
      ];
    }
    const words = wrap([plain(altText(pictureOf(one)))], width, indent(2, 2));
    return [[strong(one.name), dim(' (--out FILE paints it)')], ...words];
  });
}

/** The reply in pieces with an empty line between them. */
function sectionsOf(reply: Reply, paper: Paper): readonly (readonly Line[])[] {
  const { width } = paper;
  switch (reply.kind) {
    case 'found':
      return [
        [...heading(reply.heading, width), ...facts(reply.facts, width)],
        ...entries(reply.entries, paper),
        remarks(reply.remarks, width, indent(0, 2)),
        ...enclosures(reply.encloses ?? [], width),
        [...pageLine(reply.pages, paper), ...tries(reply.follow, paper)],
      ];
    case 'text':
      return [
        [
          ...heading(reply.heading, width),
          ...linesOfCitation(reply.source, { width, margin: indent(0, 2), opened: true }),
          ...facts(reply.facts, width),
        ],
        ...pieces(reply.pieces, width),
        [...pageLine(reply.pages, paper), ...tries(reply.follow, paper)],
      ];
    case 'nothing':
      return [
        heading(reply.heading, width),
        reply.hints.flatMap((hint) => wrap([plain(hint)], width, bullet('-'))),
        tries(reply.follow, paper),
      ];
    case 'notice':
      return [
        [...heading(reply.heading, width), ...facts(reply.facts, width)],
        reply.lines.flatMap((line) => ourLine(line, width)),
        ...enclosures(reply.encloses ?? [], width),
      ];
    case 'digest':
      return [...digestSections(reply, width), ...enclosures(reply.encloses ?? [], width)];
    case 'unclear':
      return [wrap([plain(reply.problem)], width)];
  }
}

function heading(text: string, width: number): readonly Line[] {
  return wrap([strong(text)], width);
}

function facts(list: readonly Fact[], width: number): readonly Line[] {
  return list.flatMap(({ name, value }) =>
    wrap([dim(`${name}:`), blank(1), plain(value)], width, indent(0, 2)),
  );
}

/** A line of our own keeps its indentation. */
function ourLine(line: string, width: number): readonly Line[] {
  const spaces = /^ {0,8}/.exec(line)?.[0].length ?? 0;
  return wrap([plain(line.trim())], width, indent(spaces, 2));
}

function entries(list: readonly Entry[], paper: Paper): readonly (readonly Line[])[] {
  const { width } = paper;
  return list.flatMap((entry, index) => {
    const { group } = entry;
    const titled = group !== undefined && group !== list[index - 1]?.group;
    const lines = linesOfEntry(entry, paper);
    return titled ? [wrap([strong(`── ${group} ──`)], width), lines] : [lines];
  });
}

function linesOfEntry(entry: Entry, { width, commands = [] }: Paper): readonly Line[] {
  return [
    ...wrap(headOf(entry), width, indent(0, 2)),
    ...wrap(wordsOf(entry.words, entry.style), width, indent(2)),
    ...(entry.compared ? wrap(comparedLine(entry), width, indent(2, 2)) : []),
    ...remarks(entry.remarks, width, bullet('·', 2)),
    ...linesOfCitation(entry.source, { width, margin: indent(2, 2), at: partToOpen(entry.words) }),
    ...linesOfAll(entry, width),
    ...waysOn(entry, width, commands),
  ];
}

/** What the buttons of an entry are, as lines to type: `Context: /article Q17 · Cite: /cite Q17`. */
function waysOn({ ways = [] }: Entry, width: number, commands: readonly Command[]) {
  const told = ways.map(({ label, ask }) => `${label}: ${writeAsk(ask, commands)}`);
  return told.length > 0 ? wrap([dim(told.join(' · '))], width, indent(2, 2)) : [];
}

/** What a claim made of the words: [-dropped-], {+added+}, as in word-by-word differences elsewhere. */
function comparedLine({ compared: bits = [], beside }: Entry): Line {
  const runs = bits.map(({ kind, words }): Run => {
    const line = words.replace(/\s+/gu, ' ');
    if (kind === 'dropped') return dim(`[-${line}-]`);
    return kind === 'added' ? strong(`{+${line}+}`) : plain(line);
  });
  return [
    dim(beside ? `beside ${beside}: ` : 'claimed: '),
    ...runs.flatMap((run, at) => (at > 0 ? [blank(1), run] : [run])),
  ];
}

/** More tell the same than anyone reads through: the rest are counted. */
const MOST_ALSO = 5;

function linesOfAll({ also = [], style }: Entry, width: number): readonly Line[] {
  const more = also.slice(MOST_ALSO).map(({ ref }) => ref);
  return [
    ...also.slice(0, MOST_ALSO).flatMap((one) => linesOfAlso(one, style, width)),
    ...(more.length > 0
      ? wrap([dim(`also ${more.length} more: ${more.join(', ')}`)], width, indent(2, 4))
      : []),
  ];
}

/** Another article with the same words, or with these words where they differ. */
function linesOfAlso(
  { ref, source, words, lead = 'also' }: Also,
  style: Entry['style'],
  width: number,
) {
  const [first, ...others] = words ?? [];
  const worded = first ? wordsOf([first, ...others], style) : [];
  const head: Line = first
    ? [plain(`${ref} worded differently: `), ...worded]
    : [plain(`${ref} the same words`)];
  return [
    ...wrap([dim(`${lead} `), ...head], width, indent(2, 4)),
    ...linesOfCitation(source, { width, margin: indent(4, 2) }),
  ];
}

function headOf({ ref, who, when, style }: Entry): Line {
  const unknown = style === 'quoted' ? [[plain('speaker not stated')]] : [];
  const sure = who?.certain ? [] : [plain(' (uncertain)')];
  const parts: readonly Line[] = [
    [plain(ref)],
    ...(who ? [[strong(who.name), ...sure]] : unknown),
    ...(who?.role ? [[plain(who.role)]] : []),
    ...(when ? [[plain(when.shown), ...(when.how ? [plain(` (${when.how})`)] : [])]] : []),
  ];
  return parts.flatMap((part, index) => (index > 0 ? [plain(' · '), ...part] : part));
}

function remarks(list: readonly string[], width: number, margin: Margin): readonly Line[] {
  return list.flatMap((remark) => wrap([dim(remark)], width, margin));
}

function bullet(sign: string, spaces = 0): Margin {
  return { first: [blank(spaces), dim(sign), blank(1)], rest: [blank(spaces + 2)] };
}

function pieces(list: readonly Piece[], width: number): readonly (readonly Line[])[] {
  const column = Math.max(0, ...list.map(({ ref }) => (ref ? widthOf([plain(ref)]) + 2 : 0)));
  return list.map((piece) => {
    const ref = plain(piece.ref ?? '');
    const first = [dim(ref.text), blank(column - widthOf([ref]))];
    return wrap(linesOfPiece(piece), width, { first, rest: [blank(column)] });
  });
}

function linesOfPiece({ kind, words, reason }: Piece): Line {
  switch (kind) {
    case 'paragraph':
      return textOf(words);
    case 'heading':
      return [strong('## '), ...textOf(words, strong)];
    case 'caption':
      return [dim('[caption] '), ...textOf(words)];
    case 'dropped':
      return [dim(`[left out: ${reason ?? 'not part of the article'}] `), ...textOf(words, dim)];
  }
}

function pageLine({ number, of, total }: Pages, paper: Paper): readonly Line[] {
  if (of <= 1) return [];
  const here = `Page ${number} of ${of} · ${total} in all`;
  if (number >= of) return wrap([plain(here)], paper.width);
  const next = `next: ${nextPage(number + 1, paper)}`;
  const whole = [plain(`${here} · ${next}`)];
  return widthOf(whole) <= paper.width
    ? [whole]
    : [...wrap([plain(here)], paper.width), [plain(next)]];
}

function nextPage(number: number, { asked, commands = [] }: Paper): string {
  if (!asked) return `page:${number}`;
  return writeAsk({ ...asked, raw: { ...asked.raw, page: `${number}` } }, commands);
}

function tries(follow: readonly Ask[], { commands = [] }: Paper): readonly Line[] {
  return follow.map((ask) => [plain(`Try: ${writeAsk(ask, commands)}`)]);
}
