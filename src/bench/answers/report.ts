import type { Pace } from '../machine.ts';
import { percentile } from '../statistics.ts';
import { tableLines } from '../table.ts';
import type { Answered } from './measure.ts';

const HEAD = [
  ...'asked,answers,p50 ms,p95 ms,p99 ms,max ms'.split(','),
  ...'p95 CPU ms,p99 CPU ms,block ms,slowest by CPU'.split(','),
];

/** The table of a corpus; `firsts` are seconds from a cold process to its first answer. */
export function answerLines(
  { rows, open, blocks, memory }: Answered,
  firsts: readonly number[],
): readonly string[] {
  const lines = Object.entries(rows).map(([row, { paces, block, slowest }]) => {
    const wall = [0.5, 0.95, 0.99, 1].map((share) => milliseconds(paces, 'wall', share));
    const cpu = [0.95, 0.99].map((share) => milliseconds(paces, 'cpu', share));
    return [row, `${paces.length}`, ...wall, ...cpu, block.toFixed(0), slowest];
  });
  return [
    ...tableLines(HEAD, lines),
    `cold process to first answer ${percentile(firsts, 0.5).toFixed(2)} s (opening the index ${(open / 1_000).toFixed(2)} s)`,
    `longest block of the event loop: opening ${blocks.opening.toFixed(0)} ms, answering ${blocks.answering.toFixed(0)} ms`,
    `memory (RSS): ${memory.ready.toFixed(0)} MB when all commands have answered, ${memory.end.toFixed(0)} MB in the end, peak ${memory.peak.toFixed(0)} MB`,
    '',
  ];
}

function milliseconds(paces: readonly Pace[], of: keyof Pace, share: number): string {
  const all = paces.map((pace) => pace[of]);
  return (1_000 * percentile(all, share)).toFixed(2);
}
