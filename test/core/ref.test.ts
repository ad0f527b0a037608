import { expect, test } from 'vitest';
import { readRef, writeRef } from '../../src/core/ref.ts';

test.each([
  ['S3', 'S3'],
  ['s3.4', 'S3.4'],
  [' q17 ', 'Q17'],
  ['[E5]', 'E5'],
  ['#Q1', 'Q1'],
])('%s is read as %s', (text, written) => {
  const ref = readRef(text);
  expect(ref && writeRef(ref)).toBe(written);
});

test.each(['S0', 'S3.0', 'Q1.2', 'X3', '17', 'S', 'S-1', 'S1e3', 'S99999999999', ''])(
  '%s is no reference',
  (text) => {
    expect(readRef(text)).toBeUndefined();
  },
);
