import type { Option } from './command.ts';
import type { Day } from './day.ts';
import type { Library } from './library.ts';
import { suggestDays } from './suggest-days.ts';

/** What is offered for an option while it is typed: what it is called, and what is asked with it. */
export type Offer = { readonly label: string; readonly value: string };

/** What offers are made of, and how many at most. */
type Offering = { readonly library: Library; readonly limit: number; readonly today: Day };

/** Up to `limit` offers for an option that is being typed, the best first; of each label one. */
export function offersFor(
  option: Option | undefined,
  typed: string,
  { library, limit, today }: Offering,
): readonly Offer[] {
  switch (option?.kind) {
    case 'text': {
      if (!option.suggest)
        return (option.offers?.(typed, today) ?? []).slice(0, limit).map(asItself);
      const named = option.suggest === 'refs' ? library.labelOf : (value: string) => value;
      const values = library.suggest(option.suggest, typed, limit);
      return values.map((value) => ({ label: named(value), value }));
    }
    case 'when': {
      const days = suggestDays(typed, library.summary().span, limit);
      return days.map(asItself);
    }
    case 'choice':
      return beginning(option.choices, typed);
    case 'flag':
      return beginning(['yes', 'no'], typed);
    case 'count':
    case 'channel':
    case undefined:
      return [];
  }
}

function beginning(values: readonly string[], typed: string): readonly Offer[] {
  const begun = typed.toLowerCase();
  return values.filter((value) => value.startsWith(begun)).map(asItself);
}

function asItself(value: string): Offer {
  return { label: value, value };
}
