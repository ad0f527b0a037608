import type { Article } from '../article.ts';
import { bibtex, cslItem, ris } from '../cite/records.ts';
import { workOf } from '../cite/work.ts';
import type { Day } from '../day.ts';
import type { Ref } from '../ref.ts';
import type { ReferenceFormat } from './contents.ts';
import type { Form } from './form.ts';

type Work = Parameters<typeof bibtex>[0];

const FORMS: Readonly<Record<ReferenceFormat, Form<Work>>> = {
  bibtex: { item: bibtex, between: '\n', around: (items) => items },
  ris: { item: ris, between: '\r\n', around: (items) => items },
  'csl-json': {
    item: (work) => JSON.stringify([cslItem(work)], null, 2).slice('[\n'.length, -'\n]'.length),
    between: ',\n',
    around: (items) => (items === '' ? '[]\n' : `[\n${items}\n]\n`),
  },
};

/** A list of references, each article once, in the order in which they come first. */
export function referencesForm(
  as: ReferenceFormat,
  accessed: Day,
): Form<{ readonly article: Article; readonly source: Ref }> {
  const { item, ...rest } = FORMS[as];
  return {
    ...rest,
    item: ({ article, source }) => item(workOf(article, source, accessed), undefined),
    isOfArticles: true,
  };
}
