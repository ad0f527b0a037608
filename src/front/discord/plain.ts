import type { KeptQuestions } from '../../core/kept-questions.ts';
import { rowOf, unrepeated, waysOf } from './buttons.ts';
import { entrySelect } from './choosing.ts';
import { LIMIT } from './limits.ts';
import type { Message } from './message.ts';
import type { Sheet } from './sheet.ts';

/** Plain text: the same words in the same order, and the ways on in the few rows that there are. */
export function plain(sheet: Sheet, kept?: KeptQuestions): Message {
  const { head, parts, entries, tail, rows } = sheet;
  const each = entries.flatMap((entry) => rowOf(waysOf(entry, kept, true)));
  const fit = each.length + rows.length <= LIMIT.rows;
  const seen = new Set<string>();
  const components = [...(fit ? each : entrySelect(entries, kept)), ...rows]
    .flatMap((row) => unrepeated(row, seen))
    .slice(0, LIMIT.rows);
  return {
    flags: ['SuppressEmbeds'],
    content: [head, ...parts, ...tail].filter((part) => part !== '').join('\n\n'),
    components,
    allowedMentions: { parse: [] },
  };
}
