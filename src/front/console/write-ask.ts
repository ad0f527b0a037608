import type { Command } from '../../core/command.ts';
import type { Ask } from '../../core/reply.ts';
import { findCommand, freeOption, parseLine } from './parse.ts';
import { quoted } from './tokens.ts';

/** A question as a line that `parseLine` reads back: `/quote Peskov Aleppo page:2`. */
export function writeAsk({ command: name, raw }: Ask, commands: readonly Command[]): string {
  const command = findCommand(name, commands);
  const free = command && freeOption(command);
  const words = free ? raw[free]?.trim() : undefined;
  const named = Object.entries(raw)
    .filter(([option, value]) => value && option !== (words && free))
    .map(([option, value]) => `${option}:${phrased(value)}`);
  if (!free || !words) return [`/${name}`, ...named].join(' ');
  const line = [`/${name}`, words, ...named].join(' ');
  const read = parseLine(line, commands);
  const same = 'raw' in read && read.raw[free] === words && sizeOf(read.raw) === named.length + 1;
  return same ? line : [`/${name}`, `${free}:${quoted(words)}`, ...named].join(' ');
}

function phrased(value: string): string {
  return /^[^\s"“”\\]+$/.test(value) ? value : quoted(value);
}

function sizeOf(raw: Readonly<Record<string, string>>): number {
  return Object.keys(raw).length;
}
