import type { KeptQuestions } from '../../core/kept-questions.ts';
import type { Ask } from '../../core/reply.ts';
import { LIMIT } from './limits.ts';
import { oneLine } from './markdown.ts';

const VERSION = '1';

/** What stands after the version of an id for what it does. */
const SIGNS = { page: '', question: '+', share: 's', delete: 'd', jump: 'j' } as const;
type Turns = keyof typeof SIGNS;

/**
 * What a button or a select stands for: another page of an answer, a question of its own, the answer
 * shown to everyone, or taken away; `jump` is a select whose values are pages, and `go` one whose
 * values are ids of questions.
 */
export type Press =
  | { readonly turns: Turns; readonly ask: Ask }
  | { readonly turns: 'go'; readonly ask?: undefined };

/** How ids of buttons begin that share an answer. */
export const SHARE = `${VERSION}${SIGNS.share}|`;

/** The id of a select whose values are ids of questions. */
export const GO = `${VERSION}g|`;

/**
 * The custom id of a button, which carries all that is needed to answer it: `1|quote|2|query=Peskov`
 * is a page of an answer, `1+|speaker|1|name=Peskov` a new question. A question that does not fit is
 * `kept` and carried by its name: `1|quote#k3j9x|2|`. Undefined where it neither fits nor is kept.
 */
export function writePress(press: Press, kept?: KeptQuestions): string | undefined {
  if (press.turns === 'go') return GO;
  const { command, raw } = press.ask;
  const { page = '1', ...rest } = raw;
  const start = `${VERSION}${SIGNS[press.turns]}`;
  const options = Object.entries(rest).map(([name, value]) => `${name}=${packed(value)}`);
  const id = [start, command, page, options.join('&')].join('|');
  if (/\p{Cs}/u.test(id)) return undefined;
  if (id.length <= LIMIT.customId) return id;
  const named =
    kept && [start, `${command}#${kept.keep({ command, raw: rest })}`, page, ''].join('|');
  return named && named.length <= LIMIT.customId ? named : undefined;
}

/** Reads what `writePress` wrote; undefined for anything else, and for a question that is not kept any more. */
export function readPress(id: string, kept?: KeptQuestions): Press | undefined {
  if (id === GO) return { turns: 'go' };
  const match = /^1([+sdj]?)\|([^|]+)\|([1-9]\d{0,5})\|([^|]*)$/.exec(id);
  if (!match) return undefined;
  const [, sign = '', command = '', number = '', options = ''] = match;
  const turns = turnsOf(sign);
  const raw: Record<string, string> = number === '1' ? {} : { page: number };
  const [, name] = /^[^#]*#(.+)$/.exec(command) ?? [];
  if (name) {
    const ask = kept?.find(name);
    return ask && { turns, ask: { command: ask.command, raw: { ...raw, ...ask.raw } } };
  }
  for (const option of options.split('&').filter(Boolean)) {
    const equals = option.indexOf('=');
    if (equals < 1) return undefined;
    raw[option.slice(0, equals)] = unpacked(option.slice(equals + 1));
  }
  return { turns, ask: { command, raw } };
}

function turnsOf(sign: string): Turns {
  switch (sign) {
    case '+':
      return 'question';
    case 's':
      return 'share';
    case 'd':
      return 'delete';
    case 'j':
      return 'jump';
    default:
      return 'page';
  }
}

/** The command that a button of any version names, for a hint. */
export function commandOf(id: string): string | undefined {
  return /^\d+[+a-z]?\|([^|#]+)[|#]/.exec(id)?.[1];
}

/** A question as a person types it: `/quote query:Peskov Aleppo page:2`. */
export function typed({ command, raw }: Ask): string {
  const options = Object.entries(raw).map(([name, value]) => ` ${name}:${oneLine(value)}`);
  return `/${command}${options.join('')}`;
}

function packed(value: string): string {
  return value.replace(/[%&=|]/g, (char) => `%${char.charCodeAt(0).toString(16)}`);
}

function unpacked(value: string): string {
  return value.replace(/%(25|26|3d|7c)/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
