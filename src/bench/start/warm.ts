import type { FrontEnd } from '../benchmark.ts';
import { type Pace, stopwatch } from '../machine.ts';
import { percentile } from '../statistics.ts';
import { tableLines } from '../table.ts';

/** How long the answers to the questions of one command took. */
export type Answers = {
  readonly command: string;
  readonly questions: number;
  readonly paces: readonly Pace[];
  /** Questions that were not understood, or that Dateline broke on. */
  readonly faults: readonly string[];
};

const MOST_NAMES = 10;

/** The example of every command, and what the corpus itself suggests to ask each of them. */
export function questionsOn({
  commands,
  library,
}: Pick<FrontEnd, 'commands' | 'library'>): readonly (readonly string[])[] {
  // What managers ask changes the corpus that is measured.
  const forAll = commands.filter(({ isFor }) => isFor === undefined);
  return forAll.flatMap(({ name, example, options }) => {
    const [first] = Object.values(options);
    const kind = first?.kind === 'text' ? first.suggest : undefined;
    const suggested = kind ? library.suggest(kind, '', MOST_NAMES) : [];
    const others = new Set(suggested.filter((question) => question !== example));
    const named = [...others].map((question) => [`/${name}`, question]);
    return [[`/${name} ${example}`.trim()], ...named];
  });
}

/** Puts every question in turn, `rounds` times over, the first round included. */
export async function answerWarm(
  { ask }: Pick<FrontEnd, 'ask'>,
  questions: readonly (readonly string[])[],
  rounds: number,
): Promise<readonly Answers[]> {
  const asked: {
    readonly words: readonly string[];
    readonly pace: Pace;
    readonly exit: number;
  }[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const words of questions) {
      const passed = stopwatch();
      const { exit } = await ask(words);
      asked.push({ words, pace: passed(), exit });
    }
  }
  return [...new Set(questions.map(commandOf))].map((command) => {
    const these = asked.filter(({ words }) => commandOf(words) === command);
    const faulty = these.filter(({ exit }) => exit > 1);
    return {
      command,
      questions: questions.filter((words) => commandOf(words) === command).length,
      paces: these.map(({ pace }) => pace),
      faults: [
        ...new Set(faulty.map(({ words, exit }) => `${words.join(' ')} ended with ${exit}`)),
      ],
    };
  });
}

/** `/cite` of `/cite S3 style:apa`. */
function commandOf([first = '']: readonly string[]): string {
  return first.split(' ')[0] ?? '';
}

export function warmLines(answers: readonly Answers[]): readonly string[] {
  const all = {
    command: 'all',
    questions: answers.reduce((sum, { questions }) => sum + questions, 0),
    paces: answers.flatMap(({ paces }) => paces),
  };
  const shown = (seconds: readonly number[], share: number) =>
    (1_000 * percentile(seconds, share)).toFixed(2);
  const rows = [...answers, all].map(({ command, questions, paces }) => {
    const wall = paces.map((pace) => pace.wall);
    const cpu = paces.map((pace) => pace.cpu);
    const times = [0.5, 0.95, 1].map((share) => shown(wall, share));
    return [command, `${questions}`, `${paces.length}`, ...times, shown(cpu, 1)];
  });
  const head = ['command', 'questions', 'answers', 'p50 ms', 'p95 ms', 'max ms', 'max CPU ms'];
  return [...tableLines(head, rows), 'goal: any answer under 50 ms'];
}
