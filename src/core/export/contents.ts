import type { Article, ArticleId } from '../article.ts';
import type { When } from '../when.ts';
import type { Form } from './form.ts';
import { octetsOf } from './octets.ts';

/** What `/export` writes. */
export const EXPORTED = ['quotes', 'timeline', 'articles'] as const;
export type Exported = (typeof EXPORTED)[number];

/** As what: a table, a list, or references. */
export const SHEETS = ['csv', 'json', 'markdown'] as const;
export type SheetFormat = (typeof SHEETS)[number];
export const REFERENCES = ['bibtex', 'ris', 'csl-json'] as const;
export type ReferenceFormat = (typeof REFERENCES)[number];
export type Format = SheetFormat | ReferenceFormat;

export function isReference(as: Format): as is ReferenceFormat {
  return REFERENCES.some((one) => one === as);
}

/** Everything that an export is of, read and found. */
export type Contents = {
  /** What one of them is called: `quote`, `dated sentence`, `article`. */
  readonly noun: string;
  /** How the question was understood: ` by Dmitry Peskov on “Aleppo”`. */
  readonly asked: string;
  /** The words that were looked for; empty where none were. */
  readonly words: string;
  /** How many there are, also beyond those that were taken. */
  readonly total: number;
  /** What else was left out, and why. */
  readonly remark?: string;
  /** How many more would match but have no date. */
  readonly undated: number;
  /** What was taken, in order. */
  readonly taken: readonly Taken[];
  /** What the items are put together with. */
  readonly frame: Frame;
};

export type Frame = Pick<Form<never>, 'between' | 'around'>;

/** What is kept of a finding: not its article, of which a thousand are too much to hold. */
export type Taken = {
  readonly article: ArticleId;
  /** Of its article; absent where it states none. */
  readonly published?: When | undefined;
  /** As the file has it; absent where the file has its article already. */
  readonly item?: { readonly text: string; readonly octets: number };
};

type Finding = { readonly article: Article };

/** Takes findings one by one, and keeps what a file has of them. */
export function taker<T extends Finding>(form: Form<T>, pause: () => Promise<void>) {
  const taken: Taken[] = [];
  const known = new Set<string>();
  let before: T | undefined;
  return {
    taken,
    take: async (one: T): Promise<void> => {
      const { id, published } = one.article;
      const kept = { article: id, published: published?.value };
      if (form.isOfArticles && known.has(id)) taken.push(kept);
      else {
        const text = form.item(one, before);
        taken.push({ ...kept, item: { text, octets: octetsOf(text) } });
        before = one;
      }
      known.add(id);
      await pause();
    },
  };
}
