import { plural } from '../core/answer.ts';
import type { Built } from '../ingest/build/builder.ts';

/** What a build did, in lines for people; at most `mostFaults` files are named. */
export function tellBuilt(
  { articles, reused, resumed, quotes, events, gaps, faults }: Built,
  seconds: number,
  mostFaults: number,
): readonly string[] {
  const before = resumed > 0 ? `, ${resumed} read before` : '';
  const counts = `${plural(articles, 'article')} (${reused} unchanged${before}), ${plural(quotes, 'quote')}, ${plural(events, 'dated sentence')}`;
  const lacks = [...gaps].map(([gap, count]) => `no ${gap} in ${count}`);
  return [
    `${counts}; ${seconds.toFixed(1)} s.`,
    ...(lacks.length > 0
      ? [`Gaps: ${lacks.join(', ')}. A sidecar can fill them: see data/README.md.`]
      : []),
    ...tellFaults(faults, mostFaults),
  ];
}

/** What is not read as it should be, in lines for people; at most `most` files are named. */
export function tellFaults(faults: readonly string[], most: number): readonly string[] {
  const shown = faults.slice(0, most);
  return [
    ...(faults.length > 0 ? [`${plural(faults.length, 'file')} not read as it should be:`] : []),
    ...shown.map((fault) => `  ${fault}`),
    ...(faults.length > shown.length
      ? [`  and ${faults.length - shown.length} more: npm run ingest names them all.`]
      : []),
  ];
}
