import {
  type Changed,
  type Difference,
  type FieldChange,
  type Payload,
  titleOf,
} from './difference.ts';

/** A difference in lines for people: `+` is added, `-` removed, `~` changed. */
export function tellDifference({ added, changed, removed }: Difference): readonly string[] {
  return [
    ...added.map((command) => `+ ${titleOf(command)}${tellTexts(command)}`),
    ...removed.map((command) => `- ${titleOf(command)}${tellTexts(command)}`),
    ...changed.flatMap((one) => [`~ ${titleOf(one.command)}`, ...tellFields(one)]),
  ];
}

/** What a command says of itself, and what it is called elsewhere: `: Who said what (de: zitat)`. */
function tellTexts({ description, name_localizations }: Payload): string {
  const names = Object.entries(name_localizations ?? {}).map(
    ([locale, name]) => `${locale} ${name}`,
  );
  const about = description ? `: ${description}` : '';
  return `${about}${names.length > 0 ? ` (${names.join(', ')})` : ''}`;
}

function tellFields({ fields }: Changed): readonly string[] {
  const whole = wholeLanguages(fields);
  return [
    ...fields
      .filter(({ field }) => !whole.has(localeOf(field) ?? ''))
      .map((one) => `    ${one.field}: ${tellChange(one)}`),
    ...[...whole].map(([locale, changes]) => `    in ${locale}: ${tellLanguage(changes)}`),
  ];
}

function tellChange({ here, there }: FieldChange): string {
  if (there === undefined) return `added, ${JSON.stringify(here)}`;
  if (here === undefined) return `removed, ${JSON.stringify(there)}`;
  return `${JSON.stringify(there)} → ${JSON.stringify(here)}`;
}

/** A locale with this many texts that all came, or all went, is told in one line. */
const WHOLE_LANGUAGE = 4;

/** The locales in which everything that differs is new here, or is only there. */
function wholeLanguages(
  fields: readonly FieldChange[],
): ReadonlyMap<string, readonly FieldChange[]> {
  const locales = new Map<string, FieldChange[]>();
  for (const one of fields) {
    const locale = localeOf(one.field);
    if (locale) locales.set(locale, [...(locales.get(locale) ?? []), one]);
  }
  return new Map(
    [...locales].filter(
      ([, changes]) =>
        changes.length >= WHOLE_LANGUAGE &&
        (changes.every(({ here }) => here === undefined) ||
          changes.every(({ there }) => there === undefined)),
    ),
  );
}

function tellLanguage(changes: readonly FieldChange[]): string {
  // The shortest way leads to what the command itself is called.
  const [first] = changes.toSorted((a, b) => a.field.length - b.field.length);
  const shown = first ? JSON.stringify(first.here ?? first.there) : '';
  const happened = first?.here === undefined ? 'removed' : 'added';
  return `${changes.length} texts ${happened}, ${shown} and so on`;
}

/** `de` in `option sort, name in de`. */
function localeOf(field: string): string | undefined {
  return /(?:name|description) in ([\w-]+)$/.exec(field)?.[1];
}
