import { expect, test } from 'vitest';
import { readWhen } from '../../../src/core/when.ts';
import { findTimexes } from '../../../src/reading/timex/find-timexes.ts';
import { timexRules } from '../../../src/reading/timex/timex-rules.ts';

test.each(timexRules)('$name reads its own example', ({ example: [words, value] }) => {
  const found = findTimexes(words, { start: 0, end: words.length }, readWhen('2016-09-29'));
  expect(found.at(-1)?.value).toBe(value);
});
