import type { Theme } from '../../core/enclosure.ts';
import { showWhen } from '../../core/when.ts';
import { widthOf, wrapped } from './lettering.ts';
import type { Mark, Picture } from './picture.ts';

type Colours = Readonly<Record<'paper' | 'ink' | 'faint' | 'bar' | 'marked' | 'onMark', string>>;

const COLOURS: Readonly<Record<Theme, Colours>> = {
  light: {
    paper: '#ffffff',
    ink: '#1b1f24',
    faint: '#56606b',
    bar: '#9fb6cb',
    marked: '#b4400a',
    onMark: '#ffffff',
  },
  dark: {
    paper: '#14181d',
    ink: '#eef1f4',
    faint: '#a3aeb9',
    bar: '#4a5f74',
    marked: '#f0a030',
    onMark: '#14181d',
  },
};

/** A phone shows it at about a third: letters of 30 are read there at 10. */
const WIDTH = 1_080;
const EDGE = 48;
const INNER = WIDTH - 2 * EDGE;
const TITLE = 44;
const TEXT = 30;
const SMALL = 26;
const BARS = 260;
const BADGE = 20;
const INDENT = 60;

/** A drawn part: what it is, and where the next one begins. */
type Part = { readonly svg: string; readonly below: number };

/** Draws a picture as SVG. Text is set in the font that `toPng` brings. */
export function toSvg(picture: Picture, theme: Theme): string {
  const colours = COLOURS[theme];
  const head = drawHead(picture, colours);
  const chart = drawChart(picture, head.below, colours);
  const list = drawMarks(picture.marks, chart.below, colours);
  const foot = drawNotes(picture.notes, list.below, colours);
  const height = Math.ceil(foot.below + EDGE / 2);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="Noto Sans">`,
    `<rect width="${WIDTH}" height="${height}" fill="${colours.paper}"/>`,
    head.svg,
    chart.svg,
    list.svg,
    foot.svg,
    '</svg>',
  ].join('\n');
}

function drawHead({ title, caption }: Picture, { ink, faint }: Colours): Part {
  const titles = wrapped(title, (INNER * 0.93) / TITLE, 2);
  const captions = wrapped(caption, INNER / SMALL, 3);
  const top = EDGE + TITLE;
  const below = top + (titles.length - 1) * TITLE * 1.2;
  return {
    svg: [
      ...titles.map((line, at) => text(line, EDGE, top + at * TITLE * 1.2, TITLE, ink, 'bold')),
      ...captions.map((line, at) => text(line, EDGE, below + 46 + at * 36, SMALL, faint)),
    ].join('\n'),
    below: below + 46 + captions.length * 36,
  };
}

function drawChart({ coverage, marks }: Picture, top: number, colours: Colours): Part {
  const { bars } = coverage;
  if (bars.length === 0) return { svg: '', below: top };
  const slot = INNER / bars.length;
  const thick = Math.max(2, Math.min(slot * 0.8, 72));
  const most = Math.max(1, ...bars.map(({ articles }) => articles));
  const middle = (at: number) => EDGE + slot * (at + 0.5);
  const numbers = bars.map(({ when }) =>
    marks.filter((mark) => mark.when.since >= when.since && mark.when.until <= when.until),
  );
  const badges = placeBadges(numbers, middle);
  const floor = top + badges.rows * (2 * BADGE + 8) + 24 + BARS;
  const drawn = bars.map(({ articles }, at) => {
    const height = articles === 0 ? 0 : Math.max(6, (articles / most) * BARS);
    const fill = (numbers[at]?.length ?? 0) > 0 ? colours.marked : colours.bar;
    const x = middle(at) - thick / 2;
    return `<rect x="${round(x)}" y="${round(floor - height)}" width="${round(thick)}" height="${round(height)}" rx="${Math.min(4, thick / 4)}" fill="${fill}"/>`;
  });
  const [first, last] = [bars[0], bars.at(-1)];
  const ends = [
    first ? text(showWhen(first.when), EDGE, floor + 38, SMALL, colours.faint) : '',
    last && bars.length > 1
      ? text(showWhen(last.when), WIDTH - EDGE, floor + 38, SMALL, colours.faint, 'end')
      : '',
  ];
  const line = `<line x1="${EDGE}" x2="${WIDTH - EDGE}" y1="${floor}" y2="${floor}" stroke="${colours.faint}" stroke-width="2"/>`;
  const svg = [...drawn, line, ...ends, ...badges.draw(top + 16, floor - BARS - 4, colours)];
  return { svg: svg.join('\n'), below: floor + 112 };
}

/** The numbers of the marks over their bars, in as many rows as they need not to touch. */
function placeBadges(numbers: readonly (readonly Mark[])[], middle: (at: number) => number) {
  const ends: number[] = [];
  const placed = numbers.flatMap((marks, at) => {
    const [first, last] = [marks[0], marks.at(-1)];
    if (!first || !last) return [];
    const label = first === last ? `${first.number}` : `${first.number}–${last.number}`;
    const half = Math.max(BADGE, (widthOf(label) * SMALL) / 2 + 10);
    const x = Math.min(Math.max(middle(at), EDGE + half), WIDTH - EDGE - half);
    const free = ends.findIndex((end) => x - half >= end + 4);
    const row = free >= 0 ? free : ends.length;
    ends[row] = x + half;
    return [{ label, half, x, row, at }];
  });
  const draw = (top: number, bottom: number, { marked, onMark, faint }: Colours) =>
    placed.flatMap(({ label, half, x, row, at }) => {
      const y = bottom - BADGE - 8 - row * (2 * BADGE + 8);
      return [
        `<line x1="${round(middle(at))}" x2="${round(middle(at))}" y1="${round(y + BADGE)}" y2="${round(bottom)}" stroke="${faint}" stroke-width="1"/>`,
        `<rect x="${round(x - half)}" y="${round(Math.max(top, y - BADGE))}" width="${round(2 * half)}" height="${2 * BADGE}" rx="${BADGE}" fill="${marked}"/>`,
        text(label, x, Math.max(top, y - BADGE) + BADGE + 9, SMALL, onMark, 'middle'),
      ];
    });
  return { rows: ends.length, draw };
}

function drawMarks(marks: readonly Mark[], top: number, colours: Colours): Part {
  let below = top;
  const parts = marks.map(({ number, shown, label, source }) => {
    const lines = wrapped(label ?? '(label left out: another script)', (INNER - INDENT) / TEXT, 3);
    const y = below;
    below += 44 + lines.length * 40 + 28;
    return [
      `<circle cx="${EDGE + BADGE}" cy="${round(y - 10)}" r="${BADGE}" fill="${colours.marked}"/>`,
      text(`${number}`, EDGE + BADGE, y - 1, SMALL, colours.onMark, 'middle'),
      `<text x="${EDGE + INDENT}" y="${round(y)}" font-size="${TEXT}" fill="${colours.ink}"><tspan font-weight="700">${escaped(shown)}</tspan><tspan font-size="${SMALL}" fill="${colours.faint}" dx="14">${escaped(clippedSource(source, shown))}</tspan></text>`,
      ...lines.map((line, at) =>
        text(line, EDGE + INDENT, y + 42 + at * 40, TEXT, label ? colours.ink : colours.faint),
      ),
    ].join('\n');
  });
  return { svg: parts.join('\n'), below };
}

function clippedSource(source: string, shown: string): string {
  const room = (INNER - INDENT - 40) / SMALL - (widthOf(shown) * TEXT * 1.12) / SMALL;
  return wrapped(source, room, 1).join(' ');
}

function drawNotes(notes: readonly string[], top: number, { faint }: Colours): Part {
  if (notes.length === 0) return { svg: '', below: top - 20 };
  const lines = wrapped(`${notes.join('; ')}.`, INNER / SMALL, 4);
  return {
    svg: lines.map((line, at) => text(line, EDGE, top + at * 36, SMALL, faint)).join('\n'),
    below: top + lines.length * 36,
  };
}

function text(
  words: string,
  x: number,
  y: number,
  size: number,
  fill: string,
  how: 'plain' | 'bold' | 'middle' | 'end' = 'plain',
): string {
  const anchor = how === 'middle' || how === 'end' ? ` text-anchor="${how}"` : '';
  const weight = how === 'bold' || how === 'middle' ? ' font-weight="700"' : '';
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}" fill="${fill}"${anchor}${weight}>${escaped(words)}</text>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escaped(words: string): string {
  return words.replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign);
}
