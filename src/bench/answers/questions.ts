import type { Library, SuggestKind } from '../../core/library.ts';
import { completionQuestions } from './completion-questions.ts';
import { mistyped } from './mistyped.ts';
import { ODD_TEXTS } from './odd-texts.ts';
import { quotationQuestions } from './quotation-questions.ts';
import { type Samples, samplesOf } from './samples.ts';

/** A question to the terminal; `exits` are those that do not tell of a fault. */
export type Command = {
  readonly kind: 'command';
  readonly row: string;
  readonly words: readonly string[];
  readonly exits: readonly number[];
};

/** What is typed into a field that completes it. */
export type Completion = {
  readonly kind: 'completion';
  readonly row: string;
  readonly of: SuggestKind | 'dates';
  readonly typed: string;
};

/** What no command lets through, asked of the library. */
type Beneath = {
  readonly kind: 'beneath';
  readonly row: string;
  readonly of: 'passages' | 'quotes';
  readonly words: string;
};

/** One question, and the row of the table that it belongs to. */
export type Question = Command | Completion | Beneath;

/** How often each kind of question is asked. */
const OF_EACH = 60;
const COMPLETIONS = 4 * OF_EACH;
/** Of the odd texts so many are asked in a round. */
const ODD = 3;

/** Questions on a corpus, from the most frequent names and topics to rare ones; the same for the same seed. */
export async function questionsOn(library: Library, seed: number): Promise<readonly Question[]> {
  const samples = await samplesOf(library, seed);
  const rounds = Array.from({ length: OF_EACH }, (_, round) => [
    ...usualQuestions(samples),
    ...quotationQuestions(samples),
    ...filesAndDigests(samples, round),
    ...mistypedQuestions(samples),
    ...oddQuestions(samples, round),
  ]);
  const completions = Array.from({ length: COMPLETIONS }, () => completionQuestions(samples));
  return [...rounds.flat(), ...completions.flat()];
}

function usualQuestions({ speaker, topic, outlet, code }: Samples): readonly Question[] {
  const questions: readonly (readonly [command: string, ...words: string[]])[] = [
    ['/quote', `${speaker()} ${topic()}`],
    ['/quote', topic()],
    ['/quote', speaker()],
    ['/quote', topic(), '--sort', 'newest', '--page', '2'],
    ['/quote', topic(), '--from', '2019', '--to', '2021-06'],
    ['/timeline', topic()],
    ['/timeline', `${topic()} ${topic()}`],
    ['/timeline', topic(), '--zoom', 'month'],
    ['/timeline', topic(), '--zoom', 'year', '--page', '2'],
    ['/timeline', topic(), '--dates', 'published'],
    ['/search', topic()],
    ['/search', `${topic()} ${topic()}`],
    ['/search', topic(), '--sort', 'newest'],
    ['/search', topic(), '--outlet', outlet()],
    ['/search', `"${topic()} ${topic()}"`],
    ['/article', code('S')],
    ['/article', code('Q')],
    ['/article', code('E')],
    ['/speaker', speaker()],
    ['/compare', topic()],
    ['/compare', `${speaker()} ${topic()}`],
    ['/compare', code()],
    ['/corpus'],
  ];
  return questions.map((words) => asked(words[0], words));
}

const STYLES = ['apa', 'chicago', 'mla', 'bibtex', 'ris', 'csl-json'];
const FORMATS = ['csv', 'json', 'markdown', 'bibtex', 'ris', 'csl-json'];

function filesAndDigests(samples: Samples, round: number): readonly Question[] {
  const { speaker, topic, outlet, code } = samples;
  const inTurn = (all: readonly string[], step = 0) => all[(round + step) % all.length] ?? '';
  const exported = (what: string, query: string, step: number) =>
    asked(`/export ${what}`, ['/export', query, '--what', what, '--as', inTurn(FORMATS, step)]);
  const digest = (...options: readonly string[]) =>
    asked('/digest preview', ['/digest', 'preview', ...options]);
  return [
    asked('/cite', ['/cite', code('S')]),
    asked('/cite', ['/cite', code('SQE'), '--style', inTurn(STYLES)]),
    exported('quotes', topic(), 0),
    exported('quotes', `${speaker()} ${topic()}`, 1),
    exported('timeline', topic(), 2),
    exported('articles', topic(), 3),
    digest('--topic', topic()),
    digest('--topic', topic(), '--since', '2023-06', '--size', 'long'),
    digest('--speaker', speaker(), '--since', '2020'),
    digest('--outlet', outlet(), '--since', '2024-12-30'),
  ];
}

function mistypedQuestions({ random, speaker, topic }: Samples): readonly Question[] {
  return [
    asked('/search mistyped', ['/search', mistyped(topic(), random)]),
    asked('/search mistyped', ['/search', `${topic()} ${mistyped(topic(), random)}`]),
    asked('/quote mistyped', ['/quote', mistyped(speaker(), random)]),
    asked('/quote mistyped', ['/quote', `${speaker()} ${mistyped(topic(), random)}`]),
  ];
}

function oddQuestions({ random }: Samples, round: number): readonly Question[] {
  const texts = Array.from({ length: ODD }, (_, at) => {
    const make = ODD_TEXTS[(ODD * round + at) % ODD_TEXTS.length];
    return make?.(random) ?? '';
  });
  return texts.flatMap((text): readonly Question[] => [
    asked('/search odd', ['/search', text], [0, 1, 2]),
    asked('/quote odd', ['/quote', text], [0, 1, 2]),
    { kind: 'beneath', row: 'passages odd', of: 'passages', words: text },
    { kind: 'beneath', row: 'quotes odd', of: 'quotes', words: text },
  ]);
}

/** Something is found, or nothing; anything else is a fault. */
function asked(row: string, words: readonly string[], exits: readonly number[] = [0, 1]): Command {
  return { kind: 'command', row, words, exits };
}
