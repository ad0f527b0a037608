import { silence } from '../answer.ts';
import type { Library } from '../library.ts';
import { writeRef } from '../ref.ts';
import type { Fact, Reply } from '../reply.ts';
import { givenEntries } from './given-entries.ts';
import { laidOut, PAGE_SIZE, type Turn } from './laid-out.ts';
import { tellMissing } from './missing.ts';
import { elsewhere, isShared, type Quotation, tellQuotation } from './quotation.ts';

/** A page of a quotation as each article gives it; where one alone has it, who of its fellows has not. */
export async function quotationReply(
  quotation: Quotation,
  { page, follow }: Turn,
  library: Library,
): Promise<Reply> {
  const { given, asked } = quotation;
  const missing = page === 1 || !isShared(quotation) ? await tellMissing(quotation, library) : [];
  const isAlone = given.length < 2 && missing.length === 0;
  const other = isAlone ? await elsewhere(quotation, library) : { hints: [], follow: [] };
  const number = writeRef(asked.ref);
  const facts = page === 1 ? [...tellFullest(quotation), ...missing] : [];
  const shown = given.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const entries = isAlone ? [] : await givenEntries(quotation, shown, library);
  return laidOut({ entries, total: isAlone ? 0 : given.length }, page, {
    heading: tellQuotation(quotation),
    facts,
    remarks: [silence(library)],
    follow: [{ command: 'article', raw: { ref: number } }, ...follow],
    nothing: {
      kind: 'nothing',
      heading: `${number} stands in one article of this corpus: there is nothing to compare`,
      hints: other.hints,
      follow: [...other.follow, ...follow],
    },
  });
}

function tellFullest({ fullest, given }: Quotation): readonly Fact[] {
  if (given.length < 2) return [];
  const outlet = fullest.article.outlet?.value ?? 'outlet not stated';
  return [{ name: 'Fullest wording', value: `${writeRef(fullest.ref)}, ${outlet}` }];
}
