import { timelineCsv } from './export/csv.ts';
import { written } from './export/form.ts';
import { toICalendar } from './export/icalendar.ts';
import { timelineJson } from './export/json.ts';
import { timelineMarkdown } from './export/markdown.ts';
import type { Sheet } from './export/sheet.ts';
import { toTimelineJs } from './export/timeline-js.ts';

export const EXPORT_FORMATS = ['markdown', 'csv', 'json', 'timelinejs', 'icalendar'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

const WRITERS: Readonly<Record<ExportFormat, (sheet: Sheet) => string>> = {
  markdown: ({ rows, ...head }) =>
    written(timelineMarkdown(head), [
      ...rows.filter(({ when }) => when),
      ...rows.filter(({ when }) => !when),
    ]),
  csv: ({ rows }) => written(timelineCsv(), rows),
  json: ({ rows, ...head }) => written(timelineJson(head), rows),
  timelinejs: toTimelineJs,
  icalendar: toICalendar,
};

const ENDINGS: Readonly<Record<ExportFormat, string>> = {
  markdown: 'md',
  csv: 'csv',
  json: 'json',
  timelinejs: 'timeline.json',
  icalendar: 'ics',
};

/** What the name of such a file ends in: `ics`. */
export function endingOf(format: ExportFormat): string {
  return ENDINGS[format];
}

/** A timeline as a file of another program. */
export function exportTimeline(sheet: Sheet, format: ExportFormat): string {
  return WRITERS[format](sheet);
}
