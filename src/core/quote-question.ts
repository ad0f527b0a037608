import { tooCommon } from './answer.ts';
import { readAsked, speakerAsked, tellWords } from './asked.ts';
import type { Option } from './command.ts';
import { type FilterInput, filterOptions, readFilter, tellFilter } from './filter.ts';
import type { Library, QuoteQuery } from './library.ts';
import { type Question, readQuestion, tellNamesakes, withoutName } from './question.ts';
import { onlyLeavesOut } from './sought.ts';

/** What can be asked of quotes, beside the query: whose, where from, how sure. */
export const QUOTE_FILTERS = {
  speaker: {
    kind: 'text',
    about: 'Only this speaker; the query is then the topic',
    suggest: 'speakers',
  },
  ...filterOptions('Published'),
  certain: { kind: 'flag', about: 'Only quotes whose speaker is certain' },
} as const satisfies Record<string, Option>;

export type QuoteInput = FilterInput & {
  readonly query: string;
  readonly speaker: string | undefined;
  readonly certain: boolean | undefined;
};

type Read = Extract<Question, { kind: 'read' }>;

/** A question for `Library.quotes`, and how it is told: ` by Dmitry Peskov on “Aleppo” in TASS`. */
export type QuotesRead = {
  readonly query: Omit<QuoteQuery, 'shared' | 'sort' | 'page'>;
  readonly question: Read;
  readonly asked: string;
};

/** Reads a query such as `Peskov Aleppo` and `QUOTE_FILTERS`; a problem when they cannot be meant. */
export function readQuotes(
  { query, speaker: typed, outlet, from, to, certain }: QuoteInput,
  library: Library,
): QuotesRead | { readonly problem: string } {
  const wanted = readAsked(query, { outlet, speaker: typed });
  if ('problem' in wanted) return wanted;
  const read = readFilter({ outlet: wanted.outlet, from, to }, library);
  if ('problem' in read) return read;
  const { filter } = read;
  const question = wanted.speaker
    ? aboutSpeaker(wanted.speaker, wanted.words, library)
    : readQuestion(wanted.words, library.called);
  if ('problem' in question) return question;
  if (question.kind === 'namesakes') {
    return { problem: tellNamesakes(question.typed, question.speakers) };
  }
  const { speaker, topic } = question;
  const vague = topic !== '' && !(speaker && onlyLeavesOut(topic)) && tooCommon(topic);
  if (vague) return { problem: vague.problem };
  const about = topic === '' ? undefined : topic;
  const sure = certain ? ', certain speakers only' : '';
  const asked = `${speaker ? ` by ${speaker.name}` : ''}${about ? ` on ${tellWords(about)}` : ''}${tellFilter(filter)}${sure}`;
  return { query: { ...filter, speaker: speaker?.name, about, certain }, question, asked };
}

/** Reads the query as a topic when the speaker is given apart; the name may stand in the query too. */
function aboutSpeaker(
  typed: string,
  query: string,
  library: Library,
): Question | { readonly problem: string } {
  const speaker = speakerAsked(typed, library);
  if ('problem' in speaker) return speaker;
  return { kind: 'read', speaker, topic: withoutName(query, speaker) };
}
