import type { Command, Context, Option } from '../../core/command.ts';
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
  const suggest = (option: Option | undefined, typed: string) => valuesOf(option, typed, context);
  const found = LAST_WORD.exec(rest);
  const word = found?.[0] ?? '';
  const name = found?.groups?.['name']?.toLowerCase() ?? '';
  const option = optionOf(command, name);
  if (option) {
    const sign = word.search(/[:=]/) + 1;
    const values = suggest(option, word.slice(sign).replace(/^["“]/, ''));
    return ready(
      values.map((value) => `${word.slice(0, sign)}${phrased(value)} `),
      word,
    );
  }
  const before = rest.slice(0, rest.length - word.length);
  const waiting = /(?<!\S)--(\p{L}[\p{L}\d_-]*)\s+$/u.exec(before)?.[1]?.toLowerCase() ?? '';
  const awaited = optionOf(command, waiting);
  if (awaited && awaited.kind !== 'flag') {
    const values = suggest(awaited, word);
    return ready(
      values.map((value) => `${phrased(value)} `),
      word,
    );
  }
  const free = optionOf(command, freeOption(command) ?? '');
  const wholeText = SETTING.test(before) ? word : rest;
  const whole = suggest(free, wholeText);
  if (wholeText !== word && whole.length > 0) return ready(whole, wholeText);
  return ready([...namesOfOptions(word, before, command), ...suggest(free, word)], word);
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

function valuesOf(
  option: Option | undefined,
  typed: string,
  { library, today }: Context,
): readonly string[] {
  const begun = (value: string) => value.startsWith(typed.toLowerCase());
  switch (option?.kind) {
    case 'text':
      return option.suggest
        ? library.suggest(option.suggest, typed, MOST)
        : (option.offers?.(typed, today()).slice(0, MOST) ?? []);
    case 'choice':
      return option.choices.filter(begun);
    case 'flag':
      return ['yes', 'no'].filter(begun);
    case 'when':
    case 'count':
    case 'channel':
    case undefined:
      return [];
  }
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
