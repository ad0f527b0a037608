import { expect, test } from 'vitest';
import digest from '../../../commands/digest.ts';
import { complete } from '../../../src/front/console/complete.ts';
import { parseLine } from '../../../src/front/console/parse.ts';
import { writeAsk } from '../../../src/front/console/write-ask.ts';
import { aContext } from './desk.ts';

const commands = [digest];

test.each<[string, Readonly<Record<string, string>>]>([
  ['/digest set Syria time:8am', { part: 'set', topic: 'Syria', time: '8am' }],
  [
    '/digest SET --zone "Europe/Berlin" --silent',
    { part: 'set', zone: 'Europe/Berlin', silent: 'yes' },
  ],
  ['/digest pause abc234', { part: 'pause', digest: 'abc234' }],
  ['/digest list', { part: 'list' }],
  ['/digest', {}],
])('%s is read as a part with its own options, and written back', (line, raw) => {
  const read = parseLine(line, commands);
  expect('raw' in read ? read.raw : read).toEqual(raw);
  const written = writeAsk({ command: 'digest', raw }, commands);
  const again = parseLine(written, commands);
  expect('raw' in again ? again.raw : again).toEqual(raw);
});

test.each([
  ['/digest list --zone UTC', 'There is no option --zone for /digest list; there is none.'],
  ['/digest list Syria', '/digest list takes no words such as “Syria”; ask just /digest list.'],
])('%s is unclear', (line, problem) => {
  expect(parseLine(line, commands)).toEqual({ problem });
});

test.each([
  ['/digest p', ['preview ', 'pause '], 'p'],
  ['/digest pause di', ['digest:'], 'di'],
  ['/digest set x zone:berl', ['zone:Europe/Berlin '], 'zone:berl'],
  ['/digest set x days:wee', ['days:weekdays ', 'days:weekends '], 'days:wee'],
  ['/digest list x', [], 'x'],
])('%j completes to %j', (line, completions, typed) => {
  expect(complete(line, { ...aContext(), commands })).toEqual([completions, typed]);
});
