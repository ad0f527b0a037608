import { isFunctionWord } from '../quotes/grammar.ts';
import { isCapital, type Word } from '../quotes/words.ts';
import { DOCUMENTS, ORGANISATIONS, SIGNS, SPEAKING_PLACES } from './lexicon.ts';
import { isRole } from './mentions.ts';
import type { Resolved } from './resolve.ts';

const INITIALS = /^(?:\p{Lu}\.?){2,}$/u;

/** Not a person: a body that speaks in its own name, a document, or people without a name. */
export function bodyMeant(head: readonly Word[]): Resolved {
  const own =
    head[0] && /^(?:the|a|an|this|that|its|his|her|their|our)$/.test(head[0].lower)
      ? head.slice(1)
      : head;
  const last = own.at(-1);
  const capital = own.some(isCapital);
  if (last && own.length === 1 && isFunctionWord(last)) {
    return { type: 'unnamed', found: 'description', certainty: 0.8 };
  }
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

/** `a sign`, `her T-shirt`, `banners`; not the newspaper `The Banner`, nor Ana Banner. */
export function isSign(head: readonly Word[]): boolean {
  const last = head.at(-1);
  if (!last) return false;
  const several = SIGNS.has(last.lower.replace(/s$/, '')) && isPlural(last.lower);
  if (isCapital(last) && !/^T[-‑]/.test(last.text)) return several && head.length === 1;
  return several || SIGNS.has(last.lower);
}

function isAcronym({ text }: Word): boolean {
  return INITIALS.test(text);
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
