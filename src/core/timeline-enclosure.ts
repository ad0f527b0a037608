import { type FileOf, fileNameOf, type PictureOf, type Theme } from './enclosure.ts';
import { oneLine, rowOf } from './export/sheet.ts';
import type { Library } from './library.ts';
import { type ExportFormat, endingOf, exportTimeline } from './timeline-export.ts';
import type { TimelineRead } from './timeline-options.ts';

/** So many times can be told apart on a picture that is read on a phone. */
const MOST_PAINTED = 8;
/** A timeline never has more lines than this. */
const ALL = { number: 1, size: 10_000 };

/** The times that mattered most, to be painted over the coverage of all. */
export async function timelinePicture(
  { query, asked }: TimelineRead,
  theme: Theme,
  library: Library,
): Promise<PictureOf> {
  const most = Math.min(query.most ?? MOST_PAINTED, MOST_PAINTED);
  const page = { number: 1, size: 2 * most }; // As many again may have no time.
  const { items, coverage, sentences, whole } = await library.events({ ...query, most, page });
  const timed = items.filter(({ when }) => when);
  return {
    kind: 'picture',
    name: fileNameOf('timeline', query.about, 'png'),
    title: `Timeline${asked}`,
    theme,
    coverage,
    rows: timed.map(rowOf).map((row) => ({ ...row, sentence: oneLine(row.sentence) })),
    untimed: items.length - timed.length,
    sentences,
    whole,
  };
}

/** All lines of a timeline as a file of another program. */
export async function timelineFile(
  { query, asked }: TimelineRead,
  format: ExportFormat,
  library: Library,
): Promise<FileOf> {
  const { items } = await library.events({ ...query, page: ALL });
  const { builtAt } = library.summary().stamp;
  const title = `Timeline${asked}`;
  return {
    kind: 'file',
    name: fileNameOf('timeline', query.about, endingOf(format)),
    text: exportTimeline({ title, dates: query.dates, builtAt, rows: items.map(rowOf) }, format),
  };
}
