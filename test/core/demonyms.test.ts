import { expect, test } from 'vitest';
import { placeOfDemonym } from '../../src/core/demonyms.ts';

test.each([
  ['Russian', 'russia'],
  ['syrian', 'syria'],
  ['British', 'britain'],
  ['American', 'united states'],
  ['Saudi', 'saudi arabia'],
  ['South Korean', 'south korea'],
  ['polish', undefined],
  ['Russia', undefined],
  ['constructor', undefined],
])('%s is of %s', (word, place) => {
  expect(placeOfDemonym(word)).toBe(place);
});
