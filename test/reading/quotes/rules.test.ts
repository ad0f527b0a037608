import { expect, test } from 'vitest';
import { attributionsIn, rules } from '../../../src/reading/quotes/attributions.ts';
import { bodyOf } from '../../support/quotes-told.ts';

test.each(rules)('$name reads its own example, and no other rule does', ({ name, example }) => {
  const { text, blocks } = bodyOf(example);
  expect(attributionsIn(text, blocks).map(({ by }) => by)).toEqual([name]);
});
