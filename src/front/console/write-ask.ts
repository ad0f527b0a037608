import { type Command, PART } from '../../core/command.ts';
import type { Ask } from '../../core/reply.ts';
import { findCommand, freeOption, parseLine } from './parse.ts';
import { quoted } from './tokens.ts';

/** A question as a line that `parseLine` reads back: `/quote Peskov Aleppo page:2`. */
export function writeAsk({ command, raw }: Ask, commands: readonly Command[]): string {
  const found = findCommand(command, commands);
  const { [PART]: part = '', ...others } = raw;
  const own = found?.parts?.[part];
  return found && own
    ? writeQuestion({ name: `${command} ${part}`, raw: others }, { ...found, ...own }, commands)
    : writeQuestion({ name: command, raw }, found, commands);
}

type Named = { readonly name: string; readonly raw: Ask['raw'] };

function writeQuestion(
  { name, raw }: Named,
  command: Command | undefined,
  commands: readonly Command[],
): string {
  const free = command && freeOption(command);
  const words = free ? raw[free]?.trim() : undefined;
  const named = Object.entries(raw)
    .filter(([option, value]) => value && option !== (words && free))
    .map(([option, value]) => `${option}:${phrased(value)}`);
  if (!free || !words) return [`/${name}`, ...named].join(' ');
  const line = [`/${name}`, words, ...named].join(' ');
  const read = parseLine(line, commands);
  const said = 'raw' in read ? Object.keys(read.raw).filter((key) => key !== PART).length : 0;
  const same = 'raw' in read && read.raw[free] === words && said === named.length + 1;
  return same ? line : [`/${name}`, `${free}:${quoted(words)}`, ...named].join(' ');
}

function phrased(value: string): string {
  return /^[^\s"“”\\]+$/.test(value) ? value : quoted(value);
}
