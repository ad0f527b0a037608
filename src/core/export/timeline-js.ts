import { plural } from '../answer.ts';
import type { Day } from '../day.ts';
import { citationLine, type OtherRow, type Row, type Sheet } from './sheet.ts';

/** The JSON that TimelineJS 3 draws. It shows nothing without a date: the title says how many that leaves out. */
export function toTimelineJs({ title, rows }: Sheet): string {
  const dated = rows.filter(({ when }) => when);
  const left = rows.length - dated.length;
  const text = left > 0 ? `${plural(left, 'sentence')} without a known date left out.` : '';
  const events = dated.flatMap((row) => slide(row) ?? []);
  return `${JSON.stringify({ title: { text: { headline: html(title), text } }, events }, null, 2)}\n`;
}

function slide({ when, shown, status, sentence, ref, source, also, disputed }: Row) {
  if (!when) return undefined;
  const { since, until, precision } = when;
  const parts = precision === 'year' ? 1 : precision === 'month' ? 2 : 3;
  const marked = status === 'told' ? '' : ` (told as ${status})`;
  return {
    unique_id: ref,
    start_date: dateOf(since, parts),
    ...(precision === 'period' && { end_date: dateOf(until, parts) }),
    display_date: html(shown),
    text: {
      headline: html(`${shown}${marked}`),
      text: [
        `<p>${html(sentence)}</p>`,
        `<p><small>${html(citationLine(source))}</small></p>`,
        ...also.map((other) => line('also', other)),
        ...disputed.map((other) => line(`${other.shown} elsewhere:`, other)),
      ].join(''),
    },
  };
}

function line(lead: string, { ref, sentence, source }: OtherRow): string {
  return `<p><small>${html(`${lead} ${ref} ${sentence} — ${citationLine(source)}`)}</small></p>`;
}

function dateOf(day: Day, parts: number) {
  const [year, month, date] = day.split('-').map(Number);
  return { year, ...(parts > 1 && { month }), ...(parts > 2 && { day: date }) };
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function html(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
