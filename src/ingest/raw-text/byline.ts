import type { Known } from '../../core/article.ts';
import type { Line } from './lines.ts';
import { furnitureReason } from './rules/furniture.ts';

const GLUED_CAPITALS = /(?<=\p{Ll})\p{Lu}{2,}.*$/u;

const PART = "(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b|Staff\\b)\\p{Lu}[\\p{L}.’'-]*";
const NAME = `${PART}(?:\\s(?:(?:de|da|di|van|von|der|al|bin|la|el)\\s)?${PART}){1,3}`;
const BY = new RegExp(
  `^(?:(?:Written|Story|Report(?:ed)?) )?(?:[Bb]y|BY):?\\s+(?<name>${NAME}(?:(?:,| and| &)\\s${NAME})*)(?<rest>.*)$`,
  'u',
);
const SIGNED = /^(?<name>\p{Lu}[\p{L}’'-]+\s?\/\s?(?:\p{Lu}\.\s?)*\p{Lu}[\p{L}’'-]+)$/u;
const SOURCE = /^(?:source|agency)\s*:\s*(?<name>\p{Lu}[^:|/]{1,60})$/iu;

/** `By Ana Ruiz | Nor Herald` above the article. */
export function byline(line: Line): Known<string> | undefined {
  if (line.text.length > 160) return undefined;
  const match = BY.exec(line.text);
  const { name: found, rest = '' } = match?.groups ?? {};
  const name = found && onceOnly(found);
  if (!name || (line.stop && !/^\.?$|[ap]\.m\.$/u.test(rest))) return undefined;
  if (rest !== '' && !/^\s*[|,·•(@–—-]|^\s+(?:(?:on|at|for|of|in)\s|[A-Z][a-z]+day\b)/u.test(rest))
    return undefined;
  return known(line, name, 'byline');
}

/** A scraper glues what stood beside a name: `Ana RuizNOR Herald`, `Ana Ruiz Ana Ruiz`. */
function onceOnly(name: string): string {
  return name.replace(GLUED_CAPITALS, '').replace(/^(.+) \1$/u, '$1');
}

/** `Qabas/ H. Said` below the article. */
export function signature(line: Line): Known<string> | undefined {
  const name = line.text.length < 60 ? SIGNED.exec(line.text)?.groups?.['name'] : undefined;
  return name && !furnitureReason(name) ? known(line, name, 'byline') : undefined;
}

/** `Source: TASS`. */
export function sourceLine(line: Line): Known<string> | undefined {
  const name = line.text.length < 90 ? SOURCE.exec(line.text)?.groups?.['name']?.trim() : undefined;
  return name && !/[.!?]$/u.test(name) ? known(line, name, 'source line') : undefined;
}

function known(line: Line, name: string, how: 'byline' | 'source line'): Known<string> {
  const start = line.span.start + line.text.indexOf(name);
  return { value: name, how, span: { start, end: start + name.length } };
}
