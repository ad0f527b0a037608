import { cpus, loadavg, totalmem } from 'node:os';

const MB = 1_048_576;

/** Figures of speed mean nothing without it, nor without how busy it was with other work. */
export function machineLine(): string {
  const cores = cpus();
  const model = cores[0]?.model.trim().replace(/\s+/g, ' ') || 'unknown processor';
  const memory = (totalmem() / (1_024 * MB)).toFixed(1);
  const load = (loadavg()[0] ?? 0).toFixed(1);
  return `Node ${process.version}, ${cores.length} × ${model}, ${memory} GiB of memory, load ${load}`;
}

/** The most memory that this process has held so far, in MB. */
export function peakMemory(): number {
  return process.resourceUsage().maxRSS / 1_024;
}

/** Processor time that this process has used so far, in seconds; all its threads together. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000_000;
}

/** Seconds of processor time, and of anybody's. */
export type Pace = { readonly cpu: number; readonly wall: number };

/** Starts now; each call tells how long it has been. */
export function stopwatch(): () => Pace {
  const wall = performance.now();
  const cpu = processorTime();
  return () => ({ cpu: processorTime() - cpu, wall: (performance.now() - wall) / 1_000 });
}
