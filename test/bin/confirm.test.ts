import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { confirmed } from '../../src/bin/confirm.ts';

test.each([
  ['y', true],
  ['YES ', true],
  ['', false],
  ['n', false],
  ['yesterday', false],
])('“%s” agrees: %s', async (typed, agreed) => {
  const input = new PassThrough();
  const output = new PassThrough();
  const answer = confirmed('Register them so?', { input, output });
  input.write(`${typed}\n`);
  expect(await answer).toBe(agreed);
  expect(`${output.read()}`).toBe('Register them so? [y/N] ');
});

test('the end of the input does not agree', async () => {
  const input = new PassThrough();
  const answer = confirmed('Register them so?', { input, output: new PassThrough() });
  input.end();
  expect(await answer).toBe(false);
});

test('Ctrl-C does not agree', async () => {
  const input = new PassThrough();
  const output = Object.assign(new PassThrough(), { isTTY: true });
  const answer = confirmed('Register them so?', { input, output });
  input.write('\x03');
  expect(await answer).toBe(false);
});
