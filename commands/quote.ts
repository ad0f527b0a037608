import { found, nearHints, plural, silence, tooCommon } from '../src/core/answer.ts';
import { didYouMean, readAsked, speakerAsked, tellWords } from '../src/core/asked.ts';
import { defineCommand } from '../src/core/command.ts';
import { quoteEntry } from '../src/core/entry.ts';
import { filterOptions, readFilter, tellFilter } from '../src/core/filter.ts';
import type { Library, QuotePage } from '../src/core/library.ts';
import {
  type Question,
  readQuestion,
  speakerAsTopic,
  tellNamesakes,
  withoutName,
} from '../src/core/question.ts';
import type { Ask, Reply } from '../src/core/reply.ts';
import { onlyLeavesOut } from '../src/core/sought.ts';
import type { Speaker } from '../src/core/speaker.ts';

const PAGE_SIZE = 3;

export default defineCommand({
  name: 'quote',
  about: 'Who said what: someone’s words on a topic, with their source',
  example: 'Peskov Aleppo',
  options: {
    query: {
      kind: 'text',
      about: 'A speaker, a topic, or both: Peskov Aleppo',
      required: true,
      suggest: 'speakers',
    },
    speaker: {
      kind: 'text',
      about: 'Only this speaker; the query is then the topic',
      suggest: 'speakers',
    },
    ...filterOptions('Published'),
    certain: { kind: 'flag', about: 'Only quotes whose speaker is certain' },
    sort: { kind: 'choice', about: 'What comes first', choices: ['best', 'newest', 'oldest'] },
    page: { kind: 'count', about: 'Which page of the answer' },
  },

  async run(
    { query, speaker: typed, outlet, from, to, certain, sort = 'best', page = 1 },
    { library },
  ) {
    const wanted = readAsked(query, { outlet, speaker: typed });
    if ('problem' in wanted) return { kind: 'unclear', problem: wanted.problem };
    const read = readFilter({ outlet: wanted.outlet, from, to }, library);
    if ('problem' in read) return { kind: 'unclear', problem: read.problem };
    const { filter } = read;
    const question = wanted.speaker
      ? aboutSpeaker(wanted.speaker, wanted.words, library)
      : readQuestion(wanted.words, library.called);
    if ('problem' in question) return { kind: 'unclear', problem: question.problem };
    if (question.kind === 'namesakes') {
      return { kind: 'unclear', problem: tellNamesakes(question.typed, question.speakers) };
    }

    const { speaker, topic } = question;
    const vague = topic !== '' && !(speaker && onlyLeavesOut(topic)) && tooCommon(topic);
    if (vague) return vague;
    const request = { number: page, size: PAGE_SIZE };
    const about = topic === '' ? undefined : topic;
    const hits = await library.quotes({
      ...filter,
      speaker: speaker?.name,
      about,
      certain,
      sort,
      page: request,
    });
    const sure = certain ? ', certain speakers only' : '';
    const asked = `${speaker ? ` by ${speaker.name}` : ''}${about ? ` on ${tellWords(about)}` : ''}${tellFilter(filter)}${sure}`;
    const other = speaker ? undefined : speakerAsTopic(topic, library.called);
    const reply = await found(hits, request, {
      heading: `${plural(hits.total, 'quote')}${asked}`,
      remarks: [...tellBeside(hits, topic), ...tellOther(other)],
      toEntry: quoteEntry,
      nothing: () => nothing(`No quote${asked}`, question, library),
    });
    if (reply.kind !== 'found' || !other) return reply;
    return {
      ...reply,
      follow: [{ command: 'quote', raw: { query: other.name, speaker: other.name } }],
    };
  },
});

/** How many of the quotes have the topic only around them. */
function tellBeside({ total, beside }: QuotePage, topic: string): readonly string[] {
  if (beside === 0) return [];
  const which =
    beside === total
      ? total === 1
        ? 'It has'
        : 'All of them have'
      : `${beside} of them ${beside === 1 ? 'has' : 'have'}`;
  return [
    `${which} “${topic}” only nearby: in the paragraph before or after, or above. Those come last.`,
  ];
}

function tellOther(other: Speaker | undefined): readonly string[] {
  if (!other) return [];
  return [`Read as a topic. ${other.name} is also quoted: ${plural(other.quotes, 'time')}.`];
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

async function nothing(
  heading: string,
  { speaker, topic }: Extract<Question, { kind: 'read' }>,
  library: Library,
): Promise<Extract<Reply, { kind: 'nothing' }>> {
  const hints = topic === '' ? [] : await nearHints(topic, library);
  const mended: Ask[] = [];
  if (speaker) {
    hints.unshift(`Read as: speaker ${speaker.name}${topic && `, topic “${topic}”`}.`);
    hints.push(`${speaker.name} has ${plural(speaker.quotes, 'quote')} here in all.`);
  } else {
    const [first = '', ...rest] = topic.split(/\s+/);
    const [near] = library.suggest('speakers', first, 1);
    if (near) mended.push({ command: 'quote', raw: { query: [near, ...rest].join(' ') } });
    hints.unshift(
      `Read as: any speaker, topic “${topic}”; no speaker of this corpus stands at either end.${didYouMean('speakers', first, library)}`,
    );
  }
  hints.push(silence(library));
  const follow = [
    ...mended,
    ...(speaker && topic ? [{ command: 'quote', raw: { query: speaker.name } }] : []),
    ...(topic ? [{ command: 'search', raw: { query: topic } }] : []),
  ];
  return { kind: 'nothing', heading, hints, follow };
}
