import { holds, type Span } from '../span.ts';
import type { Step } from './align.ts';
import type { Claimed, ClaimedToken } from './claimed.ts';
import type { Token } from './tokens.ts';

/** Neighbouring words that are the same in both, or differ. */
export type Run = {
  readonly same: boolean;
  readonly source: readonly Token[];
  readonly claim: readonly ClaimedToken[];
  /** How many words of the claim stand before it. */
  readonly after: number;
};

export function runsOf(
  steps: readonly Step[],
  { tokens }: Claimed,
  source: readonly Token[],
): readonly Run[] {
  const runs: { same: boolean; source: Token[]; claim: ClaimedToken[]; after: number }[] = [];
  let after = 0;
  for (const step of steps) {
    const same = step.kind === 'same';
    let run = runs.at(-1);
    if (!run || run.same !== same) {
      run = { same, source: [], claim: [], after };
      runs.push(run);
    }
    const [theirs, ours] = [
      step.kind === 'added' ? undefined : source[step.source],
      step.kind === 'dropped' ? undefined : tokens[step.claimed],
    ];
    if (theirs) run.source.push(theirs);
    if (ours) {
      run.claim.push(ours);
      after++;
    }
  }
  return runs;
}

type Bounds = {
  readonly paragraphs: readonly Span[];
  readonly quoted: readonly (readonly Span[])[];
};

/**
 * Words added at either end may stand for as many words of the source: those next to it, as long as
 * they belong to the same quotation, or paragraph.
 */
export function withEnds(
  runs: readonly Run[],
  source: readonly Token[],
  { paragraphs, quoted }: Bounds,
): readonly Run[] {
  const bounds = [...quoted.flat(), ...paragraphs];
  const same = runs.flatMap((run) => (run.same ? run.source : []));
  const [first, last] = [same[0], same.at(-1)];
  if (!first || !last) return runs;
  const beside = (edge: Token, from: number, to: number) => {
    const bound = bounds.find((part) => holds(part, edge.span));
    return source.slice(Math.max(0, from), to).filter(({ span }) => bound && holds(bound, span));
  };
  return runs.map((run, at) => {
    const isEnd = at === 0 || at === runs.length - 1;
    if (run.same || !isEnd || run.source.length > 0) return run;
    const count = run.claim.filter(({ bracketed }) => !bracketed).length;
    const [head, tail] = [source.indexOf(first), source.indexOf(last) + 1];
    const replaced =
      at === 0 ? beside(first, head - count, head) : beside(last, tail, tail + count);
    return { ...run, source: replaced };
  });
}
