import { speakersNamed } from './name.ts';
import type { Speaker } from './speaker.ts';

/** How `Peskov Aleppo` was read: who is asked about, and on what. */
export type Question =
  | {
      readonly kind: 'read';
      readonly speaker?: Speaker;
      /** What is left without the speaker's name; empty when only a name was typed. */
      readonly topic: string;
    }
  | { readonly kind: 'namesakes'; readonly typed: string; readonly speakers: readonly Speaker[] };

const LONGEST_NAME = 6;

/** The speakers whom a name may mean: `Library.called`. */
type Called = (name: string) => readonly Speaker[];

/**
 * Takes the longest known speaker at either end as the speaker, the front first; the rest is the topic.
 * A country or a body of one word (`Syria`, `NATO`) is a topic here, though it may have spoken.
 */
export function readQuestion(query: string, called: Called): Question {
  return namedAtEitherEnd(query, (name) =>
    called(name).filter(({ type, name: own }) => type === 'person' || own.includes(' ')),
  );
}

/** What is left of a query without this speaker's name. */
export function withoutName(query: string, speaker: Speaker): string {
  const read = namedAtEitherEnd(query, () => [speaker]);
  return read.kind === 'read' ? read.topic : query;
}

/** The speaker who bears a topic's whole name, for those who meant the speaker. */
export function speakerAsTopic(topic: string, called: Called): Speaker | undefined {
  return speakersNamed(topic, called(topic))[0];
}

function namedAtEitherEnd(query: string, called: Called): Question {
  const words = query.split(/\s+/).filter(Boolean);
  for (let length = Math.min(LONGEST_NAME, words.length); length > 0; length--) {
    const rest = words.length - length;
    for (const from of rest > 0 ? [0, rest] : [0]) {
      const whole = words.slice(from, from + length).join(' ');
      if (whole.startsWith('-') || cutsPhrase(whole)) continue;
      const typed = whole.replace(/^["“]+|["”,:;]+$/gu, '');
      const named = speakersNamed(typed, called(typed));
      const topic = [...words.slice(0, from), ...words.slice(from + length)].join(' ');
      const [speaker, ...namesakes] = named;
      if (!speaker) continue;
      if (namesakes.length > 0) return { kind: 'namesakes', typed, speakers: named };
      return { kind: 'read', speaker, topic };
    }
  }
  return { kind: 'read', topic: words.join(' ') };
}

/** True for words that begin inside a phrase or end inside one. */
function cutsPhrase(words: string): boolean {
  const count = (mark: RegExp) => words.match(mark)?.length ?? 0;
  return count(/(?<!\S)"/g) !== count(/"(?=[,:;]*(?:\s|$))/g) || count(/“/g) !== count(/”/g);
}

/** What a reader with an ambiguous name is told. */
export function tellNamesakes(typed: string, speakers: readonly Speaker[]): string {
  const names = speakers
    .slice(0, 8)
    .map(({ name, roles: [role] }) => (role ? `${name} (${role})` : name));
  return `“${typed}” could be ${names.join(' or ')}: please type the full name.`;
}
