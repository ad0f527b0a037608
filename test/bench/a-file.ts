import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Surroundings } from '../../src/bench/benchmark.ts';

/** A file of its own with these lines, gone after the test; things that are no text are written as JSON. */
export function aFile(...lines: readonly unknown[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'file.jsonl');
  const texts = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
  writeFileSync(file, texts.map((text) => `${text}\n`).join(''));
  return file;
}

/** Keeps what a benchmark prints and complains of; nothing can be opened here unless it is given. */
export function listening(
  open: Surroundings['open'] = () => Promise.reject(new Error('there is nothing to open')),
) {
  const printed: string[] = [];
  const complaints: string[] = [];
  return {
    printed,
    complaints,
    print: (line: string) => void printed.push(line),
    complain: (line: string) => void complaints.push(line),
    env: {},
    open,
  };
}
