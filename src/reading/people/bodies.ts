import { isCapital, type Word } from '../quotes/words.ts';
import { DOCUMENTS, ORGANISATIONS, SPEAKING_PLACES } from './lexicon.ts';
import { isRole } from './mentions.ts';
import type { Resolved } from './resolve.ts';

/** Not a person: a body that speaks in its own name, a document, or people without a name. */
export function bodyMeant(head: readonly Word[]): Resolved {
  const own =
    head[0] && /^(?:the|a|an|this|that|its|his|her|their|our)$/.test(head[0].lower)
      ? head.slice(1)
      : head;
  const last = own.at(-1);
  const capital = own.some(isCapital);
  const known =
    last &&
    (ORGANISATIONS.has(last.lower) ||
      SPEAKING_PLACES.has(last.lower.replace(/\.$/, '')) ||
      isAcronym(last));
  if (known && capital)
    return { name: nameOf(own), type: 'organisation', found: 'named', certainty: 0.9 };
  if (last && isPlural(last.lower) && isRole(last)) {
    return { type: 'unnamed', found: 'description', certainty: 0.8 };
  }
  if (last && DOCUMENTS.has(last.lower))
    return { type: 'document', found: 'description', certainty: 0.8 };
  if (known) return { type: 'organisation', found: 'description', certainty: 0.6 };
  if (
    last &&
    isCapital(last) &&
    own.length < 7 &&
    !isShouted(own) &&
    own.every((word) => isCapital(word) || word.kind === 'mark' || /^['’]s$/.test(word.lower))
  ) {
    return { name: nameOf(own), type: 'organisation', found: 'named', certainty: 0.6 };
  }
  return { type: 'unnamed', found: 'description', certainty: 0.8 };
}

function isAcronym({ text }: Word): boolean {
  return /^(?:\p{Lu}\.?){2,}$/u.test(text);
}

function nameOf(words: readonly Word[]): string {
  let name = '';
  let end: number | undefined;
  for (const word of words) {
    name += (end === undefined || end === word.start ? '' : ' ') + word.text;
    end = word.end;
  }
  return name.replace(/\s*\(.*$/, '');
}

function isShouted(words: readonly Word[]): boolean {
  return words.length > 2 && words.every(({ text }) => text === text.toUpperCase());
}

export function isPlural(lower: string): boolean {
  return /s$/.test(lower) && !/(?:ss|us|boss)$/.test(lower);
}
