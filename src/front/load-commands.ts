import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Command } from '../core/command.ts';

type Load = (name: string) => Promise<unknown>;

/** Loads every command of a folder, in the order of their names. A file is a command, named for it. */
export async function loadCommands(
  folder: string,
  load: Load = (name) => import(pathToFileURL(join(folder, `${name}.ts`)).href),
): Promise<readonly Command[]> {
  const files = (await readdir(folder)).filter(
    (file) => /\.ts$/.test(file) && !/\.d\.ts$/.test(file),
  );
  if (files.length === 0)
    throw new Error(`${folder} holds no commands; add a file such as quote.ts`);
  return Promise.all(files.sort().map((file) => loadCommand(folder, file, load)));
}

async function loadCommand(folder: string, file: string, load: Load): Promise<Command> {
  const name = file.slice(0, -'.ts'.length);
  const command = await importDefault(join(folder, file), () => load(name));
  const fault = faultOf(command, name);
  if (fault) throw new Error(`${join(folder, file)}: ${fault}`);
  return command as Command;
}

async function importDefault(file: string, load: () => Promise<unknown>): Promise<unknown> {
  try {
    const loaded = await load();
    return isRecord(loaded) ? loaded['default'] : undefined;
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    throw new Error(`${file} cannot be loaded: ${problem}`, { cause: error });
  }
}

/** What is wrong with a command, and the cure. Lengths and names are as Discord asks for them. */
function faultOf(command: unknown, name: string): string | undefined {
  if (!isRecord(command) || typeof command['answer'] !== 'function') {
    return 'it should end in "export default defineCommand({ … })"';
  }
  if (!isName(name)) return 'the file name should be small letters, digits and hyphens';
  if (command['name'] !== name) {
    return `its name is "${command['name']}"; name it "${name}", or the file ${command['name']}.ts`;
  }
  const about = aboutFault(command['about']);
  if (about) return `"about" ${about}`;
  if (typeof command['example'] !== 'string')
    return '"example" should be a question that it answers';
  if (command['isFor'] !== undefined && command['isFor'] !== 'managers') {
    return `"isFor" is "${command['isFor']}"; it should be "managers", or absent for everyone`;
  }
  if (command['isPrivate'] !== undefined && command['isPrivate'] !== true) {
    return `"isPrivate" is "${command['isPrivate']}"; it should be true, or absent`;
  }
  return (
    partsFault(command['parts']) ??
    optionsFault(command['options']) ??
    messageFault(command['onMessage'], command['options'])
  );
}

function partsFault(parts: unknown): string | undefined {
  if (parts === undefined) return undefined;
  const entries = isRecord(parts) ? Object.entries(parts) : [];
  if (entries.length < 1 || entries.length > 25) return '"parts" should hold 1 to 25 parts';
  const faults = entries.map(([name, part]) => {
    const { about, options } = isRecord(part) ? part : {};
    const named = isName(name) ? undefined : 'should be named in small letters, digits and hyphens';
    const told = aboutFault(about);
    const fault = named ?? (told && `has an "about" that ${told}`) ?? optionsFault(options);
    return fault && `part "${name}" ${fault}`;
  });
  return faults.find((fault) => fault !== undefined);
}

function messageFault(onMessage: unknown, options: unknown): string | undefined {
  if (onMessage === undefined) return undefined;
  const { label, option } = isRecord(onMessage) ? onMessage : {};
  if (typeof label !== 'string' || !/^\S.{0,31}$/u.test(label)) {
    return '"onMessage" should have a label of 1 to 32 characters';
  }
  const taken = isRecord(options) && typeof option === 'string' ? options[option] : undefined;
  return isRecord(taken) && taken['kind'] === 'text'
    ? undefined
    : `"onMessage" names the option "${option}"; it should be one of its texts`;
}

function optionsFault(options: unknown): string | undefined {
  if (!isRecord(options)) return '"options" should be an object; {} when there are none';
  const entries = Object.entries(options);
  if (entries.length > 25) return `it has ${entries.length} options; Discord shows 25 at most`;
  const faults = entries.map(([name, option]) => {
    const fault = optionFault(name, option);
    return fault && `option "${name}" ${fault}`;
  });
  return faults.find((fault) => fault !== undefined);
}

function optionFault(name: string, option: unknown): string | undefined {
  if (!isName(name)) return 'should be named in small letters, digits and hyphens';
  if (!isRecord(option)) return 'should be an object with "kind" and "about"';
  const { about, kind, choices } = option;
  const fault = aboutFault(about);
  if (fault) return `has an "about" that ${fault}`;
  if (!['text', 'when', 'count', 'flag', 'choice', 'channel'].includes(String(kind))) {
    return `is of kind "${kind}"; it should be text, when, count, flag, choice or channel`;
  }
  if (kind !== 'choice') return undefined;
  const fits = Array.isArray(choices) && choices.length > 0 && choices.length <= 25;
  if (!fits) return 'should offer 1 to 25 choices';
  const wrong = choices.find((one) => !/^[^\p{Lu}]{1,100}$/u.test(String(one)));
  return wrong === undefined
    ? undefined
    : `offers "${wrong}"; choices are small letters, 100 at most`;
}

function aboutFault(about: unknown): string | undefined {
  if (typeof about !== 'string' || about === '') return 'should be a sentence that says what it is';
  return about.length > 100
    ? `has ${about.length} characters; Discord shows 100 at most`
    : undefined;
}

function isName(text: string): boolean {
  return /^[\p{Ll}\p{N}_-]{1,32}$/u.test(text);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
