import { expect, test } from 'vitest';
import { keptQuestionsIn } from '../../src/stores/kept-questions.ts';
import { migrate } from '../../src/stores/migrate.ts';
import { MIGRATIONS } from '../../src/stores/schema.ts';
import { openSqlite } from '../../src/stores/sqlite.ts';
import { aFolder } from '../ingest/support/folder.ts';
import { aDay } from './a-state.ts';

const folder = aFolder();

/** Kept questions on a day that can be moved on, in a file of so many. */
function kept({ most = 100, pages }: { most?: number; pages?: number } = {}) {
  const state = openSqlite(folder.at('state.db'));
  migrate(state, MIGRATIONS);
  if (pages) state.script(`pragma max_page_count = ${pages}`);
  let day = '2026-01-01';
  const told: string[] = [];
  const questions = keptQuestionsIn(state, {
    today: () => aDay(day),
    most,
    tell: ({ kind }) => told.push(kind),
  });
  const on = (next: string) => {
    day = next;
  };
  return { ...questions, on, told };
}

const about = (topic: string) => ({ command: 'quote', raw: { topic } });

test('a question is found under its name, which is the same for the same question', () => {
  const { keep, find } = kept();
  const name = keep({ command: 'quote', raw: { topic: 'harvest', speaker: 'Ana Ruiz' } });
  expect(name).toMatch(/^[a-z0-9]{12}$/u);
  expect(keep({ command: 'quote', raw: { speaker: 'Ana Ruiz', topic: 'harvest' } })).toBe(name);
  expect(keep(about('harvest'))).not.toBe(name);
  expect(find(name)).toEqual({
    command: 'quote',
    raw: { topic: 'harvest', speaker: 'Ana Ruiz' },
  });
  expect(find('000000000000')).toBe(undefined);
});

test('a question that nobody used for sixty days is let go, one that was used stays', () => {
  const { keep, find, on } = kept();
  const [used, unused] = [keep(about('rain')), keep(about('snow'))];
  on('2026-02-20');
  expect(find(used)).toEqual(about('rain'));
  on('2026-03-03');
  keep(about('hail'));
  expect(find(used)).toEqual(about('rain'));
  expect(find(unused)).toBe(undefined);
});

test('beyond the cap the oldest are let go, the newest never', () => {
  const { keep, find } = kept({ most: 20 });
  const names = Array.from({ length: 21 }, (_, at) => keep(about(`topic ${at}`)));
  expect(names.map((name) => find(name)?.raw['topic'] ?? '-')).toEqual([
    '-',
    '-',
    '-',
    ...names.slice(3).map((_, at) => `topic ${at + 3}`),
  ]);
});

test('on a full disk a question is remembered until the next start, and the fault is told', () => {
  const { keep, find, told } = kept({ pages: 12 });
  const long = 'what was said about the harvest '.repeat(40);
  const names = Array.from({ length: 40 }, (_, at) => keep(about(`${long}${at}`)));
  expect(names.map((name) => find(name))).toEqual(names.map((_, at) => about(`${long}${at}`)));
  expect(new Set(told)).toEqual(new Set(['full']));
});
