import type { Speaker } from './speaker.ts';
import { fold } from './words.ts';

/** A name without what spelling varies in: case, diacritics, the kind of apostrophe, full stops. */
export function foldName(name: string): string {
  return fold(name)
    .replace(/['`.]/g, '')
    .replace(/[\s-]+/g, ' ')
    .trim();
}

/**
 * The speakers that a text names: those whose whole name or other form it is, else those whose
 * surname it is. More than one where the corpus has namesakes; none where it has nobody of the name.
 */
export function speakersNamed(text: string, speakers: readonly Speaker[]): readonly Speaker[] {
  const folded = foldName(text);
  if (folded === '') return [];
  const whole = speakers.filter(({ name }) => foldName(name) === folded);
  if (whole.length > 0) return whole;
  return speakers.filter((speaker) => calledAs(speaker).includes(folded));
}

/** All that a speaker may be called, as `foldName` writes it: names and other forms, and of a person the surname. */
export function calledAs({ name, aliases, type }: Speaker): readonly string[] {
  const forms = [...new Set([name, ...aliases].map(foldName))];
  return type === 'person' ? [...forms, ...forms.flatMap(endingsOf)] : forms;
}

/** What a name ends in after each of its blanks: `de mistura` and `mistura`. */
function endingsOf(folded: string): readonly string[] {
  const name = withoutSuffix(folded);
  return [...name.matchAll(/ /g)].map(({ index }) => name.slice(index + 1));
}

/** A name ends in its surname once `Jr.` and the like are gone. */
function withoutSuffix(folded: string): string {
  return folded.replace(/ (?:jr|sr|ii|iii|iv)$/, '');
}
