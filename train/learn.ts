import { ROLES } from '../src/reading/quotes/model/chain.ts';
import { at, real } from '../src/reading/quotes/model/hash.ts';
import { CUE_ITSELF } from '../src/reading/quotes/model/roles.ts';
import type { Table } from '../src/reading/quotes/model/table.ts';
import { sumsOf } from './chain-sums.ts';
import { chance, shuffled } from './random.ts';
import type { Rows } from './rows.ts';
import { meanOf, quantised, Slate } from './slate.ts';

export type Course = {
  readonly rounds: number;
  readonly rate: number;
  /** Share of the features hidden at random each time a decision is seen. */
  readonly dropout: number;
  /** One model for each; they are linear, so that their mean is one model too, and steadier than each. */
  readonly seeds: readonly number[];
};

/** What is known this well teaches nothing more. */
const SURE = 0.01;

/** Features of a row that stay in sight, copied into `active`; returns how many. */
function draw(rows: Rows, row: number, active: Int32Array, hide: () => boolean): number {
  const to = at(rows.starts, row + 1);
  let count = 0;
  for (let f = at(rows.starts, row); f < to; f++) {
    if (!hide()) active[count++] = at(rows.ids, f);
  }
  return count;
}

export type YesNo = {
  readonly rows: Rows;
  readonly truth: Int32Array;
  /** The rows that are taught. */
  readonly chosen: Int32Array;
  readonly buckets: number;
};

/** Yes or no for each row, by logistic regression. */
export function learnYesNo(lesson: YesNo, course: Course): Table {
  return quantised(meanOf(course.seeds.map((seed) => teachYesNo(lesson, course, seed))));
}

function teachYesNo({ rows, truth, chosen, buckets }: YesNo, course: Course, seed: number): Slate {
  const slate = new Slate(buckets, 1);
  const random = chance(seed);
  const active = new Int32Array(256);
  const hide = () => random() < course.dropout;
  for (let round = 0; round < course.rounds; round++) {
    const rate = course.rate * (1 - (0.9 * round) / course.rounds);
    const order = shuffled(chosen.length, random);
    for (const pick of order) {
      const row = at(chosen, pick);
      const count = draw(rows, row, active, hide);
      let sum = 0;
      for (let f = 0; f < count; f++) sum += slate.cells[at(active, f) * 2] ?? 0;
      const gradient = at(truth, row) - 1 / (1 + Math.exp(-sum / (1 - course.dropout)));
      if (Math.abs(gradient) < 1e-4) continue;
      for (let f = 0; f < count; f++) slate.nudge(at(active, f), 0, gradient, rate);
    }
  }
  return slate;
}

/** One of several rows is right (or any of those marked): rows follow each other from `first`. */
export type Choice = { readonly first: number; readonly right: Int32Array };

export type Choices = {
  readonly rows: Rows;
  readonly choices: readonly Choice[];
  readonly buckets: number;
};

/** The right one of several rows, by a softmax over linear scores. */
export function learnChoices(lesson: Choices, course: Course): Table {
  return quantised(meanOf(course.seeds.map((seed) => teachChoices(lesson, course, seed))));
}

function teachChoices({ rows, choices, buckets }: Choices, course: Course, seed: number): Slate {
  const slate = new Slate(buckets, 1);
  const random = chance(seed);
  const active = new Int32Array(1 << 16);
  const hide = () => random() < course.dropout;
  for (let round = 0; round < course.rounds; round++) {
    const rate = course.rate * (1 - (0.9 * round) / course.rounds);
    for (const pick of shuffled(choices.length, random)) {
      const choice = choices[pick];
      if (choice)
        learnChoice(rows, choice, { slate, active, hide, rate, kept: 1 - course.dropout });
    }
  }
  return slate;
}

type Desk = {
  readonly slate: Slate;
  readonly active: Int32Array;
  readonly hide: () => boolean;
  readonly rate: number;
  readonly kept: number;
};

function learnChoice(rows: Rows, { first, right }: Choice, desk: Desk): void {
  const { slate, active, hide, rate, kept } = desk;
  const starts = [0];
  const scores: number[] = [];
  for (let c = 0; c < right.length; c++) {
    const from = starts[c] ?? 0;
    const to = from + draw(rows, first + c, active.subarray(from), hide);
    let total = 0;
    for (let f = from; f < to; f++) total += slate.cells[at(active, f) * 2] ?? 0;
    starts.push(to);
    scores.push(total / kept);
  }
  const top = Math.max(...scores);
  const masses = scores.map((score) => Math.exp(score - top));
  const all = masses.reduce((total, mass) => total + mass, 0);
  const good = masses.reduce((total, mass, c) => total + mass * at(right, c), 0);
  masses.forEach((mass, c) => {
    const gradient = (at(right, c) * mass) / good - mass / all;
    for (let f = starts[c] ?? 0; f < (starts[c + 1] ?? 0); f++) {
      slate.nudge(at(active, f), 0, gradient, rate);
    }
  });
}

/** Chains of roles: row `first + o` holds the features of token `o`, `cue` the token that is the cue itself. */
export type ChainLesson = {
  readonly first: number;
  readonly size: number;
  readonly cue: number;
  readonly roles: Int32Array;
};

export type ChainRows = { readonly states: Rows; readonly steps: Rows };

/** What each token within reach of a cue is to it. */
export function learnChains(
  rows: ChainRows,
  lessons: readonly ChainLesson[],
  course: Course & Room,
): { role: Table; step: Table } {
  const taught = course.seeds.map((seed) => teachChains(rows, lessons, { ...course, seed }));
  const role = meanOf(taught.map((slates) => slates.role));
  const step = meanOf(taught.map((slates) => slates.step));
  return { role: quantised(role), step: quantised(step) };
}

type Room = { readonly buckets: number; readonly stepBuckets: number };

function teachChains(
  rows: ChainRows,
  lessons: readonly ChainLesson[],
  { buckets, stepBuckets, ...course }: Course & Room & { readonly seed: number },
): { role: Slate; step: Slate } {
  const role = new Slate(buckets, ROLES);
  const step = new Slate(stepBuckets, ROLES * ROLES);
  const random = chance(course.seed);
  const teacher = new ChainTeacher(rows, role, step, () => random() < course.dropout);
  for (let round = 0; round < course.rounds; round++) {
    const rate = course.rate * (1 - (0.9 * round) / course.rounds);
    for (const pick of shuffled(lessons.length, random)) {
      const lesson = lessons[pick];
      if (lesson) teacher.teach(lesson, rate, 1 - course.dropout);
    }
  }
  return { role, step };
}

class ChainTeacher {
  private active = new Int32Array(1 << 16);
  private readonly starts = new Int32Array(2048);
  private stepActive = new Int32Array(1 << 14);
  private readonly stepStarts = new Int32Array(2048);

  private readonly rows: ChainRows;
  private readonly role: Slate;
  private readonly step: Slate;
  private readonly hide: () => boolean;

  constructor(rows: ChainRows, role: Slate, step: Slate, hide: () => boolean) {
    this.rows = rows;
    this.role = role;
    this.step = step;
    this.hide = hide;
  }

  teach(lesson: ChainLesson, rate: number, kept: number): void {
    const { size, roles } = lesson;
    const states = new Float64Array(size * ROLES);
    const steps = new Float64Array(size * ROLES * ROLES);
    this.fill(lesson, states, steps, kept);
    const { marginals, edges } = sumsOf({ size, states, steps });
    for (let o = 0; o < size; o++) {
      if (o !== lesson.cue) this.learnState(o, at(roles, o), marginals, rate);
      if (o > 0) this.learnStep(o, at(roles, o - 1) * ROLES + at(roles, o), edges, rate);
    }
  }

  private fill(lesson: ChainLesson, states: Float64Array, steps: Float64Array, kept: number): void {
    let size = 0;
    let stepSize = 0;
    for (let o = 0; o < lesson.size; o++) {
      this.starts[o] = size;
      this.stepStarts[o] = stepSize;
      if (o === lesson.cue) states.set(CUE_ITSELF, o * ROLES);
      else {
        size += draw(this.rows.states, lesson.first + o, this.active.subarray(size), this.hide);
        sum(this.role, this.active.subarray(at(this.starts, o), size), states, o * ROLES, kept);
      }
      if (o === 0) continue;
      const row = this.stepActive.subarray(stepSize);
      stepSize += draw(this.rows.steps, lesson.first + o, row, this.hide);
      const active = this.stepActive.subarray(at(this.stepStarts, o), stepSize);
      sum(this.step, active, steps, o * ROLES * ROLES, kept);
    }
    this.starts[lesson.size] = size;
    this.stepStarts[lesson.size] = stepSize;
  }

  private learnState(o: number, truth: number, marginals: Float64Array, rate: number): void {
    const g0 = (truth === 0 ? 1 : 0) - real(marginals, o * ROLES);
    const g1 = (truth === 1 ? 1 : 0) - real(marginals, o * ROLES + 1);
    const g2 = (truth === 2 ? 1 : 0) - real(marginals, o * ROLES + 2);
    if (Math.abs(g0) + Math.abs(g1) + Math.abs(g2) < SURE) return;
    for (let f = at(this.starts, o); f < at(this.starts, o + 1); f++) {
      const bucket = at(this.active, f);
      this.role.nudge(bucket, 0, g0, rate);
      this.role.nudge(bucket, 1, g1, rate);
      this.role.nudge(bucket, 2, g2, rate);
    }
  }

  private learnStep(o: number, truth: number, edges: Float64Array, rate: number): void {
    for (let e = 0; e < ROLES * ROLES; e++) {
      const gradient = (truth === e ? 1 : 0) - real(edges, o * ROLES * ROLES + e);
      if (Math.abs(gradient) < SURE) continue;
      for (let f = at(this.stepStarts, o); f < at(this.stepStarts, o + 1); f++) {
        this.step.nudge(at(this.stepActive, f), e, gradient, rate);
      }
    }
  }
}

function sum(slate: Slate, active: Int32Array, into: Float64Array, offset: number, kept: number) {
  const { cells, row, width } = slate;
  for (let y = 0; y < width; y++) into[offset + y] = 0;
  for (let f = 0; f < active.length; f++) {
    const base = at(active, f) * row;
    for (let y = 0; y < width; y++)
      into[offset + y] = real(into, offset + y) + (cells[base + y] ?? 0);
  }
  for (let y = 0; y < width; y++) into[offset + y] = real(into, offset + y) / kept;
}
