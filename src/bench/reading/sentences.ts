import { basename } from 'node:path';
import { z } from 'zod';
import { sentencesOf } from '../../core/sentences.ts';
import { type Figure, figureLines } from '../figures.ts';
import { readJsonLines } from '../json-lines.ts';
import { inContext, mistakeLines } from '../mistakes.ts';
import { measure, paceLines } from '../pace.ts';
import { rates, sumOf } from '../statistics.ts';
import type { Asked, Section } from './section.ts';

const record = z.object({ id: z.string().optional(), sents: z.array(z.string()).min(1) });

type Boundaries = ReadonlySet<number>;
type Tally = {
  readonly id: string;
  readonly text: string;
  readonly told: Boundaries;
  readonly gold: Boundaries;
};

/** Sets full of abbreviations are harder to split; their published figure is higher all the same. */
const GOALS = { abbreviations: '≥ 98.5', others: '≥ 97.0' } as const;

/** How well sentences are told apart, a table for each file: the sets are of different kinds. */
export async function sentenceSection(paths: readonly string[], asked: Asked): Promise<Section> {
  const lines: string[] = [];
  const faults: string[] = [];
  for (const path of paths) {
    const read = await readJsonLines(path, record);
    faults.push(...read.faults);
    if (read.lines.length === 0) continue;
    const records = read.lines.map(({ value, place }) => joined(value.sents, value.id ?? place));
    if (lines.length > 0) lines.push('');
    lines.push(...(await linesOf(path, records, asked)));
  }
  return { lines, faults };
}

type Joined = Pick<Tally, 'id' | 'text' | 'gold'>;

/** The sentences as a text; a boundary is where one ends and another follows. */
function joined(sentences: readonly string[], id: string): Joined {
  const gold = new Set<number>();
  let text = '';
  for (const sentence of sentences.map((one) => one.trim()).filter((one) => one !== '')) {
    if (text !== '') {
      gold.add(text.length);
      text += ' ';
    }
    text += sentence;
  }
  return { id, text, gold };
}

async function linesOf(
  path: string,
  records: readonly Joined[],
  { errors, seed }: Asked,
): Promise<readonly string[]> {
  let tried: readonly Tally[] = [];
  const pace = await measure(() => {
    tried = records.map((one) => ({ ...one, told: toldIn(one.text) }));
  });
  const goal = /abbr/iu.test(basename(path)) ? GOALS.abbreviations : GOALS.others;
  return [
    `sentences: ${basename(path)}, texts ${tried.length}`,
    '',
    ...figureLines([figure(goal)], tried, seed),
    '',
    ...mistakeLines(['too many', 'missed'], tried.flatMap(mistakesOf), errors),
    '',
    ...paceLines({ texts: tried.length }, pace),
  ];
}

function toldIn(text: string): Boundaries {
  const spans = sentencesOf(text, { start: 0, end: text.length });
  return new Set(spans.slice(0, -1).map(({ end }) => end));
}

function figure(goal: string): Figure<Tally> {
  const right = ({ told, gold }: Tally) => [...told].filter((end) => gold.has(end)).length;
  return {
    name: 'boundary F1',
    about: 'ends of sentences within texts',
    goal,
    of: (all) => {
      const both = sumOf(all, right);
      const told = { right: both, all: sumOf(all, ({ told }) => told.size) };
      const gold = { found: both, all: sumOf(all, ({ gold }) => gold.size) };
      const scored = rates(told, gold);
      return { share: scored.f1, rates: scored };
    },
  };
}

function mistakesOf({ id, text, told, gold }: Tally) {
  const shown = (end: number) => inContext(text, { start: end, end });
  const wrong = [...told].filter((end) => !gold.has(end));
  const missed = [...gold].filter((end) => !told.has(end));
  return [
    ...wrong.map((end) => ({ kind: 'too many' as const, text: id, weight: 0, shown: shown(end) })),
    ...missed.map((end) => ({ kind: 'missed' as const, text: id, weight: 0, shown: shown(end) })),
  ];
}
