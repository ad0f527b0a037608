import { type Command, type Option, PART } from '../../core/command.ts';
import { nearest } from './nearest.ts';
import { type Token, tokensOf, unquoted } from './tokens.ts';

/** What was asked, or one clear sentence on why it cannot be read. */
export type Question =
  | { readonly command: Command; readonly raw: Readonly<Record<string, string>> }
  | { readonly problem: string };

/**
 * Reads a line as a person types it: `/quote Peskov Aleppo from:2016 outlet:"Press TV"`.
 * The slash may be left out; `--from 2016` and `--from=2016` mean the same as `from:2016`.
 */
export function parseLine(line: string, commands: readonly Command[]): Question {
  return parseTokens(tokensOf(line), commands);
}

/** Reads arguments as a shell hands them over, its own marks taken off; the first may hold the whole question. */
export function parseArgv(argv: readonly string[], commands: readonly Command[]): Question {
  const [first = '', ...others] = argv[0] === '--' ? argv.slice(1) : argv;
  const words = others.map((text) => ({ text, phrase: false, typed: text }));
  return parseTokens([...tokensOf(first), ...words], commands);
}

/** The option that words without a name go to: `query` in `/quote Peskov Aleppo`. */
export function freeOption({
  options,
  parts,
}: Pick<Command, 'options' | 'parts'>): string | undefined {
  if (parts && Object.hasOwn(options, PART)) return PART;
  const all = Object.entries(options);
  const fitting =
    all.find(([, option]) => option.kind === 'text' && option.required) ??
    all.find(([, option]) => option.kind === 'text') ??
    all.find(([, option]) => option.required) ??
    all.find(([, option]) => option.kind === 'choice');
  return fitting?.[0];
}

export function findCommand(name: string, commands: readonly Command[]): Command | undefined {
  const bare = name.replace(/^\//, '').toLowerCase();
  return commands.find((command) => command.name === bare);
}

function parseTokens([name, ...tokens]: readonly Token[], commands: readonly Command[]): Question {
  const list = () => commands.map((command) => `/${command.name}`).join(', ');
  if (!name) return { problem: `Please type a question; there is ${list()}.` };
  const command = findCommand(name.text, commands);
  if (command?.parts) return readPart(tokens, command, command.parts);
  if (command) return readTokens(tokens, command);
  const asked = name.text.replace(/^\//, '');
  const near = nearest(
    asked,
    commands.map((one) => one.name),
  );
  const meant = near ? `; did you mean /${near}?` : '.';
  return { problem: `There is no command /${shortened(asked)}${meant} There is ${list()}.` };
}

/** `/digest set …`: what follows the part are options of that part alone. */
function readPart(
  [first, ...others]: readonly Token[],
  command: Command,
  parts: NonNullable<Command['parts']>,
): Question {
  const asked = first?.text.toLowerCase() ?? '';
  const part = Object.hasOwn(parts, asked) ? parts[asked] : undefined;
  if (!part) return first ? readTokens([first, ...others], command) : { command, raw: {} };
  const read = readTokens(others, { ...command, ...part, name: `${command.name} ${asked}` });
  return 'problem' in read ? read : { command, raw: { [PART]: asked, ...read.raw } };
}

function readTokens(tokens: readonly Token[], command: Command): Question {
  const raw: Record<string, string> = {};
  const words: string[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    const setting = token && readSetting(token, command);
    if (!setting) {
      if (token) words.push(token.typed);
      continue;
    }
    if ('problem' in setting) return setting;
    const { name, option } = setting;
    if (Object.hasOwn(raw, name)) return { problem: twice(name) };
    const value = setting.value ?? valueAfter(option, tokens[at + 1]);
    if (!value) return { problem: `Please give ${name} a value: ${option.about}.` };
    if (setting.value === undefined && value !== ALONE) at++;
    raw[name] = value === ALONE ? 'yes' : value;
  }
  return placeWords(words.join(' '), raw, command);
}

type Setting = { readonly name: string; readonly option: Option; readonly value?: string };

/** `name:value`, `--name=value`, or either without its value; undefined for words of the text. */
function readSetting(
  { text, phrase }: Token,
  { name: command, options }: Command,
): Setting | { readonly problem: string } | undefined {
  const named = /^(--)?(\p{L}[\p{L}\d_-]*)(?:([:=])(.*))?$/su.exec(text);
  if (!named || phrase) return undefined;
  const [, dashes, word = '', sign, rest = ''] = named;
  if (!dashes && sign !== ':') return undefined;
  const name = word.toLowerCase();
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  if (option && /^["“]/.test(rest) && unquoted(rest) === rest) {
    return { problem: `The quotation mark after ${name}: is not closed.` };
  }
  if (option) return { name, option, ...(rest && { value: unquoted(rest) }) };
  if (!dashes) return undefined;
  const there = Object.keys(options).map((one) => `--${one}`);
  const list = there.join(', ') || 'none';
  return { problem: `There is no option --${shortened(word)} for /${command}; there is ${list}.` };
}

/** A flag that stands alone, without yes or no. */
const ALONE = Symbol('alone');

function valueAfter(option: Option, next: Token | undefined): string | typeof ALONE | undefined {
  const text = next?.text ?? '';
  if (option.kind === 'flag' && !/^(yes|no|y|n|true|false|on|off|1|0)$/i.test(text)) return ALONE;
  return text.startsWith('--') ? undefined : text;
}

function placeWords(words: string, raw: Record<string, string>, command: Command): Question {
  if (!words) return { command, raw };
  const free = freeOption(command);
  if (!free) {
    const problem = `/${command.name} takes no words such as “${shortened(words)}”; ask just /${command.name}.`;
    return { problem };
  }
  if (Object.hasOwn(raw, free)) return { problem: twice(free) };
  return { command, raw: { [free]: words, ...raw } };
}

const twice = (name: string): string => `Please give ${name} once only.`;

function shortened(text: string): string {
  return text.length > 40 ? `${[...text.slice(0, 80)].slice(0, 40).join('')}…` : text;
}
