import { expect, test } from 'vitest';
import type { Day } from '../../../src/core/day.ts';
import { complete } from '../../../src/front/console/complete.ts';
import { aContext } from './desk.ts';

const context = aContext({
  speakers: ['Ana Ruiz', 'Anatol Oak', 'Boris Oak'],
  outlets: ['The Tide', 'Dock\u001b[2J'],
  refs: ['S3', 'S31'],
});

test.each([
  ['', ['/quote ', '/article ', '/corpus ', '/broken '], ''],
  ['/qu', ['/quote '], '/qu'],
  ['ART', ['article '], 'ART'],
  ['/x', [], '/x'],
  ['/x y', [], '/x y'],
  ['/quote ana', ['Ana Ruiz', 'Anatol Oak'], 'ana'],
  ['/quote Ana R', ['Ana Ruiz'], 'Ana R'],
  ['/quote ruiz', ['Ana Ruiz'], 'ruiz'],
  ['/quote oak', ['oak', 'Anatol Oak', 'Boris Oak'], 'oak'],
  ['/quote harbour bor', ['Boris Oak'], 'bor'],
  ['/quote harbour from:2016 bor', ['Boris Oak'], 'bor'],
  ['/quote harbour spe', ['speaker:'], 'spe'],
  ['/quote harbour --s', ['--speaker ', '--sort '], '--s'],
  ['/quote harbour speaker:x --s', ['--sort '], '--s'],
  ['/quote harbour --speaker x --s', ['--sort '], '--s'],
  ['/quote x speaker:bo', ['speaker:"Boris Oak" '], 'speaker:bo'],
  ['/quote x speaker:"Ana R', ['speaker:"Ana Ruiz" '], 'speaker:"Ana R'],
  ['/quote x --speaker bo', ['"Boris Oak" '], 'bo'],
  ['/quote x --speaker=bo', ['--speaker="Boris Oak" '], '--speaker=bo'],
  ['/quote x sort:', ['sort:newest ', 'sort:oldest '], 'sort:'],
  ['/quote x all:y', ['all:yes '], 'all:y'],
  ['/quote x from:', [], 'from:'],
  ['/quote x outlet:do', ['outlet:Dock␛[2J '], 'outlet:do'],
  ['/article s3', ['S3', 'S31'], 's3'],
  ['/corpus x', [], 'x'],
])('%j completes to %j', (line, completions, typed) => {
  expect(complete(line, context)).toEqual([completions, typed]);
});

test('an empty place offers the options and what is most frequent', () => {
  const [completions] = complete('/quote ', context);
  expect(completions).toEqual([
    ...['outlet:', 'query:', 'speaker:', 'from:', 'sort:', 'all:', 'page:'],
    ...['Ana Ruiz', 'Anatol Oak', 'Boris Oak'],
  ]);
});

test('codes are listed with what they stand for, and completed to the code', () => {
  const labelled = {
    ...context,
    library: {
      ...context.library,
      labelOf: (code: string) => `${code} — Harbour wall, 2 Mar 2024`,
    },
  };
  expect(complete('/article s3', labelled)[0]).toEqual([
    'S3 — Harbour wall, 2 Mar 2024',
    'S31 — Harbour wall, 2 Mar 2024',
  ]);
  expect(complete('/article ref:S31', labelled)).toEqual([['ref:S31 '], 'ref:S31']);
});

test('dates are those of the corpus', () => {
  const span = { since: '2015-11-02' as Day, until: '2016-02-10' as Day };
  const { library } = context;
  const dated = {
    ...context,
    library: { ...library, summary: () => ({ ...library.summary(), span }) },
  };
  expect(complete('/quote x from:2015', dated)[0]).toEqual([
    'from:2015 ',
    'from:2015-12 ',
    'from:2015-11 ',
  ]);
  expect(complete('/quote x --from 2016-0', dated)[0]).toEqual(['2016-02 ', '2016-01 ']);
});
