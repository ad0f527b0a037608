import { expect, test } from 'vitest';
import { ALTERATIONS } from '../../../src/bench/verify/alter.ts';
import { verifyBenchmark } from '../../../src/bench/verify/benchmark.ts';
import { aCorpus, anArticle, aQuote } from '../../support/corpus.ts';
import { contextOf } from '../../support/desk.ts';

const words = [
  'The mayor of Lodz will not close the market before the 12 ships have reached the harbour and the council has met again',
  'Nobody in Gdansk was asked whether the ferry to Malmo should sail in winter with five crews and a single pilot',
];
const corpus = aCorpus(
  words.map((said, at) => {
    const article = anArticle({ id: `a${at}`, text: `“${said},” Eva Lind said.` });
    return { article, quotes: [{ speaker: 'Eva Lind', quote: aQuote(article, said) }] };
  }),
);

async function run(...args: readonly string[]) {
  const printed: string[] = [];
  const { library } = await contextOf(corpus);
  const outcome = await verifyBenchmark.run(args, {
    print: (line) => printed.push(line),
    complain: (line) => printed.push(line),
    env: {},
    open: async () => ({ commands: [], library, ask: async () => ({ exit: 0 }) }),
  });
  return { outcome, printed };
}

test('each alteration is counted under what should be said of it', async () => {
  const { outcome, printed } = await run('--count', '24', '--seed', '3');
  expect(outcome).toBe(0);
  for (const { name } of ALTERATIONS) {
    expect(printed.find((line) => line.startsWith(`${name} `))).toMatch(/ 2 +100\.0 /);
  }
  expect(printed).toContain(
    'altered and called verbatim: 0 (goal 0); verbatim and called altered: 0 (goal 0)',
  );
});

test.each(ALTERATIONS.map((one) => [one.name, one] as const))(
  '%s alters what it says',
  (name, one) => {
    const altered = one.alter(words[0] ?? '', () => 0.3, words[1] ?? '');
    expect(altered === words[0]).toBe(name === 'nothing');
    expect(altered).toBeDefined();
  },
);
