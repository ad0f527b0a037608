import { expect, test } from 'vitest';
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
