import type { Day } from './day.ts';
import type { Digests } from './digest/digests.ts';
import type { Library, SuggestKind } from './library.ts';
import type { Renewal } from './renewal.ts';
import type { Reply } from './reply.ts';
import type { SettingsHere } from './settings.ts';
import type { Claim } from './verify/check.ts';
import { readWhen, type When } from './when.ts';

export type Option = { readonly about: string; readonly required?: boolean } & (
  | {
      readonly kind: 'text';
      readonly suggest?: SuggestKind;
      /** Completions that need no corpus, best first. */
      readonly offers?: (typed: string, today: Day) => readonly string[];
      /** The longest text that it takes, in UTF-16 units; `LONGEST_TEXT` where it is absent. */
      readonly longest?: number;
    }
  | { readonly kind: 'when' }
  | { readonly kind: 'count' }
  | { readonly kind: 'flag' }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  /** A channel of the place where it is asked: what that place calls it. */
  | { readonly kind: 'channel' }
);
export type Options = Readonly<Record<string, Option>>;

type Value<O extends Option> = O extends { kind: 'when' }
  ? When
  : O extends { kind: 'count' }
    ? number
    : O extends { kind: 'flag' }
      ? boolean
      : O extends { kind: 'choice'; choices: readonly (infer C)[] }
        ? C
        : string;
type Input<Os extends Options> = {
  readonly [Name in keyof Os]: Os[Name] extends { required: true }
    ? Value<Os[Name]>
    : Value<Os[Name]> | undefined;
};

export type Context = {
  readonly library: Library;
  readonly commands: readonly Command[];
  /** Absent where the library stays as it was opened. */
  readonly renewal?: Renewal | undefined;
  /** What a message claims that others said. */
  readonly claimsIn: (message: string) => Promise<readonly Claim[]>;
  /** Absent where nothing can be set. */
  readonly settings?: SettingsHere | undefined;
  /** Absent where no digests are kept. */
  readonly digests?: Digests | undefined;
  /** The day on which it is asked, in Greenwich. */
  readonly today: () => Day;
  /** To be awaited again and again during long work: lets others get their turn where it is time. */
  readonly pause: () => Promise<void>;
};

/** Option texts as a front end received them; nothing of them is believed yet. */
export type RawInput = Readonly<Record<string, string | undefined>>;

export type OnMessage = { readonly label: string; readonly option: string };

/** A command, ready for any front end: raw option texts in, a reply out. */
export type Command = {
  readonly name: string;
  readonly about: string;
  /** A question that shows what it does, as a person types it: `Peskov Aleppo`. */
  readonly example: string;
  readonly options: Options;
  /** Only those who manage a server may ask it there, and are answered privately; everyone where it is absent. */
  readonly isFor?: 'managers';
  /** Its answers are seen by the asker alone wherever that can be; by everyone where it is absent. */
  readonly isPrivate?: true;
  /** Also asked of a message where it stands: what that is called, and the option that its text goes to. */
  readonly onMessage?: OnMessage;
  /** What it does several of, each under a name of its own: `/digest set`. `options` are then those of all, and `PART`. */
  readonly parts?: Readonly<Record<string, CommandPart>>;
  readonly answer: (raw: RawInput, context: Context) => Promise<Reply>;
};

/** One of several things that a command does. */
export type CommandPart = Pick<Command, 'about' | 'options' | 'answer'>;

/** The option that names the part. */
export const PART = 'part';

/** The longest text that a command reads, in UTF-16 units. */
export const LONGEST_TEXT = 500;

/** Declares a command. `run` receives its options already read and typed. */
export function defineCommand<const Os extends Options>(declared: {
  readonly name: string;
  readonly about: string;
  readonly example: string;
  readonly options: Os;
  readonly isFor?: 'managers';
  readonly isPrivate?: true;
  readonly onMessage?: { readonly label: string; readonly option: string & keyof Os };
  readonly run: (input: Input<Os>, context: Context) => Promise<Reply> | Reply;
}): Command {
  const { run, ...rest } = declared;
  return { ...rest, answer: answering(declared.options, run) };
}

function answering<Os extends Options>(
  options: Os,
  run: (input: Input<Os>, context: Context) => Promise<Reply> | Reply,
): Command['answer'] {
  return async (raw, context) => {
    const read = readInput(options, raw);
    return 'problem' in read
      ? { kind: 'unclear', problem: read.problem }
      : run(read.input, context);
  };
}

/** Declares one of the things that a command of `defineParts` does. */
export function definePart<const Os extends Options>(declared: {
  readonly about: string;
  readonly options: Os;
  readonly run: (input: Input<Os>, context: Context) => Promise<Reply> | Reply;
}): CommandPart {
  const { about, options, run } = declared;
  return { about, options, answer: answering(options, run) };
}

/** Declares a command that does several things. An option of several of them is the same in all. */
export function defineParts(declared: {
  readonly name: string;
  readonly about: string;
  readonly example: string;
  readonly isFor?: 'managers';
  readonly parts: Readonly<Record<string, CommandPart>>;
}): Command {
  const { name, parts } = declared;
  const names = Object.keys(parts);
  const all = Object.values(parts).flatMap(({ options }) => Object.entries(options));
  return {
    ...declared,
    options: {
      [PART]: { kind: 'choice', about: 'What to do', choices: names, required: true },
      ...Object.fromEntries(all.map(([option, told]) => [option, { ...told, required: false }])),
    },
    async answer({ [PART]: typed = '', ...raw }, context) {
      const asked = typed.trim().toLowerCase();
      const part = Object.hasOwn(parts, asked) ? parts[asked] : undefined;
      if (part) return part.answer(raw, context);
      const there = names.map((one) => `/${name} ${one}`).join(', ');
      const problem = asked === '' ? 'Please say what to do' : `There is no /${name} ${asked}`;
      return { kind: 'unclear', problem: `${problem}; there is ${there}.` };
    },
  };
}

function readInput<Os extends Options>(
  options: Os,
  raw: RawInput,
): { input: Input<Os> } | { problem: string } {
  const stray = Object.keys(raw).find((name) => !Object.hasOwn(options, name));
  if (stray) return { problem: `There is no option “${stray}” here; there is ${listed(options)}.` };
  const input: Record<string, unknown> = {};
  for (const [name, option] of Object.entries(options)) {
    const text = raw[name]?.trim();
    if (!text) {
      if (option.required) return { problem: `Please give ${name}: ${option.about}.` };
      continue;
    }
    const read = readOption(name, option, text);
    if ('problem' in read) return read;
    input[name] = read.value;
  }
  return { input: input as Input<Os> };
}

function listed(options: Options): string {
  return Object.keys(options).join(', ') || 'none';
}

function readOption(
  name: string,
  option: Option,
  text: string,
): { value: unknown } | { problem: string } {
  const longest = (option.kind === 'text' && option.longest) || LONGEST_TEXT;
  if (text.length > longest) {
    const problem = `${name} is ${text.length} characters long; please keep it under ${longest}.`;
    return { problem };
  }
  switch (option.kind) {
    case 'text':
    case 'channel':
      return { value: text };
    case 'when':
      return orProblem(
        readWhen(text),
        `“${text}” is no date: ${name} should look like 2016, 2016-12 or 2016-12-09.`,
      );
    case 'count':
      return orProblem(
        readCount(text),
        `“${text}” is no page or number: ${name} should be a whole number from 1.`,
      );
    case 'flag':
      return orProblem(readFlag(text), `“${text}” should be yes or no for ${name}.`);
    case 'choice':
      return orProblem(
        option.choices.find((choice) => choice === text.toLowerCase()),
        `“${text}” is not offered: ${name} can be ${option.choices.join(', ')}.`,
      );
  }
}

function orProblem(value: unknown, problem: string): { value: unknown } | { problem: string } {
  return value === undefined ? { problem } : { value };
}

function readCount(text: string): number | undefined {
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined;
}

function readFlag(text: string): boolean | undefined {
  if (/^(yes|y|true|on|1)$/i.test(text)) return true;
  return /^(no|n|false|off|0)$/i.test(text) ? false : undefined;
}
