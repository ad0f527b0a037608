import type { Span } from '../../core/span.ts';

/**
 * Invisible, and able to turn the words around them about or to hide what comes next: left out. Not one
 * letter of a quotation is lost by it; its letters stand in the order in which they are stored, where an
 * override would show them backwards, and an embedding left open would reach into what comes after.
 */
const UNSEEN = '\\u061c\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufeff';
const DROPPED = new RegExp(`[${UNSEEN}]`, 'gu');

/** What Discord gives a meaning wherever it stands; a colon may open `:emoji:` or a link. */
const ANYWHERE = /[\\*_~`|[\]<@]|:(?!\s)/g;

/** What it gives a meaning at the start of a line: lists, headings, quotations, small print. */
const AT_START = /^(\s*(?:\d+(?=[.)]))?)([-#>+.)])/;

const TURNED =
  '[\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}]';
const RIGHT_TO_LEFT = new RegExp(TURNED, 'u');
/** A phrase in quotation marks with right-to-left letters; or such words by themselves. */
const TURNED_PART = new RegExp(
  `(?<=“)[^“”]*${TURNED}[^“”]*(?=”)|${TURNED}(?:(?:\\p{M}|[-. '’"/\\u060c\\u061b]|${TURNED})*${TURNED})?`,
  'gu',
);

/**
 * Makes text show as itself in Discord: no formatting, no links, no pings. `marks` are put in bold.
 * Lines with right-to-left writing are isolated, so that they cannot turn what stands around them.
 */
export function shown(text: string, marks: readonly Span[] = []): string {
  let at = 0;
  const lines = tamed(text)
    .split('\n')
    .map((line) => {
      const drawn = drawLine(line, marks, at);
      at += line.length + 1;
      return RIGHT_TO_LEFT.test(line) ? isolated(drawn) : drawn;
    });
  return lines.join('\n');
}

/**
 * A line of ours with names and words of others in it, showing as itself. Those written from right to
 * left are isolated each by itself, so that the line keeps its own order: `3 quotes by … on “…”`.
 */
export function told(text: string): string {
  return drawLine(oneLine(text), [], 0).replace(TURNED_PART, isolated);
}

/** Between marks that keep its order of writing to itself (FSI and PDI of Unicode's bidi algorithm). */
function isolated(text: string): string {
  return `\u2068${text}\u2069`;
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
  return oneLine(text).replace(DROPPED, '');
}

const GRAPHEMES = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** The same in at most `longest` characters, cut between letters; what is turned is isolated. */
export function label(text: string, longest: number): string {
  const plain = unformatted(text);
  const turned = RIGHT_TO_LEFT.test(plain);
  const room = turned ? longest - 2 : longest;
  const drawn = plain.length <= room ? plain : `${cutAt(plain, room - 1).trimEnd()}…`;
  return turned ? isolated(drawn) : drawn;
}

function cutAt(text: string, room: number): string {
  if (/^[ -~]*$/.test(text.slice(0, room + 1))) return text.slice(0, room);
  let end = 0;
  for (const { index, segment } of GRAPHEMES.segment(text.slice(0, room + 1))) {
    if (index + segment.length <= room) end = index + segment.length;
  }
  // A letter that is longer than the room is cut between its code points.
  return text.slice(0, end || room).replace(/[\ud800-\udbff]$/, '');
}

/** A short code of ours, to copy: `Q17`. */
export function code(text: string): string {
  return `\`${unformatted(text).replaceAll('`', '')}\``;
}

/** The address in the form that can stand in a link (RFC 3986); undefined when it is not one of the web. */
export function webAddress(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, username, password, href } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return undefined;
  if (username || password) return undefined;
  return href
    .replace(/[()[\]<>\\|*~`"'{}^]|%(?![\da-f]{2})/gi, (char) => percent(char))
    .replace(/(?<=#.*)#/gs, '%23');
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

function drawLine(line: string, marks: readonly Span[], offset: number): string {
  let drawn = '';
  let start = 0;
  for (const end of edges(line, marks, offset)) {
    const words = line.slice(start, end).replace(DROPPED, '');
    const at = start + offset;
    const bold = marks.some((mark) => mark.start <= at && at < mark.end);
    start = end;
    if (words === '') continue;
    const escaped = words.replace(ANYWHERE, '\\$&');
    const safe = bold || drawn === '' ? escaped.replace(AT_START, '$1\\$2') : escaped;
    drawn += bold ? `**${safe}**` : safe;
  }
  return drawn.replaceAll('****', '');
}

/** Where bold begins or ends in a line, and its end; never within a character. */
function edges(line: string, marks: readonly Span[], offset: number): readonly number[] {
  const ends = marks
    .flatMap(({ start, end }) => [start - offset, end - offset])
    .filter((at) => at > 0 && at < line.length)
    .map((at) => (/[\udc00-\udfff]/.test(line[at] ?? '') ? at + 1 : at));
  return [...new Set([...ends, line.length])].sort((a, b) => a - b);
}
