import { nearHints, silence, unknownCode } from '../src/core/answer.ts';
import { readAsked } from '../src/core/asked.ts';
import { defineCommand } from '../src/core/command.ts';
import { happeningOf, happeningReply, sharedHappening } from '../src/core/compare/happening.ts';
import { outletsReply } from '../src/core/compare/outlets.ts';
import {
  firstShared,
  MOST_LOOKED,
  quotationOf,
  quotedTwice,
} from '../src/core/compare/quotation.ts';
import { quotationReply } from '../src/core/compare/quotation-reply.ts';
import { storyReply } from '../src/core/compare/story.ts';
import type { FilterInput } from '../src/core/filter.ts';
import type { Library } from '../src/core/library.ts';
import { type QuotesRead, readQuotes } from '../src/core/quote-question.ts';
import { type Ref, readRef, writeRef } from '../src/core/ref.ts';
import type { Ask, Reply } from '../src/core/reply.ts';
import { onlyLeavesOut } from '../src/core/sought.ts';

const BY = ['quote', 'event', 'outlets'] as const;
type By = (typeof BY)[number];

export default defineCommand({
  name: 'compare',
  about: 'Outlets side by side: the same quotation or event as each tells it',
  example: 'Peskov Aleppo',
  options: {
    topic: {
      kind: 'text',
      about: 'A speaker, a topic, or both; or a code: Q17, E5, S3',
      required: true,
      suggest: 'topics',
    },
    by: { kind: 'choice', about: 'What to lay side by side; the first that is there', choices: BY },
    from: { kind: 'when', about: 'Published, or happened, from: 2016, 2016-12 or 2016-12-09' },
    to: { kind: 'when', about: 'Published, or happened, up to: 2016, 2016-12 or 2016-12-09' },
    page: { kind: 'count', about: 'Which page of the answer' },
  },

  async run({ topic, by, page = 1, ...period }, { library }) {
    const ref = readRef(topic);
    if (ref) return byCode(ref, page, library);
    const read = readTopic(topic, period, library);
    if ('problem' in read) return { kind: 'unclear', problem: read.problem };
    return byTopic({ ...read, by }, page, library);
  },
});

type Topic = Pick<QuotesRead, 'query' | 'asked'> & {
  /** As it was typed. */
  readonly topic: string;
  /** The same in words alone: a name in place of `speaker:`. */
  readonly words: string;
};

/** Reads a topic as `/quote` reads its query; outlets cannot be compared where one alone is asked for. */
function readTopic(
  topic: string,
  period: Omit<FilterInput, 'outlet'>,
  library: Library,
): Topic | { readonly problem: string } {
  const given = { outlet: undefined, speaker: undefined };
  const typed = readAsked(topic, given);
  if ('problem' in typed) return typed;
  if (typed.outlet !== undefined) {
    return {
      problem: `Outlets are laid side by side here, so that outlet: cannot keep to one; please leave it out.`,
    };
  }
  const read = readQuotes({ ...given, ...period, query: topic, certain: undefined }, library);
  if ('problem' in read) return read;
  const { query, asked } = read;
  const words = typed.speaker === undefined ? topic : `${query.speaker} ${typed.words}`.trim();
  return { query, asked, topic, words };
}

async function byCode(ref: Ref, page: number, library: Library): Promise<Reply> {
  const opened = await library.open(ref);
  if (!opened) return unknownCode(ref, library);
  const story: Ask = { command: 'compare', raw: { topic: writeRef(opened.ref) } };
  const turn = { page, follow: opened.story ? [story] : [] };
  if (ref.kind === 'quote') {
    const hit = opened.quotes.find((one) => one.ref.number === ref.number);
    if (!hit) return unknownCode(ref, library);
    return quotationReply(await quotationOf(hit, library), turn, library);
  }
  if (ref.kind === 'event') {
    const hit = opened.events.find((one) => one.ref.number === ref.number);
    if (!hit) return unknownCode(ref, library);
    return happeningReply(await happeningOf(hit, library), turn, library);
  }
  return storyReply(opened, page, library);
}

type Wanted = Topic & { readonly by: By | undefined };

/** The first of what several outlets tell of the topic itself: a quotation, an event; else what each quotes. */
async function byTopic(wanted: Wanted, page: number, library: Library): Promise<Reply> {
  const { by, topic, words, query, asked } = wanted;
  const turnFrom = (shown: By) => ({ page, follow: otherThan(shown, topic) });
  const isAny = by === undefined;
  const hits = isAny || by === 'quote' ? await quotedTwice(query, library) : [];
  const inside = isAny ? hits.filter(({ beside }) => !beside) : hits;
  const quotation = await firstShared(inside, library);
  if (quotation) return quotationReply(quotation, turnFrom('quote'), library);
  if (isAny || by === 'event') {
    const { since, until } = query;
    const happening = await sharedHappening({ since, until, about: subjectOf(wanted) }, library);
    if (happening) return happeningReply(happening, turnFrom('event'), library);
  }
  const beside = isAny ? hits.filter((hit) => hit.beside) : [];
  const near = await firstShared(beside, library);
  if (near) return quotationReply(near, turnFrom('quote'), library);
  if (by === 'quote' || by === 'event') {
    const what = `the ${by === 'quote' ? 'best' : 'first'} ${MOST_LOOKED} ${by}s`;
    return {
      kind: 'nothing',
      heading: `None of ${what}${asked} stands in two outlets of this corpus`,
      hints: [...(await nearHints(query.about ?? words, library)), silence(library)],
      follow: otherThan(by, topic),
    };
  }
  return outletsReply({ ...wanted, isChosen: by === 'outlets' }, page, library);
}

/** What events are to be about: the topic, or the speaker where it names none. */
function subjectOf({ query: { speaker, about }, words }: Topic): string {
  if (about === undefined) return speaker ?? words;
  return speaker && onlyLeavesOut(about) ? `${speaker} ${about}` : about;
}

/** The same topic, with something else laid side by side. */
function otherThan(shown: By, topic: string): readonly Ask[] {
  return BY.filter((one) => one !== shown).map((by) => ({
    command: 'compare',
    raw: { topic, by },
  }));
}
