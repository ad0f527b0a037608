import { found, plural, silence } from '../src/core/answer.ts';
import { defineCommand } from '../src/core/command.ts';
import { quoteEntry } from '../src/core/entry.ts';
import { speakersNamed } from '../src/core/name.ts';
import { MOST_TOPICS, tellProfile } from '../src/core/profile.ts';
import { tellNamesakes } from '../src/core/question.ts';
import type { Ask } from '../src/core/reply.ts';

const PAGE_SIZE = 3;

export default defineCommand({
  name: 'speaker',
  about: 'Someone who is quoted: roles and names with dates, outlets, topics, latest words',
  example: 'Peskov',
  options: {
    name: { kind: 'text', about: 'Whom to show', required: true, suggest: 'speakers' },
    page: { kind: 'count', about: 'Which page of their quotes' },
  },

  async run({ name, page = 1 }, { library }) {
    const [speaker, ...others] = speakersNamed(name, library.called(name));
    if (others.length > 0 && speaker) {
      return { kind: 'unclear', problem: tellNamesakes(name, [speaker, ...others]) };
    }
    if (!speaker) {
      const near = library.suggest('speakers', name, 5);
      const hints = near.length > 0 ? [`Near that name: ${near.join(', ')}.`] : [];
      const heading = `Nobody named “${name}” is quoted here`;
      return { kind: 'nothing', heading, hints: [...hints, silence(library)], follow: [] };
    }
    const request = { number: page, size: PAGE_SIZE };
    const hits = await library.quotes({ speaker: speaker.name, sort: 'newest', page: request });
    const isFirst = page === 1;
    const tally = isFirst
      ? await library.tally({ speaker: speaker.name, topics: MOST_TOPICS })
      : undefined;
    return found(hits, request, {
      heading: `${speaker.name}: ${plural(hits.total, 'quote')}, the newest first`,
      facts: tally ? tellProfile(speaker, tally) : [],
      follow: waysOn(speaker.name, tally?.topics.names[0]?.name),
      toEntry: quoteEntry,
      nothing: () => ({
        kind: 'nothing',
        heading: `No quote by ${speaker.name}`,
        hints: [],
        follow: [],
      }),
    });
  },
});

/** Their quotes, what happened around their name, and what they say of what they speak of most. */
function waysOn(name: string, topic: string | undefined): readonly Ask[] {
  return [
    { command: 'quote', raw: { query: name, speaker: name } },
    { command: 'timeline', raw: { topic: name } },
    ...(topic ? [{ command: 'quote', raw: { query: topic, speaker: name } }] : []),
  ];
}
