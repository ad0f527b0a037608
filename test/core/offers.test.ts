import { expect, test } from 'vitest';
import type { Option } from '../../src/core/command.ts';
import type { Day } from '../../src/core/day.ts';
import type { Library } from '../../src/core/library.ts';
import { offersFor } from '../../src/core/offers.ts';
import { emptyLibrary } from '../support/empty-library.ts';

const span = { since: '2016-11-01' as Day, until: '2016-12-31' as Day };
const library: Library = {
  ...emptyLibrary,
  suggest: (kind, typed) => (kind === 'refs' ? ['S3'] : [`${kind} ${typed}`]),
  labelOf: (code) => `${code} — Harbour wall`,
  summary: () => ({ ...emptyLibrary.summary(), span }),
};
const today = '2024-04-01' as Day;
const same = (value: string) => ({ label: value, value });

test.each<[Option, string, readonly { readonly label: string; readonly value: string }[]]>([
  [{ kind: 'text', about: '', suggest: 'speakers' }, 'pes', [same('speakers pes')]],
  [
    { kind: 'text', about: '', suggest: 'refs' },
    'wall',
    [{ label: 'S3 — Harbour wall', value: 'S3' }],
  ],
  [{ kind: 'text', about: '' }, 'pes', []],
  [{ kind: 'when', about: '' }, '2016-1', [same('2016-12'), same('2016-11')]],
  [{ kind: 'choice', about: '', choices: ['best', 'newest'] }, 'N', [same('newest')]],
  [{ kind: 'flag', about: '' }, '', [same('yes'), same('no')]],
  [{ kind: 'count', about: '' }, '1', []],
  [{ kind: 'channel', about: '' }, 'so', []],
  [
    { kind: 'text', about: '', offers: (typed, day) => [`${typed} ${day}`] },
    'Berlin',
    [same('Berlin 2024-04-01')],
  ],
])('%j is offered what fits', (option, typed, offers) => {
  expect(offersFor(option, typed, { library, limit: 5, today })).toEqual(offers);
});

test('nothing is offered for an option that is not there', () => {
  expect(offersFor(undefined, 'x', { library, limit: 5, today })).toEqual([]);
});
