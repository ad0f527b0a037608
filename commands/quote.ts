import { found, nearHints, plural, silence } from '../src/core/answer.ts';
import { didYouMean } from '../src/core/asked.ts';
import { defineCommand } from '../src/core/command.ts';
import { quoteEntry } from '../src/core/entry.ts';
import type { Library, QuotePage } from '../src/core/library.ts';
import { type Question, speakerAsTopic } from '../src/core/question.ts';
import { QUOTE_FILTERS, readQuotes } from '../src/core/quote-question.ts';
import type { Ask, Reply } from '../src/core/reply.ts';
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
    ...QUOTE_FILTERS,
    sort: { kind: 'choice', about: 'What comes first', choices: ['best', 'newest', 'oldest'] },
    page: { kind: 'count', about: 'Which page of the answer' },
  },

  async run({ sort = 'best', page = 1, ...input }, { library }) {
    const read = readQuotes(input, library);
    if ('problem' in read) return { kind: 'unclear', problem: read.problem };
    const { query, question, asked } = read;
    const { speaker, topic } = question;
    const request = { number: page, size: PAGE_SIZE };
    const hits = await library.quotes({ ...query, sort, page: request });
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
