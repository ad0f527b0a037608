import { plural } from '../answer.ts';
import { shiftDay } from '../day.ts';
import { octetsOf } from './octets.ts';
import { citationLine, oneLine, type Row, type Sheet } from './sheet.ts';

/** A line of a calendar file holds so many octets of UTF-8. */
const LONGEST_LINE = 75;
/** A summary is cut after so many characters; the whole sentence is in the description. */
const LONGEST_SUMMARY = 120;

/** A calendar (RFC 5545) of whole days; what has no known date cannot stand in one, and is counted. */
export function toICalendar({ title, builtAt, rows }: Sheet): string {
  const left = rows.filter(({ when }) => !when).length;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Dateline//Timeline//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(title)}`,
    ...(left > 0
      ? [`X-WR-CALDESC:${plural(left, 'sentence')} without a known date left out.`]
      : []),
    ...rows.flatMap((row) => event(row, stampOf(builtAt))),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function event(row: Row, stamp: string): readonly string[] {
  const { when, ref, shown, status, source, also, disputed } = row;
  if (!when) return [];
  const sentence = oneLine(row.sentence);
  const after = shiftDay(when.until, 1);
  const marked = status === 'told' ? '' : `(told as ${status}) `;
  const about = when.precision === 'day' && !when.approximate ? '' : `${shown}: `;
  const description = [
    sentence,
    citationLine(source),
    ...also.map(
      (other) => `also ${other.ref}: ${oneLine(other.sentence)} — ${citationLine(other.source)}`,
    ),
    ...disputed.map(
      (other) =>
        `${other.shown} in ${other.ref}: ${oneLine(other.sentence)} — ${citationLine(other.source)}`,
    ),
  ].join('\n');
  return [
    'BEGIN:VEVENT',
    `UID:${ref}-${when.since}@dateline`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${when.since.replaceAll('-', '')}`,
    ...(after ? [`DTEND;VALUE=DATE:${after.replaceAll('-', '')}`] : []),
    `SUMMARY:${escaped(`${marked}${about}${cut(sentence)}`)}`,
    `DESCRIPTION:${escaped(description)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** `2024-04-01T00:00:00.000Z` as calendars write it. */
function stampOf(builtAt: string): string {
  return `${builtAt.slice(0, 19).replace(/[-:]/g, '')}Z`;
}

function cut(sentence: string): string {
  if (sentence.length <= LONGEST_SUMMARY) return sentence;
  const room = sentence.slice(0, LONGEST_SUMMARY);
  return `${room.slice(0, Math.max(room.lastIndexOf(' '), LONGEST_SUMMARY / 2)).trimEnd()} […]`;
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');
}

/** Long lines go on after a line break and a space, never within a character. */
function folded(line: string): string {
  let width = 0;
  let out = '';
  for (const sign of line) {
    const octets = octetsOf(sign);
    if (width + octets > LONGEST_LINE) {
      out += '\r\n ';
      width = 1;
    }
    out += sign;
    width += octets;
  }
  return out;
}
