import { expect, test } from 'vitest';
import type { Ask, Entry, Reply } from '../../../src/core/reply.ts';
import { type Answered, readShort } from '../../../src/front/console/short-words.ts';
import { aContext, anArticle, anEntry } from './desk.ts';

const { commands } = aContext();
const words = 'The harbour stays open';

function entry(ref: string, labels: Readonly<Record<string, Ask>>): Entry {
  const ways = Object.entries(labels).map(([label, ask]) => ({ label, ask }));
  return anEntry(anArticle(), [words], { ref, ways });
}
const article = (ref: string): Ask => ({ command: 'article', raw: { ref } });
const quote = (query: string): Ask => ({ command: 'quote', raw: { query } });

const found: Reply = {
  kind: 'found',
  heading: 'Quotes',
  facts: [],
  entries: [
    entry('Q1', { Context: article('Q1'), Quote: quote('one') }),
    entry('Q17', { Context: article('Q17'), 'Other outlets': quote('17') }),
    entry('Q5', {}),
  ],
  pages: { number: 1, of: 1, total: 3 },
  remarks: [],
  follow: [article('S3'), quote('more')],
};
const notice: Reply = { kind: 'notice', heading: 'Corpus', facts: [], lines: [] };
const list: Answered = { asked: quote('Ruiz'), reply: found };
const past: readonly Answered[] = [list];
const later: readonly Answered[] = [list, { asked: { command: 'corpus', raw: {} }, reply: notice }];

/** The question that a line puts, or what is wrong with it. */
function read(line: string, answers = past): Ask | string | undefined {
  const question = readShort(line, answers, commands);
  if (!question) return undefined;
  return 'problem' in question
    ? question.problem
    : { command: question.command.name, raw: question.raw };
}

test.each([
  ['context 2', article('Q17')],
  ['Context  1', article('Q1')],
  ['context q17', article('Q17')],
  ['other outlets 2', quote('17')],
  ['quote 1', quote('one')],
  ['try', article('S3')],
  ['try 2', quote('more')],
])('%s puts the question of a button', (line, ask) => {
  expect(read(line)).toEqual(ask);
});

test.each([
  ['context', 'Please say of which entry, from “context 1” to “context 3”.'],
  ['context 3', 'Please say of which entry, from “context 1” to “context 3”.'],
  ['context 99', 'Please say of which entry, from “context 1” to “context 3”.'],
  ['context Q99', 'Please say of which entry, from “context 1” to “context 3”.'],
  ['try 3', 'The last answer offers 2 questions to try.'],
  ['back', 'There is no answer before this one.'],
])('%s tells what can be typed instead', (line, problem) => {
  expect(read(line)).toBe(problem);
});

test.each([
  '/context 2',
  'quote Q17',
  'quote harbour 2',
  'quote',
  'harbour 2',
  'article 1',
  '/quote 1',
  'page one',
  'try x',
  'constructor 1',
])('%s is left to be read as a question', (line) => {
  expect(read(line)).toBeUndefined();
});

test('the entries are those of the last answer that has some; what to try is of the last', () => {
  expect(read('context 2', later)).toEqual(article('Q17'));
  expect(read('try', later)).toBe('The last answer offers no question to try.');
  expect(read('back', later)).toEqual(quote('Ruiz'));
});

test('nothing leads on before an answer', () => {
  expect(read('context 1', [])).toBeUndefined();
  expect(read('try', [])).toBe('The last answer offers no question to try.');
});

test('one entry needs no number', () => {
  const one = { ...found, entries: found.entries.slice(0, 1) };
  expect(read('context', [{ ...list, reply: one }])).toEqual(article('Q1'));
});
