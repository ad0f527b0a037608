let codes: ReadonlyMap<string, string> | undefined;

/** The two-letter code of a language: of `en-US`, `de_DE`, `English` or `Deutsch`; undefined for others. */
export function languageCode(told: string): string | undefined {
  const word = told.trim().toLowerCase();
  const tag = /^(?<code>[a-z]{2})(?:[-_][a-z\d]+)*$/u.exec(word)?.groups?.['code'];
  if (tag) return tag;
  codes ??= byName();
  return codes.get(word);
}

const LANGUAGES =
  'ar bg bn ca cs da de el en es et fa fi fr he hi hr hu hy id it ja ka kk ko lt lv mk ms nl no pl pt ro ru sk sl sq sr sv sw ta th tr uk ur uz vi zh'.split(
    ' ',
  );

function byName(): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const code of LANGUAGES) {
    for (const reader of ['en', code]) {
      const name = new Intl.DisplayNames(reader, { type: 'language' }).of(code);
      if (name) names.set(name.toLowerCase(), code);
    }
  }
  return names;
}
