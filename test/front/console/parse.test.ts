import { expect, test } from 'vitest';
import { parseArgv, parseLine, type Question } from '../../../src/front/console/parse.ts';
import { writeAsk } from '../../../src/front/console/write-ask.ts';
import { commands } from './desk.ts';

function read(question: Question): unknown {
  return 'problem' in question ? question.problem : [question.command.name, question.raw];
}

const ALL = 'There is /quote, /article, /corpus, /broken.';

test.each([
  ['/quote Ruiz harbour', ['quote', { query: 'Ruiz harbour' }]],
  ['  Quote   Ruiz\tharbour ', ['quote', { query: 'Ruiz harbour' }]],
  ['quote Ruiz harbour from:2016 fog', ['quote', { query: 'Ruiz harbour fog', from: '2016' }]],
  ['quote Ruiz From: 2016-12 fog', ['quote', { query: 'Ruiz fog', from: '2016-12' }]],
  ['quote Ruiz --from 2016 fog', ['quote', { query: 'Ruiz fog', from: '2016' }]],
  ['quote Ruiz --from=2016', ['quote', { query: 'Ruiz', from: '2016' }]],
  ['quote fog speaker:"Ana Ruiz"', ['quote', { query: 'fog', speaker: 'Ana Ruiz' }]],
  ['quote fog speaker:“Ana Ruiz”', ['quote', { query: 'fog', speaker: 'Ana Ruiz' }]],
  ['quote fog --speaker "Ana Ruiz" dock', ['quote', { query: 'fog dock', speaker: 'Ana Ruiz' }]],
  ['quote fog --speaker="Ana Ruiz"', ['quote', { query: 'fog', speaker: 'Ana Ruiz' }]],
  [
    'quote fog speaker:"the \\"Fox\\" Ruiz"',
    ['quote', { query: 'fog', speaker: 'the "Fox" Ruiz' }],
  ],
  ['quote "Ana Ruiz" harbour', ['quote', { query: '"Ana Ruiz" harbour' }]],
  ['quote “Ana Ruiz” harbour', ['quote', { query: '“Ana Ruiz” harbour' }]],
  ['quote fog -"Ana Ruiz" -dock', ['quote', { query: 'fog -"Ana Ruiz" -dock' }]],
  ['quote "the \\"Fox\\" Ruiz"', ['quote', { query: '“the "Fox" Ruiz”' }]],
  ['quote "from:2016 on"', ['quote', { query: '"from:2016 on"' }]],
  ['quote harbour: open at 10:30', ['quote', { query: 'harbour: open at 10:30' }]],
  ['quote https://tide.example/a', ['quote', { query: 'https://tide.example/a' }]],
  ['quote constructor:x', ['quote', { query: 'constructor:x' }]],
  ['quote 6" guns', ['quote', { query: '6" guns' }]],
  ['quote "Ana Ruiz', ['quote', { query: '"Ana Ruiz' }]],
  ['quote fog -- dock', ['quote', { query: 'fog -- dock' }]],
  ['quote fog --all dock', ['quote', { query: 'fog dock', all: 'yes' }]],
  ['quote fog --all no', ['quote', { query: 'fog', all: 'no' }]],
  ['quote فوج 港', ['quote', { query: 'فوج 港' }]],
  ['quote', ['quote', {}]],
  ['corpus', ['corpus', {}]],
])('the line %s', (line, expected) => {
  expect(read(parseLine(line, commands))).toEqual(expected);
});

test.each([
  [
    ['/quote', 'Ruiz', 'harbour'],
    ['quote', { query: 'Ruiz harbour' }],
  ],
  [['/quote Ruiz harbour'], ['quote', { query: 'Ruiz harbour' }]],
  [
    ['--', 'quote', 'Ruiz'],
    ['quote', { query: 'Ruiz' }],
  ],
  [
    ['quote', 'Ana Ruiz', 'harbour'],
    ['quote', { query: 'Ana Ruiz harbour' }],
  ],
  [
    ['quote', 'fog', 'speaker:Ana Ruiz'],
    ['quote', { query: 'fog', speaker: 'Ana Ruiz' }],
  ],
  [
    ['quote', 'fog', 'speaker:"Ana Ruiz"'],
    ['quote', { query: 'fog', speaker: 'Ana Ruiz' }],
  ],
  [
    ['quote', 'fog', '--speaker', 'Ana Ruiz'],
    ['quote', { query: 'fog', speaker: 'Ana Ruiz' }],
  ],
  [
    ['quote', 'fog', '--speaker=Ana Ruiz'],
    ['quote', { query: 'fog', speaker: 'Ana Ruiz' }],
  ],
])('the arguments %j', (argv, expected) => {
  expect(read(parseArgv(argv, commands))).toEqual(expected);
});

test.each([
  ['/qoute Ruiz', `There is no command /qoute; did you mean /quote? ${ALL}`],
  ['art S3', `There is no command /art; did you mean /article? ${ALL}`],
  ['weather', `There is no command /weather. ${ALL}`],
  ['/', `There is no command /. ${ALL}`],
  ['', 'Please type a question; there is /quote, /article, /corpus, /broken.'],
  [
    'quote fog --sepaker Ruiz',
    'There is no option --sepaker for /quote; there is --outlet, --query, --speaker, --from, --sort, --all, --page.',
  ],
  ['corpus --all', 'There is no option --all for /corpus; there is none.'],
  ['corpus fog', '/corpus takes no words such as “fog”; ask just /corpus.'],
  ['quote fog from:', 'Please give from a value: the first day.'],
  ['quote fog --from --all', 'Please give from a value: the first day.'],
  ['quote fog from:2016 from:2017', 'Please give from once only.'],
  ['quote fog query:dock', 'Please give query once only.'],
  ['quote fog speaker:"Ana Ruiz', 'The quotation mark after speaker: is not closed.'],
])('the line %s is answered with what to type instead', (line, problem) => {
  expect(read(parseLine(line, commands))).toEqual(problem);
});

test('an enormous line is read in no time and named in short', () => {
  const marks = '“a '.repeat(100_000).trim();
  expect(read(parseLine(`quote ${marks}`, commands))).toEqual(['quote', { query: marks }]);
  const long = 'x'.repeat(200_000);
  expect(read(parseLine(long, commands))).toBe(`There is no command /${'x'.repeat(40)}…. ${ALL}`);
  expect(read(parseLine(`quote ${'"'.repeat(200_000)}`, commands))).toEqual([
    'quote',
    { query: '"'.repeat(200_000) },
  ]);
});

test.each([
  [{ query: 'Ruiz harbour' }, '/quote Ruiz harbour'],
  [{ page: '2', query: 'Ruiz harbour' }, '/quote Ruiz harbour page:2'],
  [{ query: 'fog', speaker: 'Ana Ruiz' }, '/quote fog speaker:"Ana Ruiz"'],
  [{ query: 'fog', speaker: 'the "Fox" \\ Ruiz' }, '/quote fog speaker:"the \\"Fox\\" \\\\ Ruiz"'],
  [{ query: 'from:2016 on' }, '/quote query:"from:2016 on"'],
  [{ query: 'the --all men' }, '/quote query:"the --all men"'],
  [{ query: 'the "Fox" Ruiz' }, '/quote the "Fox" Ruiz'],
  [{ query: 'a  b' }, '/quote query:"a  b"'],
  [{ speaker: 'Ruiz' }, '/quote speaker:Ruiz'],
  [{}, '/quote'],
])('the question %j is written as a line that reads back', (raw, line) => {
  expect(writeAsk({ command: 'quote', raw }, commands)).toBe(line);
  expect(read(parseLine(line, commands))).toEqual(['quote', raw]);
});

test('a question for a command that is not known here names its options', () => {
  expect(writeAsk({ command: 'verify', raw: { text: 'a b' } }, commands)).toBe(
    '/verify text:"a b"',
  );
});
