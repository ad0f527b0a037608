import { expect, test } from 'vitest';
import { type Kinship, kinOf, type StoryArticle, tellKin } from '../../src/core/story.ts';

const one = (kinship: Kinship, agency?: string): StoryArticle => ({
  number: 1,
  kinship,
  share: 1,
  ...(agency && { agency }),
});

test.each([
  ['a version beside what leads', one('leads'), one('version'), 'another version of this page'],
  ['what leads beside a version', one('version'), one('leads'), 'another version of this page'],
  ['two versions', one('version'), one('version'), 'another version of this page'],
  ['a wire copy', one('leads', 'TASS'), one('wire copy'), 'wire copy, TASS'],
  ['its original', one('wire copy', 'TASS'), one('leads'), 'wire copy, TASS'],
  ['a wire copy beside a version', one('version'), one('wire copy', 'TASS'), 'wire copy, TASS'],
  ['a copy', one('leads'), one('copy'), 'copy'],
  ['two copies', one('copy'), one('copy'), 'copy'],
])('%s is told as such', (_, shown, other, told) => {
  expect(tellKin(kinOf(shown, other))).toBe(told);
});

test('two states of one page are versions also where another outlet leads the story', () => {
  const state = (number: number): StoryArticle => ({ ...one('copy'), number, page: 2 });
  expect(kinOf(state(2), state(5))).toEqual({ kinship: 'version' });
  expect(kinOf(one('leads'), state(5))).toEqual({ kinship: 'copy' });
});
