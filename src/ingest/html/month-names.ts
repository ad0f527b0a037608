/** The languages whose dates are read where a page shows one. */
const LANGUAGES =
  'en de fr es it pt nl pl ru uk cs sk sv da nb fi hu ro tr el id vi hr sl bg ca'.split(' ');

let months: ReadonlyMap<string, number> | undefined;

/** The number of the month that a word names in any of the languages, alone or within a date. */
export function monthNamed(word: string): number | undefined {
  months ??= allNames();
  return months.get(plain(word));
}

function allNames(): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  const forms: readonly Intl.DateTimeFormatOptions[] = [
    { month: 'long' },
    { month: 'short' },
    { month: 'long', day: 'numeric' },
    { month: 'short', day: 'numeric' },
  ];
  for (const language of LANGUAGES) {
    for (const form of forms) {
      const format = new Intl.DateTimeFormat(language, { ...form, timeZone: 'UTC' });
      for (let month = 1; month <= 12; month++) {
        const parts = format.formatToParts(Date.UTC(2020, month - 1, 15));
        const name = plain(parts.find(({ type }) => type === 'month')?.value ?? '');
        // What names two months in two languages is left to the one that is listed first.
        if (/^\p{L}{3,}$/u.test(name) && !names.has(name)) names.set(name, month);
      }
    }
  }
  return names.set('sept', 9).set('märz', 3).set('jänner', 1);
}

function plain(word: string): string {
  return word.normalize('NFC').toLowerCase().replace(/\.$/u, '');
}
