import { found, plural, silence } from '../src/core/answer.ts';
import { defineCommand } from '../src/core/command.ts';
import { quoteEntry } from '../src/core/entry.ts';
import { speakersNamed } from '../src/core/name.ts';
import { tellNamesakes } from '../src/core/question.ts';
import type { Fact } from '../src/core/reply.ts';
import type { Speaker } from '../src/core/speaker.ts';

const PAGE_SIZE = 3;

export default defineCommand({
  name: 'speaker',
  about: 'Someone who is quoted: roles, names used, how often, latest words',
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
    const reply = await found(hits, request, {
      heading: `${speaker.name}: ${plural(hits.total, 'quote')}, the newest first`,
      toEntry: quoteEntry,
      nothing: () => ({
        kind: 'nothing',
        heading: `No quote by ${speaker.name}`,
        hints: [],
        follow: [],
      }),
    });
    return reply.kind === 'found' ? { ...reply, facts: factsOf(speaker) } : reply;
  },
});

function factsOf({ roles, aliases, quotes, articles, type }: Speaker): Fact[] {
  return [
    ...(roles.length > 0
      ? [{ name: 'Roles in the articles', value: roles.slice(0, 6).join('; ') }]
      : []),
    ...(aliases.length > 0
      ? [{ name: 'Also written', value: aliases.slice(0, 8).join('; ') }]
      : []),
    { name: 'Quoted', value: `${plural(quotes, 'time')} in ${plural(articles, 'article')}` },
    ...(type === 'person' ? [] : [{ name: 'Kind of speaker', value: type }]),
  ];
}
