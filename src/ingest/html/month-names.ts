/** The languages whose dates are read where a page shows one. */
const LANGUAGES =
  'en de fr es it pt nl pl ru uk be cs sk sv da nb nn fi hu ro tr el id ms hr bs sl sr sr-Latn mk bg ca gl eu sq et lv lt is ga cy mt az kk uz ka hy he ar ar-LB fa hi bn ta te mr th sw af fil'.split(
    ' ',
  );
const FORMS: readonly Intl.DateTimeFormatOptions[] = [
  { month: 'long' },
  { month: 'short' },
  { month: 'long', day: 'numeric' },
  { month: 'short', day: 'numeric' },
];

type Names = ReadonlyMap<string, number>;

let all: ReadonlyMap<string, Names> | undefined;
let shared: Names | undefined;

/**
 * The number of the month that a word names in a page's language, or else in any, alone or within a
 * date. `listopada` is October in Croatian and November in Polish: without the language it is none.
 */
export function monthNamed(word: string, language = ''): number | undefined {
  all ??= new Map(LANGUAGES.map((each) => [each, namesIn(each)]));
  shared ??= sharedNames(all);
  const name = plain(word);
  const own = all.get(language.toLowerCase().split(/[-_]/u)[0] ?? '');
  // Hebrew writes “in December” as one word.
  return own?.get(name) ?? shared.get(name) ?? shared.get(name.replace(/^ב/u, ''));
}

function namesIn(language: string): Names {
  const names = new Map<string, number>();
  for (const form of FORMS) {
    const format = new Intl.DateTimeFormat(language, {
      ...form,
      timeZone: 'UTC',
      calendar: 'gregory',
      numberingSystem: 'latn',
    });
    for (let month = 1; month <= 12; month++) {
      const parts = format.formatToParts(Date.UTC(2020, month - 1, 15));
      const name = plain(parts.find(({ type }) => type === 'month')?.value ?? '');
      if (/^\p{L}[\p{L}\p{M}]{2,}$/u.test(name) || SHORT.test(name)) names.set(name, month);
    }
  }
  return names;
}

/** Two letters name a month where letters are not Latin. */
const SHORT = /^[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{M}]{2}$/u;

function sharedNames(languages: ReadonlyMap<string, Names>): Names {
  const names = new Map<string, number>();
  for (const own of languages.values()) {
    for (const [name, month] of own)
      names.set(name, (names.get(name) ?? month) === month ? month : 0);
  }
  for (const [name, month] of languages.get('en') ?? []) names.set(name, month);
  for (const [name, month] of names) if (month === 0) names.delete(name);
  return names.set('sept', 9).set('märz', 3).set('jänner', 1);
}

function plain(word: string): string {
  return word.normalize('NFC').toLowerCase().replace(/\.$/u, '').replace(/\s/gu, '');
}
