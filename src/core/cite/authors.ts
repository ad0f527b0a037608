/** A person whose names are told apart, or a name that is left as it is written. */
export type Author =
  | { readonly family: string; readonly given: string }
  | { readonly literal: string };

const NAME = /^\p{Lu}[\p{L}\p{M}'’-]*\p{L}$/u;
const INITIAL = /^\p{Lu}\.(?:-?\p{Lu}\.)*$/u;
const PARTICLE = /^(?:de|da|di|del|della|der|den|van|von|bin|ibn|al|el|la|le|du|dos|ter|ten)$/i;
const OFFICE =
  /\b(?:agency|agencies|news|press|staff|team|desk|reuters|associated|service|bureau|office|ministry|correspondent|editors?|newsroom|times|post|tv|media|university|institute|group|council|department)\b/i;

/** Several authors are parted by commas, semicolons, `and` or `&`. */
const BETWEEN = /\s*(?:;|,\s*(?:and\s+)?|\s+and\s+|\s*&\s*)\s*/u;

/** Reads a byline. Only what is plainly two to four names of a person is taken apart. */
export function authorsIn(byline: string): readonly Author[] {
  const parts = byline.split(BETWEEN).filter((part) => part !== '');
  const people = parts.map(personIn);
  return people.every((person) => person !== undefined)
    ? people
    : [{ literal: byline.replace(/\s+/g, ' ').trim() }];
}

function personIn(text: string): Author | undefined {
  if (OFFICE.test(text)) return undefined;
  const words = text.trim().split(/\s+/);
  if (words.length < 2 || words.length > 4) return undefined;
  const fits = words.every(
    (word, at) =>
      NAME.test(word) || (at < words.length - 1 && (INITIAL.test(word) || PARTICLE.test(word))),
  );
  if (!fits || !/\p{Lu}/u.test(words[0] ?? '')) return undefined;
  const particle = words.findIndex((word, at) => at > 0 && PARTICLE.test(word));
  const cut = particle > 0 ? particle : words.length - 1;
  return { given: words.slice(0, cut).join(' '), family: words.slice(cut).join(' ') };
}

/** `Jean-Luc M.` becomes `J.-L. M.` */
export function initialsOf(given: string): string {
  return given
    .split(/\s+/)
    .map((word) =>
      word
        .split('-')
        .map((part) => `${[...part][0] ?? ''}.`)
        .join('-'),
    )
    .join(' ');
}
