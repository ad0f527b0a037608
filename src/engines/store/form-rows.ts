import type { Attribution, Quote } from '../../core/quote.ts';
import { slice } from '../../core/span.ts';
import { ownCopy } from '../../core/word-memo.ts';
import { growing } from './growing.ts';
import type { Records } from './layout.ts';
import { stringTable } from './string-table.ts';

/** How each quote names and describes its speaker, taken down quote by quote. */
export function formRows() {
  const [named, role] = [growing('u32'), growing('u32')];
  const numbers = new Map<string, number>();

  /** From 1, in the order they come; 0 for none. */
  function numberOf(words: string): number {
    const form = words.replace(/\s+/g, ' ').trim();
    if (form === '') return 0;
    const known = numbers.get(form) ?? numbers.size + 1;
    if (known > numbers.size) numbers.set(ownCopy(form), known);
    return known;
  }

  return {
    add(text: string, { speaker }: Quote): void {
      named.push(speaker?.found === 'named' ? numberOf(nameIn(text, speaker)) : 0);
      role.push(speaker?.role ? numberOf(slice(text, speaker.role)) : 0);
    },
    finish(): Pick<Records['quotes'], 'named' | 'role'> & Pick<Records, 'forms'> {
      return { named: named.row(), role: role.row(), forms: stringTable([...numbers.keys()]) };
    },
  };
}

/** The words that point at a speaker, without the role where that stands before or after the name. */
function nameIn(text: string, { mention, role }: Attribution): string {
  if (!role || role.start >= mention.end || role.end <= mention.start) return slice(text, mention);
  const before = text.slice(mention.start, Math.max(mention.start, role.start));
  const after = text.slice(Math.min(mention.end, role.end), mention.end);
  const part = capitalsIn(after) > capitalsIn(before) || before.trim() === '' ? after : before;
  const name = part.replace(BESIDE_A_ROLE, '');
  return /\p{L}/u.test(name) ? name : slice(text, mention);
}

/** What joins a name to a role: `the Kremlin spokesman Peskov`, `Peskov, the spokesman`. */
const BESIDE_A_ROLE = /^(?:[\s,]|\b(?:the|an?)\b)+|(?:[\s,]|\b(?:the|an?)\b)+$/giu;

function capitalsIn(words: string): number {
  return words.replace(BESIDE_A_ROLE, '').match(/(?<![\p{L}\p{M}])\p{Lu}/gu)?.length ?? 0;
}
