import { german } from './de.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';
import { french } from './fr.ts';
import type { ControlTexts, Language } from './language.ts';
import { russian } from './ru.ts';
import { ukrainian } from './uk.ts';

/** Every language but English, which the commands themselves are written in. */
export const LANGUAGES: readonly Language[] = [german, spanish, french, russian, ukrainian];

export type Controls = Omit<ControlTexts, 'page'> & {
  /** `Page 2 of 5`. */
  readonly page: (number: number, of: number) => string;
  /** An English label among these, in this language; any other as it is. */
  readonly named: (label: string) => string;
};

const CONTROLS: ReadonlyMap<string, Controls> = new Map(
  LANGUAGES.flatMap(({ locales, controls }) =>
    locales.map((locale) => [locale, controlsFrom(controls)]),
  ),
);
const ENGLISH = controlsFrom(english);

/** The words on buttons for whom Discord shows itself in this locale; English where it is not known. */
export function controls(locale: string): Controls {
  return CONTROLS.get(locale) ?? ENGLISH;
}

function controlsFrom({ page, ...texts }: ControlTexts): Controls {
  const labels = new Map(Object.entries(texts).map(([key, text]) => [englishOf(key), text]));
  return {
    ...texts,
    page: (number, of) => page.replace('{number}', `${number}`).replace('{of}', `${of}`),
    named: (label) => labels.get(label) ?? label,
  };
}

function englishOf(key: string): string {
  const texts: Readonly<Record<string, string>> = english;
  return texts[key] ?? '';
}
