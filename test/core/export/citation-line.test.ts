import { expect, test } from 'vitest';
import { citationLine } from '../../../src/core/export/sheet.ts';
import { cite } from '../../../src/core/reply.ts';
import { anArticle } from '../../support/corpus.ts';

test.each([
  ['https://example.org/wall?of="Porto"', 'https://example.org/wall?of=%22Porto%22'],
  ['https://example.org/стена', 'https://example.org/%D1%81%D1%82%D0%B5%D0%BD%D0%B0'],
  ['javascript:alert(1)', 'no link'],
])('%s in a list is %s', (url, told) => {
  const line = citationLine(cite(anArticle({ url }), { kind: 'article', number: 1 }));
  expect(line.split(', ').at(-2)).toBe(told);
});
