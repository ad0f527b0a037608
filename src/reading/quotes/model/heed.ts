import { emptyBag } from './bag.ts';
import { glance, study } from './cue-features.ts';
import { at, real } from './hash.ts';
import type { Sheet } from './sheet.ts';
import { addRows, type Table } from './table.ts';
import { CLASS, listClass } from './words.ts';

/** How far from a cue its speaker may stand to be heard of, in tokens. */
const BESIDE = 4;
/** Log odds from which a cue is believed by itself. */
const PLAIN = 0.5;

const NAMELIKE = new Set<number>([
  CLASS.name,
  CLASS.capital,
  CLASS.capitals,
  CLASS.handle,
  listClass('official'),
  listClass('statement'),
]);

/** Log odds at a glance below which a word is not studied: one in five hundred faint cues is lost, no plain one. */
const DULL = -2;
const NEVER = -9;

const bag = emptyBag();
const sum = new Float64Array(1);

/** Writes onto the sheet how likely each token is a cue, and which names stand beside cues all over the article. */
export function heedCues(table: Table, sheet: Sheet): void {
  const talkers = new Map<number, number>();
  for (let i = 0; i < sheet.size; i++) {
    sheet.odds[i] = oddsOf(table, sheet, i);
    sheet.heed[i] = heedOf(real(sheet.odds, i));
    if (real(sheet.odds, i) < PLAIN) continue;
    for (let j = i - BESIDE; j <= i + BESIDE; j++) {
      const word = at(sheet.word, j);
      if (isTalker(sheet, j)) talkers.set(word, (talkers.get(word) ?? 0) + 1);
    }
  }
  for (let i = 0; i < sheet.size; i++) {
    if (!isTalker(sheet, i)) continue;
    const here = besideCue(sheet, i);
    const elsewhere = (talkers.get(at(sheet.word, i)) ?? 0) - here;
    sheet.talker[i] = 1 + (elsewhere > 4 ? 3 : elsewhere > 1 ? 2 : elsewhere > 0 ? 1 : 0);
  }
}

/** Most words are no cue at a glance; only the others are studied. */
function oddsOf(table: Table, sheet: Sheet, i: number): number {
  bag.size = 0;
  glance(sheet, i, bag);
  addRows(table, bag, sum, 0);
  const first = real(sum, 0);
  if (first < DULL) return NEVER;
  bag.size = 0;
  study(sheet, i, bag);
  addRows(table, bag, sum, 0);
  return first + real(sum, 0);
}

function isTalker(sheet: Sheet, i: number): boolean {
  return NAMELIKE.has(at(sheet.class, i));
}

function besideCue(sheet: Sheet, i: number): number {
  let cues = 0;
  for (let j = Math.max(0, i - BESIDE); j <= Math.min(sheet.size - 1, i + BESIDE); j++) {
    if (real(sheet.odds, j) >= PLAIN) cues++;
  }
  return cues;
}

function heedOf(odds: number): number {
  if (odds > 2.5) return 4;
  if (odds > PLAIN) return 3;
  if (odds > -1) return 2;
  return odds > -3 ? 1 : 0;
}
