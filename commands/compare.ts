import { nearHints, silence, tooCommon, unknownCode } from '../src/core/answer.ts';
import { readAsked, tellWords } from '../src/core/asked.ts';
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
import { type FilterInput, readFilter, tellFilter } from '../src/core/filter.ts';
import type { Filter, Library } from '../src/core/library.ts';
import { readQuestion, tellNamesakes } from '../src/core/question.ts';
import { type Ref, readRef, writeRef } from '../src/core/ref.ts';
import type { Ask, Reply } from '../src/core/reply.ts';

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
    return byTopic({ ...read, topic, by }, page, library);
  },
});

type Topic = {
  readonly query: Filter & { readonly speaker?: string; readonly about?: string };
  /** ` by Ana Ruiz on “wall”`. */
  readonly asked: string;
};

function readTopic(
  topic: string,
  period: Omit<FilterInput, 'outlet'>,
  library: Library,
): Topic | { readonly problem: string } {
  const wanted = readAsked(topic, {});
  if ('problem' in wanted) return wanted;
  const read = readFilter({ ...period, outlet: undefined }, library);
  if ('problem' in read) return read;
  const question = readQuestion(wanted.words, library.called);
  if (question.kind === 'namesakes') {
    return { problem: tellNamesakes(question.typed, question.speakers) };
  }
  const { speaker, topic: about } = question;
  const vague = about === '' ? undefined : tooCommon(about);
  if (vague) return vague;
  const query = {
    ...read.filter,
    ...(speaker && { speaker: speaker.name }),
    ...(about && { about }),
  };
  const who = speaker ? ` by ${speaker.name}` : '';
  const what = about ? ` on ${tellWords(about)}` : '';
  return { query, asked: `${who}${what}${tellFilter(read.filter)}` };
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

type Wanted = Topic & { readonly topic: string; readonly by: By | undefined };

/** The first of what several outlets tell of the topic itself: a quotation, an event; else what each quotes. */
async function byTopic(wanted: Wanted, page: number, library: Library): Promise<Reply> {
  const { by, topic, query, asked } = wanted;
  const turnFrom = (shown: By) => ({ page, follow: otherThan(shown, topic) });
  const isAny = by === undefined;
  const hits = isAny || by === 'quote' ? await quotedTwice(query, library) : [];
  const inside = isAny ? hits.filter(({ beside }) => !beside) : hits;
  const quotation = await firstShared(inside, library);
  if (quotation) return quotationReply(quotation, turnFrom('quote'), library);
  if (isAny || by === 'event') {
    const { speaker, about = speaker ?? topic, ...filter } = query;
    const happening = await sharedHappening({ ...filter, about }, library);
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
      hints: [...(await nearHints(query.about ?? topic, library)), silence(library)],
      follow: otherThan(by, topic),
    };
  }
  return outletsReply({ query, asked, topic, isChosen: by === 'outlets' }, page, library);
}

/** The same topic, with something else laid side by side. */
function otherThan(shown: By, topic: string): readonly Ask[] {
  return BY.filter((one) => one !== shown).map((by) => ({
    command: 'compare',
    raw: { topic, by },
  }));
}
