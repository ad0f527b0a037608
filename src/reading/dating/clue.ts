import type { Day } from '../../core/day.ts';
import type { Evidence, Inferred } from '../../core/inferred.ts';

/** What one piece of evidence leaves of the days on which an article can have been published. */
export type Clue = {
  readonly since?: Day;
  readonly until?: Day;
  readonly evidence: Evidence;
};

/**
 * What clues leave together, the strongest first. One that contradicts those before it is not counted,
 * and that is told.
 */
export function weighed(clues: readonly Clue[]): Inferred | undefined {
  let since: Day | undefined;
  let until: Day | undefined;
  const used: Clue[] = [];
  const against: Evidence[] = [];
  for (const clue of clues) {
    const from = later(since, clue.since);
    const to = earlier(until, clue.until);
    if (from && to && from > to) {
      against.push({
        ...clue.evidence,
        tells: `Not counted, as it does not fit: ${clue.evidence.tells}`,
      });
    } else {
      [since, until] = [from, to];
      used.push(clue);
    }
  }
  const [first, ...others] = used.filter((clue) => matters(clue, { since, until }));
  if (!first) return undefined;
  return {
    ...(since && { earliest: since }),
    ...(until && { latest: until }),
    evidence: [first.evidence, ...others.map(({ evidence }) => evidence), ...against],
  };
}

/** A bound that a narrower one makes needless is not told. */
function matters(clue: Clue, left: { since: Day | undefined; until: Day | undefined }): boolean {
  return (
    (clue.since !== undefined && clue.since === left.since) ||
    (clue.until !== undefined && clue.until === left.until)
  );
}

function later(a: Day | undefined, b: Day | undefined): Day | undefined {
  return a && b ? (a > b ? a : b) : (a ?? b);
}

function earlier(a: Day | undefined, b: Day | undefined): Day | undefined {
  return a && b ? (a < b ? a : b) : (a ?? b);
}
