import { type Day, shiftDay } from '../../core/day.ts';
import type { Kinship, Story } from '../../core/story.ts';
import { showWhen } from '../../core/when.ts';
import type { Clue } from './clue.ts';

/** So many days at most lay between two papers that printed nearly the same, but for one pair in a hundred. */
const APART = 14;

/** What the dated articles of a story tell of the undated ones. Another state of the same page has its day. */
export function storyClues(
  stories: readonly Story[],
  published: ReadonlyMap<number, Day>,
): ReadonlyMap<number, readonly Clue[]> {
  const clues = new Map<number, readonly Clue[]>();
  for (const { articles } of stories) {
    const dated = articles.flatMap(({ number, kinship }) => {
      const day = published.get(number);
      return day ? [{ number, kinship, day }] : [];
    });
    for (const { number, kinship } of articles) {
      if (published.has(number) || dated.length === 0) continue;
      const isState = (other: Dated) => isPage(kinship) && isPage(other.kinship);
      const states = dated.filter(isState).map((other) => clueFrom(other, 0));
      clues.set(number, [...states, ...aboutWhen(dated.filter((other) => !isState(other)))]);
    }
  }
  return clues;
}

/** Versions are states of the page of the article that leads. */
function isPage(kinship: Kinship): boolean {
  return kinship === 'leads' || kinship === 'version';
}

/**
 * From some days before the first of the copies to some days after the last: what each of them allows
 * would together leave a day that none of them tells.
 */
function aboutWhen(copies: readonly Dated[]): readonly Clue[] {
  const [first, ...later] = copies.toSorted((a, b) => (a.day < b.day ? -1 : 1));
  if (!first) return [];
  const last = later.at(-1);
  if (!last || last.day === first.day) return [clueFrom(first, APART)];
  const { until: _until, ...from } = clueFrom(first, APART);
  const { since: _since, ...to } = clueFrom(last, APART);
  return [from, to];
}

function clueFrom({ number, day }: Dated, apart: number): Clue {
  const since = shiftDay(day, -apart);
  const until = shiftDay(day, apart);
  const shown = showWhen({ since: day, until: day, precision: 'day' });
  const what = apart === 0 ? 'is another state of the same page' : 'has nearly the same words';
  const tells = `S${number} ${what} and was published on ${shown}.`;
  return { ...(since && { since }), ...(until && { until }), evidence: { tells, article: number } };
}

type Dated = { readonly number: number; readonly kinship: Kinship; readonly day: Day };
