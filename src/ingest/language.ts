import type { Article, Known } from '../core/article.ts';
import { languageName } from '../core/language-name.ts';

/** As much of a text as tells its language, and as little as can. */
const ENOUGH = 2_000;
const LITTLE = 60;

/** Words that make up a quarter of any English text, and together of no other. */
const ENGLISH = new Set(
  'the of and to that is was for with from this which have has been were their by as are'.split(
    ' ',
  ),
);
const ENGLISH_SHARE = 0.14;
const FEWEST_WORDS = 20;

/**
 * The language of a text as a two-letter code, or undefined where its words do not tell. English is
 * seen by its commonest words; for others tables are loaded that take a third of a second, once.
 */
export async function languageOf(text: string): Promise<string | undefined> {
  const head = text.slice(0, ENOUGH);
  if (isEnglish(head)) return 'en';
  if (!/\p{L}/u.test(head)) return undefined;
  const { eld } = await import('eld/extrasmall');
  const found = eld.detect(head);
  return found.isReliable() && found.language !== '' ? found.language : undefined;
}

function isEnglish(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const own = words.filter((word) => ENGLISH.has(word));
  const share = own.length / words.length;
  return words.length >= FEWEST_WORDS && share >= ENGLISH_SHARE && new Set(own).size >= 4;
}

/** `de` for `de-AT`, `de_CH` and `German`’s code alike; undefined for what is no language. */
export function readLanguage(code: string): string | undefined {
  const [own = ''] = code.trim().toLowerCase().split(/[-_]/u);
  return /^[a-z]{2}$/u.test(own) && languageName(own) !== own ? own : undefined;
}

/**
 * The article with its language: what is told of it, checked against its words. Where they disagree
 * the words win, and it is told.
 */
export async function withLanguage(article: Article): Promise<Article> {
  const { language: told, text, blocks, doubts = [] } = article;
  if (told?.how === 'curator') return article;
  const words = wordsOf({ text, blocks });
  const seen = words.length < LITTLE ? undefined : await languageOf(words);
  if (seen === undefined || told?.value === seen) return article;
  const language: Known<string> = { value: seen, how: 'words' };
  if (!told) return { ...article, language };
  const doubt = `The ${told.how} says that it is in ${languageName(told.value)}, but its words are ${languageName(seen)}.`;
  return { ...article, language, doubts: [...doubts, doubt] };
}

function wordsOf({ text, blocks }: Pick<Article, 'text' | 'blocks'>): string {
  let words = '';
  for (const { kind, span } of blocks) {
    if (words.length >= ENOUGH) break;
    if (kind === 'paragraph') words += `${text.slice(span.start, span.end)}\n`;
  }
  return words;
}
