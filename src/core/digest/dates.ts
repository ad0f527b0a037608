import { isUncertain } from '../article.ts';
import type { Citation } from '../reply.ts';
import { showWhen, type When } from '../when.ts';

/** Shows times in a language; as `showWhen` does where none is chosen or this machine does not know it. */
export function datesIn(language: string | undefined): (when: When) => string {
  const known = language && knows(language) ? language : undefined;
  if (known === undefined || known.startsWith('en')) return showWhen;
  return (when) => {
    const shown = show(when, known);
    return when.approximate ? `≈ ${shown}` : shown;
  };
}

/** True for a language in which dates can be written. */
export function knows(language: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf([language]).length > 0;
  } catch {
    return false;
  }
}

const GREENWICH = { timeZone: 'UTC', calendar: 'gregory', year: 'numeric' } as const;

function show({ since, until, precision }: When, language: string): string {
  const [from, to] = [since, until].map((day) => new Date(`${day}T00:00:00Z`));
  if (precision === 'year') return since.slice(0, 4);
  const format = new Intl.DateTimeFormat(language, {
    ...GREENWICH,
    month: 'short',
    ...(precision !== 'month' && { day: 'numeric' }),
  });
  return precision === 'period' && from && to ? format.formatRange(from, to) : format.format(from);
}

/** When something was published, as surely as that is known: `29 Nov 2024`, `by 29 Nov 2024`. */
export function tellPublished({ published }: Citation, shown: (when: When) => string): string {
  if (!published) return 'date not stated';
  const day =
    published.how === 'page clock' ? `by ${shown(published.value)}` : shown(published.value);
  return isUncertain(published) ? `${day} (not certain)` : day;
}
