import type { Ask } from '../../core/reply.ts';
import { LIMIT } from './limits.ts';
import { oneLine } from './markdown.ts';

const VERSION = '1';

/** What a button stands for: another page of an answer, or a question of its own. */
export type Press = { readonly turns: 'page' | 'question'; readonly ask: Ask };

/**
 * The custom id of a button, which carries all that is needed to answer it: `1|quote|2|query=Peskov`
 * is a page of an answer, `1+|speaker|1|name=Peskov` a new question. Undefined where it does not fit.
 */
export function writePress({ turns, ask: { command, raw } }: Press): string | undefined {
  const { page = '1', ...rest } = raw;
  const options = Object.entries(rest).map(([name, value]) => `${name}=${packed(value)}`);
  const version = turns === 'page' ? VERSION : `${VERSION}+`;
  const id = [version, command, page, options.join('&')].join('|');
  return id.length <= LIMIT.customId && !/\p{Cs}/u.test(id) ? id : undefined;
}

/** Reads what `writePress` wrote; undefined for anything else. */
export function readPress(id: string): Press | undefined {
  const match = /^1(\+?)\|([^|]+)\|([1-9]\d{0,5})\|([^|]*)$/.exec(id);
  if (!match) return undefined;
  const [, fresh, command = '', page = '', options = ''] = match;
  const raw: Record<string, string> = page === '1' ? {} : { page };
  for (const option of options.split('&').filter(Boolean)) {
    const equals = option.indexOf('=');
    if (equals < 1) return undefined;
    raw[option.slice(0, equals)] = unpacked(option.slice(equals + 1));
  }
  return { turns: fresh ? 'question' : 'page', ask: { command, raw } };
}

/** The command that a button of any version names, for a hint. */
export function commandOf(id: string): string | undefined {
  return /^\d+\+?\|([^|]+)\|/.exec(id)?.[1];
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
