/** How well a list of documents answers a query, by trec_eval's definitions. */
export type Score = {
  readonly ndcg10: number;
  readonly precision: number;
  readonly recall100: number;
};

const DEPTH = 10;
const FAR = 100;

/** Scores documents, best first, against the relevant ones and how relevant each is (linear gain, log2 discount). */
export function scoreRun(docids: readonly string[], relevant: ReadonlyMap<string, number>): Score {
  const found = [...new Set(docids)];
  const ideal = discounted([...relevant.values()].sort((a, b) => b - a));
  let hits = 0;
  let precision = 0;
  for (const [at, id] of found.entries()) {
    if (!relevant.has(id)) continue;
    hits += 1;
    precision += hits / (at + 1);
  }
  return {
    ndcg10: discounted(found.map((id) => relevant.get(id) ?? 0)) / ideal,
    precision: precision / relevant.size,
    recall100: found.slice(0, FAR).filter((id) => relevant.has(id)).length / relevant.size,
  };
}

function discounted(gains: readonly number[]): number {
  return gains.slice(0, DEPTH).reduce((sum, gain, at) => sum + gain / Math.log2(at + 2), 0);
}
