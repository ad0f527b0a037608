import type { Article } from '../../core/article.ts';
import { overlaps, type Span } from '../../core/span.ts';
import { wordsIn } from '../../core/words.ts';

/** The words by which a sentence is known again elsewhere, each as one number; an odd one is of a name. */
export type Marks = readonly number[];

const FEWEST = 5;
const MOST = 40;

/** The telling words of a sentence but those that tell the time; undefined where there are too few. */
export function marksOf({ text }: Article, sentence: Span, time: Span): Marks | undefined {
  const marks = new Map<string, boolean>();
  for (const { term, span } of wordsIn(text, sentence)) {
    if (overlaps(span, time) || WEEKDAY.test(term)) continue;
    const name =
      span.start > sentence.start + 2 && /^\p{Lu}/u.test(text.slice(span.start, span.end));
    marks.set(term, name || (marks.get(term) ?? false));
    if (marks.size === MOST) break;
  }
  if (marks.size < FEWEST) return undefined;
  return [...marks].map(([term, name]) => markOf(term, name));
}

const WEEKDAY = /^(?:sun|mon|tues|wednes|thurs|fri|satur)dai$/;

export function isName(mark: number): boolean {
  return mark % 2 === 1;
}

/** The same for a word whether or not it stands as a name. */
export function wordOf(mark: number): number {
  return mark >>> 1;
}

/** FNV-1a, 30 bits of it: two words in a corpus seldom share one, and never all of a sentence. */
function markOf(term: string, name: boolean): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < term.length; at++) {
    hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 2) * 2 + (name ? 1 : 0);
}

/** Sentences with their marks, packed: a large corpus has half a million of them. */
export function markStore() {
  let marks = new Uint32Array(1024);
  const ends: number[] = [];
  let used = 0;
  return {
    add(all: Marks): number {
      if (used + all.length > marks.length) {
        const wider = new Uint32Array(marks.length * 2);
        wider.set(marks);
        marks = wider;
      }
      marks.set(all, used);
      used += all.length;
      return ends.push(used) - 1;
    },
    get(index: number): Uint32Array {
      return marks.subarray(index > 0 ? (ends[index - 1] ?? 0) : 0, ends[index]);
    },
    size: () => ends.length,
  };
}
export type MarkStore = ReturnType<typeof markStore>;
