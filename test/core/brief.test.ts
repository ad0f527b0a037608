import { expect, test } from 'vitest';
import { briefly } from '../../src/core/brief.ts';

test.each([
  ['The wall fell.', 'The wall fell.'],
  ['The\n wall\u0000 fell', 'The wall fell'],
  ['The wall fell on Sunday night', 'The wall fell on…'],
  ['The wall fell, on Sunday', 'The wall fell, on…'],
  ['The wall fell off, they said', 'The wall fell off…'],
  ['x'.repeat(100), `${'x'.repeat(19)}…`],
  ['🕊'.repeat(50), `${'🕊'.repeat(9)}…`],
  ['', ''],
])('%j is %j in 20 units', (text, brief) => {
  expect(briefly(text, 20)).toBe(brief);
});
