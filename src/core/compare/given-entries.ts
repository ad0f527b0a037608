import { quoteEntry } from '../entry.ts';
import type { Library, QuoteHit } from '../library.ts';
import { isCertain } from '../quote.ts';
import { writeRef } from '../ref.ts';
import type { Entry } from '../reply.ts';
import { slice } from '../span.ts';
import { kinOf, tellKin } from '../story.ts';
import type { Given, Quotation } from './quotation.ts';
import { type Difference, differenceOf, likestOf, tellDifference, wordingOf } from './wording.ts';

/** Some of the givings as entries, each under its outlet. */
export async function givenEntries(
  quotation: Quotation,
  shown: readonly Given[],
  library: Library,
): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  for (const one of shown) {
    const opened = await library.open(one.source);
    const hit = opened?.quotes.find(({ ref }) => ref.number === one.ref.number);
    if (hit) entries.push(givenEntry(quotation, one, hit));
  }
  return entries;
}

function givenEntry(quotation: Quotation, one: Given, hit: QuoteHit): Entry {
  const { fullest } = quotation;
  const difference =
    one === fullest || one.quote.kind === 'indirect'
      ? undefined
      : differenceOf(one.wording, fullest.wording);
  const differs = difference && !difference.same;
  return {
    ...quoteEntry({ ...hit, others: [] }),
    group: one.article.outlet?.value ?? 'Outlet not stated',
    remarks: [
      ...(quotation.given.length > 1 ? tellBeside(one, fullest, difference) : []),
      ...tellText(one, fullest),
      ...tellSpeaker(hit, quotation),
      ...quoteEntry({ ...hit, others: [] }).remarks,
    ],
    ...(differs && { compared: difference.bits, beside: writeRef(fullest.ref) }),
  };
}

function tellBeside(
  one: Given,
  fullest: Given,
  difference: Difference | undefined,
): readonly string[] {
  if (one === fullest) return ['the fullest wording; the others are compared with it'];
  if (one.quote.kind === 'indirect') return ['retells it: no words to compare'];
  return difference ? tellDifference(difference, writeRef(fullest.ref)) : ['words of its own'];
}

/** Whether the articles of both run one text. */
function tellText(one: Given, fullest: Given): readonly string[] {
  const [a, b] = [fullest.standing, one.standing];
  if (one === fullest || !a || !b || a.story !== b.story) return [];
  return [
    `its article runs one text with ${writeRef(fullest.source)}: ${tellKin(kinOf(a.as, b.as))}`,
  ];
}

/** How the article names the speaker, and whether that is the one who was asked about. */
function tellSpeaker(hit: QuoteHit, { asked, given }: Quotation): readonly string[] {
  const { quote, article, speaker } = hit;
  const by = quote.speaker;
  const mention = by && slice(article.text, by.mention).replace(/\s+/g, ' ');
  const named = by?.found === 'named' && mention ? [`names the speaker “${mention}”`] : [];
  const own = asked.speaker?.name;
  if (speaker?.name === own) return named;
  const theirs = likestOf(
    given.filter(({ isAgreed }) => isAgreed),
    wordingOf(article, quote),
  );
  const elsewhere = own && theirs ? `${writeRef(theirs.ref)} gives it to ${own}` : '';
  if (!speaker) return elsewhere ? [`shows no speaker; ${elsewhere}`] : [];
  const how = isCertain(quote) ? 'attributes it to' : 'attributes it, uncertainly, to';
  return [`${how} ${speaker.name}${elsewhere && `; ${elsewhere}`}`, ...named];
}
