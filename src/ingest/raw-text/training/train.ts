import { cuesOf } from '../cues.ts';
import { likelihoods, STATES } from '../lattice.ts';
import { linesOf } from '../lines.ts';
import { statesOf } from './states.ts';

/** A page as it was scraped, and its true text. */
export type Page = { readonly raw: string; readonly body: string };

type Example = {
  readonly cues: readonly (readonly string[])[];
  readonly states: readonly number[];
};

const ROUNDS = 15;
const RATE = 0.2;
const DECAY = 0.5;
/** A cue seen less often teaches nothing. */
const LEAST_SEEN = 20;
/** A cue that says less than this is left out. */
const LEAST_SAID = 0.04;

/**
 * Learns what each cue says, as rows of `line-weights.ts`. Each page is learned whole, every second one
 * also with most of its furniture cut away, so that pasted texts are read as well.
 */
export function train(pages: readonly Page[]): readonly string[] {
  const examples = pages.flatMap((page, i) => {
    const whole = exampleOf(page);
    const cut = i % 2 === 0 ? exampleOf({ ...page, raw: cropped(page, i) }) : undefined;
    return cut ? [whole, cut] : [whole];
  });
  const weights = new Weights(examples);
  for (let round = 0; round < ROUNDS; round++) {
    for (const i of shuffled(examples.length, round)) {
      const example = examples[i];
      if (example) weights.learn(example, round >= ROUNDS / 3);
    }
  }
  return weights.rows();
}

/** Weights under training, moved towards each page in turn (AdaGrad), told as the mean of their later values. */
class Weights {
  readonly #now = new Map<string, number[]>();
  readonly #moved = new Map<string, number[]>();
  readonly #sum = new Map<string, number[]>();
  #steps = 0;

  constructor(examples: readonly Example[]) {
    const seen = new Map<string, number>();
    for (const cue of examples.flatMap(({ cues }) => cues.flat())) {
      seen.set(cue, (seen.get(cue) ?? 0) + 1);
    }
    for (const [cue, times] of seen) {
      if (times < LEAST_SEEN) continue;
      this.#now.set(cue, [0, 0, 0, 0]);
      this.#moved.set(cue, [0.01, 0.01, 0.01, 0.01]);
      this.#sum.set(cue, [0, 0, 0, 0]);
    }
  }

  learn({ cues, states }: Example, isLate: boolean): void {
    const likely = likelihoods(cues.map((line) => this.#scores(line)));
    const errors = new Map<string, number[]>();
    for (const [i, line] of cues.entries()) {
      const off = STATES.map((state) => Number(states[i] === state) - (likely[i]?.[state] ?? 0));
      for (const cue of line) {
        if (!this.#now.has(cue)) continue;
        const sum = errors.get(cue) ?? [0, 0, 0, 0];
        errors.set(cue, add(sum, off));
      }
    }
    for (const [cue, error] of errors) this.#move(cue, error);
    if (!isLate) return;
    this.#steps++;
    for (const [cue, now] of this.#now) this.#sum.set(cue, add(this.#sum.get(cue) ?? [], now));
  }

  rows(): readonly string[] {
    const rows: string[] = [];
    for (const [cue, sum] of this.#sum) {
      const mean = sum.map((one) => one / Math.max(1, this.#steps));
      const middle = mean.reduce((total, one) => total + one, 0) / mean.length;
      const said = mean.map((one) => one - middle);
      if (said.every((one) => Math.abs(one) < LEAST_SAID)) continue;
      rows.push(`${cue} | ${said.map((one) => one.toFixed(2)).join(' ')}`);
    }
    return rows.sort();
  }

  #scores(line: readonly string[]): readonly number[] {
    return line.reduce<readonly number[]>(
      (sum, cue) => add(sum, this.#now.get(cue) ?? []),
      [0, 0, 0, 0],
    );
  }

  #move(cue: string, error: readonly number[]): void {
    const now = this.#now.get(cue) ?? [];
    const moved = this.#moved.get(cue) ?? [];
    for (const state of STATES) {
      const slope = (error[state] ?? 0) - DECAY * (now[state] ?? 0);
      moved[state] = (moved[state] ?? 0) + slope * slope;
      now[state] = (now[state] ?? 0) + (RATE * slope) / Math.sqrt(moved[state]);
    }
  }
}

function add(a: readonly number[], b: readonly number[]): number[] {
  return STATES.map((state) => (a[state] ?? 0) + (b[state] ?? 0));
}

function exampleOf({ raw, body }: Page): Example {
  const lines = linesOf(raw);
  return { cues: cuesOf(lines), states: statesOf(lines, body) };
}

/** The page with up to a dozen of the lines above and below its article. */
function cropped({ raw, body }: Page, seed: number): string {
  const lines = linesOf(raw);
  const states = statesOf(lines, body);
  const random = randomFrom(seed);
  const reach = () => Math.floor(random() * random() * 14);
  const first = lines[Math.max(0, states.indexOf(1) - reach())];
  const last = lines[Math.min(lines.length - 1, states.lastIndexOf(1) + reach())];
  return raw.slice(first?.span.start ?? 0, last?.span.end ?? raw.length);
}

function shuffled(length: number, seed: number): readonly number[] {
  const random = randomFrom(seed);
  const order = Array.from({ length }, (_, i) => ({ i, at: random() }));
  return order.sort((a, b) => a.at - b.at).map(({ i }) => i);
}

/** The same numbers for the same seed, so that training gives the same weights. */
function randomFrom(seed: number): () => number {
  let state = seed * 7919 + 11;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}
