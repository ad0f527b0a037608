import { expect, test } from 'vitest';
import { isCaption } from '../../../src/ingest/raw-text/rules/caption.ts';
import { isEndMark } from '../../../src/ingest/raw-text/rules/end-mark.ts';
import { FURNITURE, furnitureReason } from '../../../src/ingest/raw-text/rules/furniture.ts';

const examples = FURNITURE.flatMap(({ reason, examples }) =>
  examples.map((line) => [line, reason] as const),
);
const spared = FURNITURE.flatMap(({ spares }) => [...spares]);

test.each(examples)('“%s” is dropped: %s', (line, reason) => {
  expect(furnitureReason(line)).toBe(reason);
});

test.each(spared)('“%s” is kept', (line) => {
  expect(furnitureReason(line)).toBeUndefined();
});

test.each([
  ['Ana Ruiz speaks in Norport, May 3, 2008. | Photo: Nor Press', true],
  ['Grain on the quay of Norport (Getty Images)', true],
  ['The photo of the mayor went round the world.', false],
  ['The picture is bleak: the harvest failed.', false],
])('“%s” is a caption: %s', (line, caption) => {
  expect(isCaption(line)).toBe(caption);
});

test.each([
  ['Check Also', true],
  ['Be the first to comment at "A dry year"', true],
  ['Related articles', true],
  ['Check also the roof, the builder said.', false],
])('“%s” ends an article: %s', (line, ends) => {
  expect(isEndMark(line)).toBe(ends);
});
