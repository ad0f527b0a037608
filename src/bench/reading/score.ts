/** How much of a body was found, each from 0 to 1. A share that nothing was told for is absent. */
export type BodyTally = {
  /** Of the four-word sequences told, those that stand in the body; and of the body's, those told. */
  readonly told?: number;
  readonly found: number;
  /** Of the paragraphs told, those that are in the body; of the body's, those found as one paragraph. */
  readonly paragraphsTold?: number;
  readonly paragraphsFound: number;
  /** Of the body's paragraphs, those whose words were told, their boundaries aside. */
  readonly covered: number;
};

/** The share of a paragraph's sequences that makes it right. */
const ENOUGH = 0.8;

export function tallyBody(body: string, paragraphs: readonly string[]): BodyTally {
  const told = paragraphs.filter((text) => wordsOf(text).length > 0);
  const all = told.join('\n');
  const wanted = body
    .split(/\n+/u)
    .map((line) => line.trim())
    .filter((line) => wordsOf(line).length >= 4);
  const gold = sequences(body);
  const { both, onlyTold, onlyGold } = compared(counted(sequences(all)), counted(gold));
  const allTold = new Set(sequences(all));
  const goldSet = new Set(gold);
  const line = ` ${wordsOf(body).join(' ')} `;
  const single = told.map((text) => ({
    set: new Set(sequences(text)),
    all: sequences(text).length,
  }));
  const right = told.filter((text) => {
    const words = wordsOf(text);
    return words.length < 4
      ? line.includes(` ${words.join(' ')} `)
      : isMostlyIn(sequences(text), goldSet);
  });
  const isFound = (text: string) => {
    const own = sequences(text);
    return single.some(({ set, all }) => all <= own.length * 1.5 + 8 && isMostlyIn(own, set));
  };
  return {
    ...(both + onlyTold > 0 && { told: both / (both + onlyTold) }),
    found: both / (both + onlyGold || 1),
    ...(told.length > 0 && { paragraphsTold: right.length / told.length }),
    paragraphsFound: share(wanted, isFound),
    covered: share(wanted, (text) => isMostlyIn(sequences(text), allTold)),
  };
}

function share(texts: readonly string[], isRight: (text: string) => boolean): number {
  return texts.filter(isRight).length / (texts.length || 1);
}

function isMostlyIn(own: readonly string[], set: ReadonlySet<string>): boolean {
  return own.filter((one) => set.has(one)).length / own.length >= ENOUGH;
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}_]+/gu) ?? [];
}

/** All runs of four words; of a shorter text, the text. */
function sequences(text: string): readonly string[] {
  const words = wordsOf(text);
  const length = Math.min(4, words.length || 1);
  const starts = Math.max(0, words.length - length + 1);
  return Array.from({ length: starts }, (_, at) => words.slice(at, at + length).join(' '));
}

function counted(all: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

function compared(told: ReadonlyMap<string, number>, gold: ReadonlyMap<string, number>) {
  let [both, onlyTold, onlyGold] = [0, 0, 0];
  for (const one of new Set([...told.keys(), ...gold.keys()])) {
    const [a, b] = [told.get(one) ?? 0, gold.get(one) ?? 0];
    both += Math.min(a, b);
    onlyTold += Math.max(0, a - b);
    onlyGold += Math.max(0, b - a);
  }
  return { both, onlyTold, onlyGold };
}

/** What was told of a date; `confidence` is absent where the reader gives none. */
export type DateTally = {
  readonly told: boolean;
  readonly right: boolean;
  /** Told wrongly, with a confidence of 0.9 or more. */
  readonly surelyWrong: boolean;
};

export function tallyDate(
  gold: string,
  told: { readonly day: string; readonly confidence: number } | undefined,
): DateTally {
  const right = told?.day === gold;
  const surelyWrong = told !== undefined && !right && told.confidence >= 0.9;
  return { told: told !== undefined, right, surelyWrong };
}
