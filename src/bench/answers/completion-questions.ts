import { begun, mistyped } from './mistyped.ts';
import { ODD_BEGINNINGS, oneLetter } from './odd-texts.ts';
import type { Completion } from './questions.ts';
import type { Samples } from './samples.ts';

const FIELDS = ['speakers', 'topics', 'outlets', 'refs', 'dates'] as const;
/** Shorter words are not looked up when they are misspelled. */
const TELLING = 4;

/** What somebody types who is on the way to a name, a code, a headline or a date: beginnings, some with an error. */
export function completionQuestions(samples: Samples): readonly Completion[] {
  const { random, among, speaker, topic, outlet, code } = samples;
  const completion = (row: string, of: Completion['of'], typed: string): Completion => ({
    kind: 'completion',
    row: `completing ${row}`,
    of,
    typed,
  });
  const [letters, odd] = [FIELDS.slice(0, 4), ODD_BEGINNINGS];
  return [
    completion('names', 'speakers', begun(speaker(), random)),
    completion('names', 'topics', begun(topic(), random)),
    completion('names', 'outlets', begun(outlet(), random)),
    completion('mistyped names', 'speakers', mistyped(speaker(), random)),
    completion('mistyped names', 'topics', mistyped(topic(), random)),
    completion('mistyped names', 'outlets', mistyped(outlet(), random)),
    completion('codes', 'refs', begun(code(), random)),
    completion('codes', 'refs', begun(code().slice(1), random)),
    completion('codes', 'refs', `${code('S')}.${among(['', '1'], '')}`),
    completion('headlines', 'refs', begun(headlinePart(samples), random)),
    completion('mistyped headlines', 'refs', mistypedWord(samples)),
    completion('mistyped headlines', 'refs', `${mistypedWord(samples)} ${mistypedWord(samples)}`),
    completion('dates', 'dates', begun(dateLike(random), random)),
    ...letters.map((of) => completion('one letter', of, oneLetter(random))),
    ...FIELDS.map((of, at) => {
      const make = odd[(at + Math.floor(random() * odd.length)) % odd.length];
      return completion('odd texts', of, make?.(random) ?? '');
    }),
  ];
}

/** Some words of a headline, from any of them on. */
function headlinePart({ random, quotation }: Samples): string {
  const words = quotation().headline.split(' ');
  return words.slice(Math.floor(random() * words.length)).join(' ');
}

function mistypedWord({ random, quotation }: Samples): string {
  const words = quotation()
    .headline.split(' ')
    .filter(({ length }) => length >= TELLING);
  return mistyped(words[Math.floor(random() * words.length)] ?? 'nothing', random);
}

function dateLike(random: () => number): string {
  const number = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
  const two = (value: number) => `${value}`.padStart(2, '0');
  return `${number(2012, 2024)}-${two(number(1, 12))}-${two(number(1, 28))}`;
}
