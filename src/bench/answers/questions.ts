import type { FrontEnd } from '../benchmark.ts';
import { seeded } from '../statistics.ts';

/** What is typed to a command, or into a field that completes it. */
export type Question =
  | { readonly kind: 'command'; readonly command: string; readonly words: readonly string[] }
  | {
      readonly kind: 'completion';
      readonly of: 'speakers' | 'topics' | 'outlets' | 'refs';
      readonly typed: string;
    };

const SUGGESTED = 400;
/** How often each kind of question is asked. */
const OF_EACH = 60;

/** Questions on a corpus, from the most frequent names and topics to rare ones; the same for the same seed. */
export function questionsOn(
  { library }: Pick<FrontEnd, 'library'>,
  seed: number,
): readonly Question[] {
  const random = seeded(seed);
  const among = <T>(list: readonly T[], otherwise: T) =>
    list[Math.floor(random() ** 2 * list.length)] ?? otherwise;
  const speakers = library.suggest('speakers', '', SUGGESTED);
  const topics = library.suggest('topics', '', SUGGESTED);
  const outlets = library.summary().outlets.map(({ name }) => name);
  const { articles, quotes, events } = library.summary();
  const speaker = () => among(speakers, 'Nobody');
  const topic = () => among(topics, 'nothing');
  const code = (letter: string, count: number) => `${letter}${1 + Math.floor(random() * count)}`;
  const kinds: readonly (() => readonly string[])[] = [
    () => ['/quote', `${speaker()} ${topic()}`],
    () => ['/quote', topic()],
    () => ['/quote', speaker()],
    () => ['/quote', topic(), '--sort', 'newest', '--page', '2'],
    () => ['/quote', topic(), '--from', '2019', '--to', '2021-06'],
    () => ['/timeline', topic()],
    () => ['/timeline', `${topic()} ${topic()}`],
    () => ['/timeline', topic(), '--zoom', 'month'],
    () => ['/timeline', topic(), '--zoom', 'year', '--page', '2'],
    () => ['/timeline', topic(), '--dates', 'published'],
    () => ['/search', topic()],
    () => ['/search', `${topic()} ${topic()}`],
    () => ['/search', topic(), '--sort', 'newest'],
    () => ['/search', topic(), '--outlet', among(outlets, 'none')],
    () => ['/search', `"${topic()} ${topic()}"`],
    () => ['/article', code('S', articles)],
    () => ['/article', code('Q', quotes)],
    () => ['/article', code('E', events)],
    () => ['/speaker', speaker()],
    () => ['/compare', topic()],
    () => ['/compare', `${speaker()} ${topic()}`],
    () => ['/compare', code('SQE'[Math.floor(random() * 3)] ?? 'Q', quotes)],
    () => ['/corpus'],
  ];
  const asked = Array.from({ length: OF_EACH }, () =>
    kinds.map((make): Question => {
      const [command = '', ...words] = make();
      return { kind: 'command', command, words };
    }),
  );
  const completions = Array.from({ length: 4 * OF_EACH }, () =>
    completionsOf(random, speaker(), topic()),
  );
  return [...asked.flat(), ...completions.flat()];
}

/** What somebody types who is on the way to a name: beginnings, some with an error. */
function completionsOf(random: () => number, speaker: string, topic: string): readonly Question[] {
  const begun = (name: string) => name.slice(0, 1 + Math.floor(random() * name.length));
  const mistyped = (name: string) => {
    const at = 1 + Math.floor(random() * (name.length - 2));
    return `${name.slice(0, at)}${name[at + 1] ?? ''}${name[at] ?? ''}${name.slice(at + 2)}`;
  };
  const completion = (of: 'speakers' | 'topics' | 'outlets' | 'refs', typed: string): Question => ({
    kind: 'completion',
    of,
    typed,
  });
  return [
    completion('speakers', begun(speaker)),
    completion('speakers', mistyped(speaker)),
    completion('topics', begun(topic)),
    completion('topics', mistyped(topic)),
    completion('outlets', begun(topic)),
    completion('refs', `${'SQE'[Math.floor(random() * 3)]}${Math.floor(random() * 1_000)}`),
  ];
}
