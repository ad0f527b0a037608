import { type Gender, genderOfFirstName, genderOfRole } from './lexicon.ts';
import type { Mention } from './mentions.ts';
import { surnameOf } from './names.ts';

const MARKS_AND_WORDS = /[“"]|\p{L}+/gu;

/** A person's gender, by titles and roles, first name, surname, or the pronouns that follow the name. */
export function genderOf(
  text: string,
  name: readonly string[],
  mentions: readonly Mention[],
): Gender | undefined {
  for (const { titled, role } of mentions.slice(0, 200)) {
    const words = [...titled, ...(role ? text.slice(role.start, role.end).split(/\s+/) : [])];
    const told = words.map(genderOfRole).find((one) => one !== undefined);
    if (told) return told;
  }
  const first = name.length > 1 ? genderOfFirstName(name[0] ?? '') : undefined;
  if (first) return first;
  if (/(?:ova|eva|skaya)$/.test(surnameOf(name))) return 'woman';
  return genderOfPronouns(text, mentions);
}

/** The pronouns that follow a name as subject of its sentence, before another name. */
function genderOfPronouns(text: string, mentions: readonly Mention[]): Gender | undefined {
  let men = 0;
  let women = 0;
  for (const { end, subject, quoted } of mentions) {
    if (!subject || quoted) continue;
    const pronoun = firstPronoun(text.slice(end, end + 200));
    if (pronoun === undefined) continue;
    if (pronoun === 'man') men++;
    else women++;
  }
  if (men === women) return undefined;
  return men > women ? 'man' : 'woman';
}

/** The gender of the first pronoun, if no other name stands before it. */
function firstPronoun(text: string): Gender | undefined {
  for (const [word] of text.matchAll(MARKS_AND_WORDS)) {
    if (/^(?:he|his|him|himself)$/i.test(word)) return 'man';
    if (/^(?:she|her|hers|herself)$/i.test(word)) return 'woman';
    if (/^[“"\p{Lu}]/u.test(word)) return undefined;
  }
  return undefined;
}
