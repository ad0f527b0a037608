import type { Day } from '../day.ts';
import { fold } from '../words.ts';
import { HOUR, MINUTE, offsetIn, readZone } from './wall-clock.ts';

/** `+2`, `UTC+05:30`, `gmt -3`. */
const DIFFERENCE = /^\s*(?:utc|gmt)?\s*([+\-−])\s*(\d{1,2})(?::?(\d{2}))?\s*$/iu;

/** Where people are by the language they use, as far as that tells. */
const BY_LANGUAGE: Readonly<Record<string, string>> = {
  bg: 'Europe/Sofia',
  cs: 'Europe/Prague',
  da: 'Europe/Copenhagen',
  de: 'Europe/Berlin',
  el: 'Europe/Athens',
  'en-GB': 'Europe/London',
  'es-ES': 'Europe/Madrid',
  fi: 'Europe/Helsinki',
  fr: 'Europe/Paris',
  hi: 'Asia/Kolkata',
  hr: 'Europe/Zagreb',
  hu: 'Europe/Budapest',
  it: 'Europe/Rome',
  ja: 'Asia/Tokyo',
  ko: 'Asia/Seoul',
  lt: 'Europe/Vilnius',
  nl: 'Europe/Amsterdam',
  no: 'Europe/Oslo',
  pl: 'Europe/Warsaw',
  ro: 'Europe/Bucharest',
  ru: 'Europe/Moscow',
  'sv-SE': 'Europe/Stockholm',
  th: 'Asia/Bangkok',
  tr: 'Europe/Istanbul',
  uk: 'Europe/Kyiv',
  vi: 'Asia/Ho_Chi_Minh',
};

/** A zone to begin with; Greenwich’s time where the language tells nothing. */
export function zoneOfLanguage(language: string | undefined): string {
  return readZone(BY_LANGUAGE[language ?? ''] ?? 'UTC') ?? 'UTC';
}

/** The zone that was typed, by its name or by its city; a problem where that is none, or several. */
export function zoneTyped(text: string): string | { readonly problem: string } {
  if (DIFFERENCE.test(text)) {
    const problem = `“${text}” is a time difference, which changes with summer time: please choose a city, such as Europe/Berlin.`;
    return { problem };
  }
  const named = readZone(text);
  if (named) return named;
  const typed = plain(text);
  const whole = allZones().filter((zone) => cityOf(zone) === typed);
  const [found, ...others] = whole.length > 0 ? whole : containing(typed);
  if (found && others.length === 0) return found;
  const near = found ? [found, ...others] : [];
  const meant = near.length > 0 ? ` Did you mean ${near.slice(0, 4).join(' or ')}?` : '';
  return {
    problem: `“${text}” is no time zone: it should be a city or a name such as Europe/Berlin.${meant}`,
  };
}

/** Zones for what was typed: a city, part of a name, or a time difference such as `+2`. */
export function offerZones(typed: string, today: Day): readonly string[] {
  const [, sign, hours, minutes = '0'] = DIFFERENCE.exec(typed) ?? [];
  if (sign !== undefined) {
    const away = (Number(hours) * HOUR + Number(minutes) * MINUTE) * (sign === '+' ? 1 : -1);
    const noon = Date.parse(`${today}T12:00:00Z`);
    return allZones().filter((zone) => offsetIn(zone, noon) === away);
  }
  const text = plain(typed);
  if (text === '') return ['UTC', ...new Set(Object.values(BY_LANGUAGE))];
  const found = containing(text);
  return found.toSorted((a, b) => Number(begins(b, text)) - Number(begins(a, text)));
}

function begins(zone: string, text: string): boolean {
  return cityOf(zone).startsWith(text) || plain(zone).startsWith(text);
}

function containing(text: string): readonly string[] {
  return allZones().filter((zone) => plain(zone).includes(text));
}

let zones: readonly string[] | undefined;

function allZones(): readonly string[] {
  zones ??= ['UTC', ...Intl.supportedValuesOf('timeZone')];
  return zones;
}

function cityOf(zone: string): string {
  return plain(zone).split('/').at(-1) ?? '';
}

function plain(text: string): string {
  return fold(text)
    .replace(/[_\s]+/gu, ' ')
    .trim();
}
