import { expect, test } from 'vitest';
import corpus from '../../commands/corpus.ts';
import reload from '../../commands/reload.ts';
import type { Renewed } from '../../src/core/renewal.ts';
import { aCorpus } from '../support/corpus.ts';
import { contextOf } from '../support/desk.ts';
import { emptyLibrary } from '../support/empty-library.ts';

const empty = { ...(await contextOf(aCorpus([]))), library: emptyLibrary };

const renewing = (renewed: Renewed, behind?: string) => ({
  ...empty,
  renewal: { renew: async () => renewed, behind: () => behind },
});

test.each<[Renewed, string, readonly string[]]>([
  [
    { kind: 'renewed', articles: 1_200, read: 30, faults: 0 },
    'Answers now come from the corpus as it is',
    ['1,200 articles, of which 30 were read anew.'],
  ],
  [
    { kind: 'unchanged', faults: 2 },
    'Nothing has changed in the corpus',
    ['2 files not read as it should be: the log and npm run ingest name them.'],
  ],
  [
    { kind: 'failed', why: 'There is no corpus folder data/corpus.' },
    'The corpus could not be read again',
    ['There is no corpus folder data/corpus.', 'Answers come from what was read before.'],
  ],
])('%j is told', async (renewed, heading, lines) => {
  const reply = await reload.answer({}, renewing(renewed));
  expect(reply).toEqual({ kind: 'notice', heading, facts: [], lines });
});

test('is for managers, and says so where nothing can be read again', async () => {
  expect(reload.isFor).toBe('managers');
  expect(await reload.answer({}, empty)).toEqual({
    kind: 'unclear',
    problem: 'The corpus cannot be read again here; npm run ingest reads what is new.',
  });
});

test('/corpus tells first why answers may be behind', async () => {
  const reply = await corpus.answer({}, renewing({ kind: 'unchanged', faults: 0 }, 'It is read.'));
  expect(reply).toMatchObject({ kind: 'notice', lines: ['It is read.', expect.anything()] });
});
