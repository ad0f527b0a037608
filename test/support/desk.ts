import { fileURLToPath } from 'node:url';
import type { Command, Context, RawInput } from '../../src/core/command.ts';
import type { Corpus } from '../../src/core/corpus.ts';
import type { Day } from '../../src/core/day.ts';
import type { Reply } from '../../src/core/reply.ts';
import { plainEngine } from '../../src/engines/plain/engine.ts';
import { loadCommands } from '../../src/front/load-commands.ts';
import { claimsIn } from '../../src/reading/claims.ts';
import { aCorpus, anArticle, anEvent, aQuote, spanOf } from './corpus.ts';

export const commands = await loadCommands(
  fileURLToPath(new URL('../../commands/', import.meta.url)),
);

/** What a command is asked with: every command, and a library of this corpus. */
export async function contextOf(corpus: Corpus): Promise<Context> {
  const engine = plainEngine();
  await engine.publish(corpus);
  return {
    library: await engine.open(),
    commands,
    claimsIn: async (text) => claimsIn(text),
    today: () => '2024-04-01' as Day,
    pause: async () => {},
  };
}

/** Puts questions to one command over one corpus. */
export function asking(command: Command, corpus: Corpus) {
  const context = contextOf(corpus);
  return async (raw: RawInput): Promise<Reply> => command.answer(raw, await context);
}

/** What a reader sees first of each entry: its code, who, and the words. */
export function told(reply: Reply): readonly string[] {
  if (reply.kind !== 'found') return [reply.kind];
  return reply.entries.map(({ ref, who, words }) =>
    [ref, who?.name, words.map(({ text }) => text).join(' […] ')].filter(Boolean).join(' | '),
  );
}

const harbour = anArticle({
  id: 'harbour',
  text: `Mayor Ana Ruiz spoke on Friday. “We will rebuild the wall,” she said, “before the winter storms come.”
Jo Park told reporters that nobody had asked the fishers.
# Market moves
“The market stays,” Ruiz said. It opens in May.`,
});
const letter = anArticle({
  id: 'letter',
  title: null,
  outlet: 'Coast Daily',
  published: null,
  url: null,
  text: 'The wall fell on Sunday, José Ruiz wrote. A reader said “so be it” of the storm.',
});

const mention = (words: string) => ({
  mention: spanOf(harbour.text, words),
  type: 'person' as const,
  found: 'named' as const,
});

/** A small town's news: a dated article with two sections, and an undated letter without a link. */
export const town = aCorpus(
  [
    {
      article: harbour,
      quotes: [
        {
          speaker: 'Ana Ruiz',
          quote: aQuote(harbour, ['We will rebuild the wall,', 'before the winter storms come.'], {
            speaker: {
              ...mention('she'),
              found: 'pronoun',
              name: 'Ana Ruiz',
              role: spanOf(harbour.text, 'Mayor'),
            },
          }),
        },
        {
          speaker: 'Jo Park',
          quote: aQuote(harbour, 'nobody had asked the fishers', {
            kind: 'indirect',
            sentences: spanOf(
              harbour.text,
              'Jo Park told reporters that nobody had asked the fishers.',
            ),
            speaker: { ...mention('Jo Park'), name: 'Jo Park' },
            audience: spanOf(harbour.text, 'reporters'),
          }),
        },
        {
          speaker: 'Ana Ruiz',
          quote: aQuote(harbour, 'The market stays,', {
            speaker: { ...mention('Ruiz'), name: 'Ana Ruiz' },
          }),
        },
      ],
      events: [
        anEvent(harbour, 'Mayor Ana Ruiz spoke on Friday.', '2024-03-01'),
        anEvent(harbour, 'It opens in May.', '2024-05'),
      ],
    },
    {
      article: letter,
      quotes: [
        {
          speaker: 'José Ruiz',
          quote: aQuote(letter, 'The wall fell on Sunday', {
            kind: 'indirect',
            sentences: spanOf(letter.text, 'The wall fell on Sunday, José Ruiz wrote.'),
          }),
        },
        { quote: aQuote(letter, 'so be it', { confidence: 0.4 }) },
      ],
      events: [anEvent(letter, 'The wall fell on Sunday, José Ruiz wrote.')],
    },
  ],
  { 'Ana Ruiz': ['Mayor Ruiz'] },
);
