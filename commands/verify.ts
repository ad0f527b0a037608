import { plural, silence } from '../src/core/answer.ts';
import { briefly } from '../src/core/brief.ts';
import { defineCommand } from '../src/core/command.ts';
import type { Fact, Reply } from '../src/core/reply.ts';
import { type Claim, check, type Found } from '../src/core/verify/check.ts';
import type { Verdict } from '../src/core/verify/judge.ts';
import { claimEntry } from '../src/core/verify/tell.ts';
import { tokensIn } from '../src/core/verify/tokens.ts';

const NO_WORDS = 'This holds no words that could be looked up; please give a quotation';
const PAGE_SIZE = 4;
/** More quotations than this in one text are not looked up. */
const MOST_CLAIMS = 24;

export default defineCommand({
  name: 'verify',
  about: 'Check quotations: do the words stand in the corpus, and who said them?',
  example: 'Peskov said: “The situation in Aleppo is an encroachment on sovereignty”',
  onMessage: { label: 'Check quotes here', option: 'text' },
  options: {
    text: {
      kind: 'text',
      about: 'A text with quotations, or the words of one',
      required: true,
      longest: 4_000,
    },
    page: { kind: 'count', about: 'Which page of the answer' },
  },

  async run({ text, page = 1 }, { library, claimsIn, pause }) {
    const read = await claimsIn(text);
    const claims = read.length > 0 ? read.slice(0, MOST_CLAIMS) : [{ words: text }];
    if (claims.every(({ words }) => tokensIn(words).length === 0)) {
      return { kind: 'unclear', problem: `${NO_WORDS}: “We will rebuild the wall”.` };
    }
    const checked: Checked[] = [];
    for (const claim of claims)
      checked.push({ claim, found: await check(claim, { library, pause }) });
    const unchecked = read.length - MOST_CLAIMS;
    const remarks = [
      ...(unchecked > 0
        ? [`${plural(unchecked, 'more quotation')} not checked: ${MOST_CLAIMS} are at a time.`]
        : []),
      silence(library),
    ];
    const found = checked.flatMap((one) => (one.found ? [{ ...one, found: one.found }] : []));
    const missing = checked.filter((one) => !one.found).map(({ claim }) => claim);
    if (found.length === 0) return nothing(missing, remarks);
    const of = Math.ceil(found.length / PAGE_SIZE);
    if (page > of) {
      return {
        kind: 'unclear',
        problem: `There is no page ${page}: this answer has ${plural(of, 'page')}.`,
      };
    }
    const shown = found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
    return {
      kind: 'found',
      heading: `${plural(checked.length, 'quotation')} checked: ${tally(checked)}`,
      facts: missingFacts(missing),
      entries: shown.map(({ claim, found: one }) => claimEntry(claim, one, library)),
      pages: { number: page, of, total: found.length },
      remarks,
      follow: [],
    };
  },
});

type Checked = { readonly claim: Claim; readonly found: Found | undefined };

const MOST_TOLD = 8;
const VERDICTS: readonly Verdict[] = ['verbatim', 'same words', 'words differ'];

function tally(checked: readonly Checked[]): string {
  const counted = VERDICTS.map((verdict) => ({
    verdict: verdict as string,
    count: checked.filter(({ found }) => found?.judged.verdict === verdict).length,
  }));
  const missing = checked.filter(({ found }) => !found).length;
  return [...counted, { verdict: 'not in this corpus', count: missing }]
    .filter(({ count }) => count > 0)
    .map(({ verdict, count }) => `${count} ${verdict}`)
    .join(', ');
}

function missingFacts(missing: readonly Claim[]): readonly Fact[] {
  const more = missing.length - MOST_TOLD;
  return [
    ...missing.slice(0, MOST_TOLD).map((claim) => ({ name: MISSING, value: inShort(claim) })),
    ...(more > 0 ? [{ name: MISSING, value: `${more} more` }] : []),
  ];
}

const MISSING = 'Not in this corpus';
/** Enough to know a claim again. */
const LONGEST = 200;

function inShort({ words }: Claim): string {
  return `“${briefly(words, LONGEST)}”`;
}

function nothing(missing: readonly Claim[], remarks: readonly string[]): Reply {
  const [only] = missing;
  const heading =
    missing.length === 1 && only
      ? `${MISSING}: ${inShort(only)}`
      : `None of these ${plural(missing.length, 'quotation')} stands in this corpus`;
  const more = missing.length - MOST_TOLD;
  const hints = missing.length > 1 ? missing.slice(0, MOST_TOLD).map(inShort) : [];
  const rest = more > 0 ? [`${more} more.`] : [];
  return { kind: 'nothing', heading, hints: [...hints, ...rest, ...remarks], follow: [] };
}
