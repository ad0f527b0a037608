import { type Article, passagesOf } from '../article.ts';
import type { Day } from '../day.ts';
import type { Ref } from '../ref.ts';
import { writeRef } from '../ref.ts';
import { slice } from '../span.ts';
import type { When } from '../when.ts';
import { type Author, authorsIn } from './authors.ts';

/** What a reference list needs of an article. What the source does not state is absent, and stays so. */
export type Work = {
  /** `S3`. */
  readonly ref: string;
  readonly authors: readonly Author[];
  readonly title?: string;
  /** Its first words, which stand for a missing title. */
  readonly opening: string;
  readonly outlet?: string;
  readonly published?: When;
  readonly language?: string;
  readonly url?: string;
  readonly archivedUrl?: string;
  readonly accessed: Day;
};

const OPENING_WORDS = 8;

export function workOf(article: Article, ref: Ref, accessed: Day): Work {
  const { title, outlet, author, published, language, url, archivedUrl } = article;
  return {
    ref: writeRef(ref),
    authors: author ? authorsIn(author.value) : [],
    opening: openingOf(article),
    accessed,
    ...(title && { title: title.value }),
    ...(outlet && { outlet: outlet.value }),
    ...(published && published.value.precision !== 'period' && { published: published.value }),
    ...(language && { language: language.value }),
    ...(url && { url: url.value }),
    ...(archivedUrl && { archivedUrl: archivedUrl.value }),
  };
}

function openingOf(article: Article): string {
  const [first] = passagesOf(article);
  const words = first ? slice(article.text, first.span).trim().split(/\s+/) : [];
  const more = words.length > OPENING_WORDS ? ' …' : '';
  return words.slice(0, OPENING_WORDS).join(' ') + more;
}

/** The title, or what each style asks for where there is none: a description that nobody takes for one. */
export function described({ opening }: Work): string {
  return opening ? `News article beginning “${opening}”` : 'Untitled news article';
}
