import { plural } from '../../core/answer.ts';
import type { Coverage } from '../../core/coverage.ts';
import type { PictureOf } from '../../core/enclosure.ts';
import type { Row } from '../../core/export/sheet.ts';
import { showWhen, type When } from '../../core/when.ts';
import { drawable } from './lettering.ts';

/** What a picture of a timeline shows, in words: the drawing and the text in its place say the same. */
export type Picture = {
  readonly title: string;
  readonly coverage: Coverage;
  /** What the bars are. */
  readonly caption: string;
  readonly marks: readonly Mark[];
  readonly notes: readonly string[];
};

/** A time that is marked and labelled. */
export type Mark = {
  readonly number: number;
  readonly when: When;
  readonly shown: string;
  /** Absent where it is in a script that cannot be drawn. */
  readonly label?: string;
  readonly source: string;
};

/** What to draw of a timeline. */
export function pictureOf(timeline: PictureOf): Picture {
  const { title, coverage, rows } = timeline;
  const marks = rows.flatMap((row, at) => markOf(row, at + 1) ?? []);
  return {
    title: drawable(title) ? title : 'Timeline',
    coverage,
    caption: captionOf(coverage),
    marks,
    notes: notesOf(timeline, marks),
  };
}

function markOf(row: Row, number: number): Mark | undefined {
  const { when, shown, sentence, status, source, ref } = row;
  if (!when) return undefined;
  const outlet = source.outlet?.value ?? 'outlet not stated';
  const marked = status === 'told' ? '' : `told as ${status} · `;
  return {
    number,
    when,
    shown: shown.replace('≈', 'about'), // The font has no such sign.
    ...(drawable(sentence) && { label: sentence }),
    source: `${marked}${drawable(outlet) ? `${outlet} · ` : ''}${ref}`,
  };
}

function captionOf({ bars, zoom, outside }: Coverage): string {
  const [first, last] = [bars[0], bars.at(-1)];
  if (!first || !last) return 'No day is told exactly enough to count articles.';
  const most = bars.reduce((best, bar) => (bar.articles > best.articles ? bar : best), first);
  const beyond = outside > 0 ? `; ${plural(outside, 'article')} of other times not drawn` : '';
  return `Articles by ${zoom}, ${showWhen(first.when)} to ${showWhen(last.when)}; most (${most.articles}): ${showWhen(most.when)}${beyond}`;
}

function notesOf(
  { title, whole, untimed, sentences }: PictureOf,
  marks: readonly Mark[],
): readonly string[] {
  const lost = marks.filter(({ label }) => label === undefined).length;
  const left = untimed > 0 ? `${plural(untimed, 'sentence')} without a known date left out` : '';
  return [
    whole ? left : `The times that mattered most, of ${plural(sentences, 'sentence')} in all`,
    lost > 0 ? `${plural(lost, 'label')} left out: this font has not their script` : '',
    drawable(title) ? '' : 'the topic left out: this font has not its script',
  ].filter(Boolean);
}

/** Discord takes so many characters. */
const LONGEST_ALT = 1_024;

/** The picture in words, for those who cannot see it; marks that do not fit are counted. */
export function altText({ title, caption, marks, notes }: Picture): string {
  const tail = notes.length > 0 ? ` ${notes.join('; ')}.` : '';
  const head = `${title}. ${caption}.`;
  const lines = marks.map(
    ({ number, shown, label, source }) =>
      ` ${number}: ${shown} – ${label ?? '(no label)'} (${source}).`,
  );
  let kept = lines.length;
  const whole = () => {
    const left = lines.length - kept;
    const rest = left > 0 ? ` ${left} more in the picture.` : '';
    return `${head}${lines.slice(0, kept).join('')}${rest}${tail}`;
  };
  while (kept > 0 && whole().length > LONGEST_ALT) kept--;
  return whole().slice(0, LONGEST_ALT);
}
