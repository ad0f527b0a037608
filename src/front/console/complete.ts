import type { Command, Context, Option } from '../../core/command.ts';
import { type Offer, offersFor } from '../../core/offers.ts';
import { clean } from './clean.ts';
import { findCommand, freeOption } from './parse.ts';
import { quoted } from './tokens.ts';

/** What may stand in place of the end of a line, and that end: the form that node:readline asks for. */
export type Completions = [completions: string[], typed: string];

const MOST = 12;

/** The word at the cursor: `Pes`, `--spe`, `speaker:Pes`, `speaker:"Dmitry Pes`. */
const LAST_WORD =
  /(?<!\S)(?:(?<dashes>--)?(?<name>\p{L}[\p{L}\d_-]*)[:=](?:"[^"]*|“[^“”]*|\S*)|\S*)$/u;
const SETTING = /(?<!\S)(?:--)?\p{L}[\p{L}\d_-]*[:=]|(?<!\S)--\p{L}/u;

/** Completes commands, names of options and their values. */
export function complete(line: string, context: Context): Completions {
  const { commands } = context;
  const [, start = '', rest = ''] = /^(\s*\S+\s+)?(.*)$/su.exec(line) ?? [];
  if (!start) return ready(namesOfCommands(rest, commands), rest);
  const command = findCommand(start.trim(), commands);
  if (!command) return [[], line];
  if (!command.parts) return completeOptions(rest, command, context);
  const [, begun = '', others = ''] = /^(\S+\s+)?(.*)$/su.exec(rest) ?? [];
  const part = command.parts[begun.trim().toLowerCase()];
  if (part) return completeOptions(others, { ...command, ...part }, context);
  const names = begun ? [] : Object.keys(command.parts).map((name) => `${name} `);
  return ready(
    names.filter((name) => name.startsWith(rest.toLowerCase())),
    rest,
  );
}

/** Completes what follows the name of a command, or of one of its parts. */
function completeOptions(rest: string, command: Command, context: Context): Completions {
  const known = { library: context.library, today: context.today() };
  const found = LAST_WORD.exec(rest);
  const word = found?.[0] ?? '';
  const name = found?.groups?.['name']?.toLowerCase() ?? '';
  const option = optionOf(command, name);
  if (option) {
    const sign = word.slice(0, word.search(/[:=]/) + 1);
    const typed = word.slice(sign.length).replace(/^["“]/, '');
    const offers = offersFor(option, typed, { ...known, limit: MOST });
    return ready(
      shown(offers, (value) => `${sign}${phrased(value)} `),
      word,
    );
  }
  const before = rest.slice(0, rest.length - word.length);
  const waiting = /(?<!\S)--(\p{L}[\p{L}\d_-]*)\s+$/u.exec(before)?.[1]?.toLowerCase() ?? '';
  const awaited = optionOf(command, waiting);
  if (awaited && awaited.kind !== 'flag') {
    const offers = offersFor(awaited, word, { ...known, limit: MOST });
    return ready(
      shown(offers, (value) => `${phrased(value)} `),
      word,
    );
  }
  const free = optionOf(command, freeOption(command) ?? '');
  const wholeText = SETTING.test(before) ? word : rest;
  const values = (typed: string) =>
    shown(offersFor(free, typed, { ...known, limit: MOST }), String);
  const whole = values(wholeText);
  if (wholeText !== word && whole.length > 0) return ready(whole, wholeText);
  return ready([...namesOfOptions(word, before, command), ...values(word)], word);
}

/** As they are written on the line; several whose labels tell more are listed by these, which begin alike. */
function shown(offers: readonly Offer[], write: (value: string) => string): readonly string[] {
  if (offers.length === 1) return offers.map(({ value }) => write(value));
  return offers.map(({ label, value }) =>
    label === value ? write(value) : write(value).trimEnd() + label.slice(value.length),
  );
}

function namesOfCommands(typed: string, commands: readonly Command[]): readonly string[] {
  const slash = typed.startsWith('/') || typed === '' ? '/' : '';
  return commands
    .map(({ name }) => `${slash}${name} `)
    .filter((name) => name.startsWith(typed.toLowerCase()));
}

/** Those not set yet, in the form that was begun: `--speaker ` or `speaker:`. */
function namesOfOptions(word: string, before: string, command: Command): readonly string[] {
  const names = Object.keys(command.options).filter(
    (name) => !new RegExp(`(?<!\\S)(?:--${name}(?![^\\s=])|${name}:)`, 'iu').test(before),
  );
  return names
    .map((name) => (word.startsWith('-') ? `--${name} ` : `${name}:`))
    .filter((name) => name.startsWith(word.toLowerCase()));
}

function optionOf({ options }: Command, name: string): Option | undefined {
  return Object.hasOwn(options, name) ? options[name] : undefined;
}

function phrased(value: string): string {
  return /[\s"“”\\]/.test(value) ? quoted(value) : value;
}

/**
 * readline replaces what was typed by all that the completions have in common, even where that is
 * less; with what was typed among them it only lists them.
 */
function ready(completions: readonly string[], typed: string): Completions {
  const cleaned = completions.map(clean);
  const extends_ = commonStart(cleaned).toLowerCase().startsWith(typed.toLowerCase());
  return [extends_ || cleaned.length < 2 ? cleaned : [typed, ...cleaned], typed];
}

function commonStart(texts: readonly string[]): string {
  const [first = '', ...others] = texts;
  let length = first.length;
  for (const other of others) {
    while (!other.startsWith(first.slice(0, length))) length--;
  }
  return first.slice(0, length);
}
