import { type Article, passagesOf } from '../core/article.ts';
import { compare } from '../core/matching.ts';
import { slice } from '../core/span.ts';
import { ownCopy } from '../core/word-memo.ts';
import { wordsIn } from '../core/words.ts';
import { forgetRarest } from './store/forget-rarest.ts';

const MOST_TOPICS = 5_000;
/** The rarest names are forgotten when more than this many wait. */
const MOST_NAMES = 200_000;
/** A name in a title or heading weighs as much as in this many more articles. */
const HEADLINE = 2;

/** Capitalised words inside a sentence stand after a blank and one of these. */
const INSIDE = /[\p{Ll}\d,;]/u;
const NAME = /\p{Lu}[\p{L}\p{M}'’-]*\p{L}(?: \p{Lu}[\p{L}\p{M}'’-]*\p{L})*(?![\p{L}\p{M}])/uy;
/** Longer runs of capitalised words are headlines. */
const LONGEST = 3;
const HEADLINE_SHARE = 0.5;
const POSSESSIVE = /['’]s$/i;

const NOT_TOPICS = new Set(
  `january february march april may june july august september october november december jan feb mar
  apr jun jul aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday mr mrs
  ms dr gmt photo reuters`.split(/\s+/),
);

/** What stands before these belongs to the office, what stands after them to the person. */
const OFFICE = new Set(
  `president minister chancellor secretary ambassador spokesman spokeswoman spokesperson general colonel
  mayor governor senator king prince pope head chief director chairman deputy vice`.split(/\s+/),
);

/** Counts the names that articles speak of. */
export function topicCount() {
  const names = new Map<string, number>();

  function add(article: Article): void {
    const inBody = namesIn(passagesOf(article).map(({ span }) => slice(article.text, span)));
    const headings = article.blocks.filter(({ kind }) => kind === 'heading');
    const headlines = [
      article.title?.value ?? '',
      ...headings.map(({ span }) => slice(article.text, span)),
    ].join('\n');
    for (const name of inBody) {
      const weight = 1 + (headlines.includes(name) ? HEADLINE : 0);
      const known = names.get(name);
      if (known === undefined) names.set(ownCopy(name), weight);
      else names.set(name, known + weight);
    }
    if (names.size >= MOST_NAMES) forgetRarest(names, MOST_NAMES);
  }

  function result(): readonly string[] {
    return [...names]
      .sort(([a, one], [b, other]) => other - one || compare(a, b))
      .slice(0, MOST_TOPICS)
      .map(([name]) => name);
  }

  return { add, result };
}

function namesIn(texts: readonly string[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const text of texts) {
    if (isHeadline(text)) continue;
    for (const run of capitalised(text)) {
      const name = withoutOffice(run).replace(POSSESSIVE, '');
      const length = name.split(' ').length;
      if (length > LONGEST || NOT_TOPICS.has(name.toLowerCase())) continue;
      if (wordsIn(name).length > 0) names.add(name);
    }
  }
  return names;
}

/** Runs of capitalised words inside sentences; looks closer only where a blank is followed by no small letter. */
function* capitalised(text: string): Iterable<string> {
  for (let blank = text.indexOf(' '); blank >= 0; blank = text.indexOf(' ', blank + 1)) {
    const code = text.charCodeAt(blank + 1);
    const mayBegin = (code >= 65 && code <= 90) || code >= 128;
    if (!mayBegin || !INSIDE.test(text[blank - 1] ?? '')) continue;
    NAME.lastIndex = blank + 1;
    const run = NAME.exec(text)?.[0];
    if (run === undefined) continue;
    yield run;
    blank += run.length;
  }
}

function withoutOffice(run: string): string {
  const words = run.split(' ');
  const office = words.findLastIndex((word) => OFFICE.has(word.toLowerCase()));
  return words.slice(office + 1).join(' ');
}

/** Most words of a headline are capitalised, which tells nothing of names. */
function isHeadline(text: string): boolean {
  const { words, capitals } = LATIN.test(text) ? countedQuickly(text) : counted(text);
  return capitals > words * HEADLINE_SHARE;
}

/** How many words of four letters or more there are, and how many begin with a capital. */
type Counted = { readonly words: number; readonly capitals: number };

function counted(text: string): Counted {
  const words = text.match(/(?<![\p{L}\p{M}'’])\p{L}{4,}/gu) ?? [];
  return { words: words.length, capitals: words.filter((word) => /^\p{Lu}/u.test(word)).length };
}

/** ASCII, dashes and quotation marks: no letters but those of ASCII. */
const LATIN = /^[\0-\x7f\u2010-\u201f]*$/;

/** The same for a text of ASCII letters. */
function countedQuickly(text: string): Counted {
  let words = 0;
  let capitals = 0;
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    const code = text.charCodeAt(at);
    const small = code | 32;
    if (small >= 97 && small <= 122 && code < 128) continue;
    const before = text.charCodeAt(start - 1);
    if (at - start >= 4 && before !== 0x27 && before !== 0x2019) {
      words++;
      if (text.charCodeAt(start) < 97) capitals++;
    }
    start = at + 1;
  }
  return { words, capitals };
}
