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
      const found = dated.map((other) => clueFrom(other, isPage(kinship) && isPage(other.kinship)));
      clues.set(number, found);
    }
  }
  return clues;
}

/** Versions are states of the page of the article that leads. */
function isPage(kinship: Kinship): boolean {
  return kinship === 'leads' || kinship === 'version';
}

function clueFrom({ number, day }: Dated, samePage: boolean): Clue {
  const apart = samePage ? 0 : APART;
  const since = shiftDay(day, -apart);
  const until = shiftDay(day, apart);
  const shown = showWhen({ since: day, until: day, precision: 'day' });
  const what = samePage ? 'is another state of the same page' : 'has nearly the same words';
  const tells = `S${number} ${what} and was published on ${shown}.`;
  return { ...(since && { since }), ...(until && { until }), evidence: { tells, article: number } };
}

type Dated = { readonly number: number; readonly day: Day };
