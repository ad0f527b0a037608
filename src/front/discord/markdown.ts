import type { Span } from '../../core/span.ts';

/** Invisible, and able to turn the words around them about or to hide what comes next: left out. */
const UNSEEN = '\\u061c\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufeff';
const DROPPED = new RegExp(`[${UNSEEN}]`, 'u');

/** What Discord gives a meaning wherever it stands; a colon may open `:emoji:` or a link. */
const ANYWHERE = /[\\*_~`|[\]<@]|:(?!\s)/g;

/** What it gives a meaning at the start of a line: lists, headings, quotations, small print. */
const LINE_START = new RegExp(
  `^(?:[^\\S\\n]|[${UNSEEN}])*(?:[-#>+]|\\d(?:\\d|[${UNSEEN}])*[.)])`,
  'gmu',
);

const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]|[\u{10800}-\u{10fff}]|[\u{1e800}-\u{1efff}]/u;

/**
 * Makes text show as itself in Discord: no formatting, no links, no pings. `marks` are put in bold.
 * Lines with right-to-left writing are isolated, so that they cannot turn what stands around them.
 */
export function shown(text: string, marks: readonly Span[] = []): string {
  const tame = tamed(text);
  const escaped = escapedOffsets(tame, marks);
  let at = 0;
  const lines = tame.split('\n').map((line) => {
    const drawn = drawLine(line, at, { marks, escaped });
    at += line.length + 1;
    return RIGHT_TO_LEFT.test(line) ? `\u2068${drawn}\u2069` : drawn;
  });
  return lines.join('\n');
}

/** Text on one line, showing as itself. */
export function inline(text: string): string {
  return shown(oneLine(text));
}

/** White space of any kind becomes single spaces, for names and headlines. */
export function oneLine(text: string): string {
  return tamed(text).replace(/\s+/g, ' ').trim();
}

/** Text for places that know no markdown, such as labels of buttons. */
export function unformatted(text: string): string {
  return [...oneLine(text)].filter((char) => !DROPPED.test(char)).join('');
}

/** A short code of ours, to copy: `Q17`. */
export function code(text: string): string {
  return `\`${unformatted(text).replaceAll('`', '')}\``;
}

/** The address in the form that can stand in a link; undefined when it is not one of the web. */
export function webAddress(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, username, password, href } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return undefined;
  if (username || password) return undefined;
  return href.replace(/[()[\]<>\\|*~`"']/g, (char) => percent(char));
}

/** Whether Discord shows a link under this label; brackets and addresses in a label undo it. */
export function canLabel(label: string): boolean {
  return label !== '' && !/[[\]\\]|:\/\/|www\.|\p{Extended_Pictographic}/iu.test(label);
}

function percent(char: string): string {
  return `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

/** Control characters and broken halves of characters replaced, one for one: offsets still hold. */
function tamed(text: string): string {
  return text
    .replace(/[\u2028\u2029\u0085]|\r(?!\n)/g, '\n')
    .replace(/(?!\n)\p{Cc}/gu, ' ')
    .replace(/\p{Cs}/gu, '\ufffd');
}

/** What is in bold begins like a line. */
function escapedOffsets(text: string, marks: readonly Span[]): ReadonlySet<number> {
  const anywhere = [...text.matchAll(ANYWHERE)].map(({ index }) => index);
  const starts = [0, ...marks.map(({ start }) => start)].flatMap((from) =>
    [...text.slice(from).matchAll(LINE_START)].map((found) => from + endOf(found) - 1),
  );
  return new Set([...anywhere, ...starts]);
}

function endOf(found: RegExpExecArray): number {
  return found.index + found[0].length;
}

function drawLine(
  line: string,
  offset: number,
  { marks, escaped }: { marks: readonly Span[]; escaped: ReadonlySet<number> },
): string {
  let drawn = '';
  let bold = false;
  let at = offset;
  for (const char of line) {
    const here = at;
    at += char.length;
    if (DROPPED.test(char)) continue;
    const marked = marks.some(({ start, end }) => start <= here && here < end);
    if (marked !== bold) drawn += '**';
    bold = marked;
    drawn += escaped.has(here) ? `\\${char}` : char;
  }
  return bold ? `${drawn}**` : drawn;
}
