import type { Block, Dropped } from '../../core/article.ts';
import type { Range } from './body.ts';
import { isHeadlineCase } from './headline-case.ts';
import type { Line } from './lines.ts';
import { unglue } from './unglue.ts';

type Kind = Block['kind'] | { readonly reason: string };

/** How many lines above an article its picture's caption may stand. */
const CAPTION_REACH = 6;
/** A headline of so many words between paragraphs is another story's, not a sub-heading. */
const LONG_HEADLINE = 6;

/** Sorts every line: what is read of the article, and what is dropped, with the reason. */
export function blocksOf(
  raw: string,
  lines: readonly Line[],
  {
    body,
    end,
    taken,
  }: { body: Range; end?: string | undefined; taken: ReadonlyMap<number, string> },
): { blocks: readonly Block[]; dropped: readonly Dropped[] } {
  const kinds = lines.map((line, i): Kind => {
    const reason = taken.get(i);
    if (reason) return { reason };
    if (i < body.first) return above(line, body.first - i);
    return i > body.last ? below(line, end) : within(line);
  });
  demoteLooseHeadings(kinds);
  const blocks: Block[] = [];
  const dropped: Dropped[] = [];
  for (const [i, { span }] of lines.entries()) {
    const kind = kinds[i] ?? 'paragraph';
    if (typeof kind === 'object') dropped.push({ span, reason: kind.reason });
    else if (kind === 'paragraph') blocks.push(...unglue(raw, span));
    else blocks.push({ kind, span });
  }
  return { blocks, dropped };
}

function within(line: Line): Kind {
  const reason = line.furniture;
  if (reason) return { reason };
  if (line.caption) return 'caption';
  if (line.stop || line.words >= 20) return 'paragraph';
  const another = line.words >= LONG_HEADLINE && isHeadlineCase(line.text);
  return another ? { reason: 'related headline' } : 'heading';
}

function above(line: Line, distance: number): Kind {
  if (distance <= CAPTION_REACH && line.caption) return 'caption';
  const bullet = /^[•·*»›]/u.test(line.text);
  return { reason: line.furniture ?? (bullet ? 'navigation' : 'before the article') };
}

function below(line: Line, end: string | undefined): Kind {
  const reason = line.furniture;
  if (reason) return { reason };
  if (end === line.text) return { reason: 'end mark' };
  if (end) return { reason: `after “${end}”` };
  const headline = !/[.!…]$/u.test(line.text) && line.words >= 4 && isHeadlineCase(line.text);
  return { reason: headline ? 'related headline' : 'after the article' };
}

/** A heading stands over a paragraph or another heading; where nothing follows it, it heads nothing. */
function demoteLooseHeadings(kinds: Kind[]): void {
  let follows = false;
  for (let i = kinds.length - 1; i >= 0; i--) {
    if (kinds[i] === 'paragraph') follows = true;
    else if (kinds[i] === 'heading' && !follows) kinds[i] = { reason: 'after the article' };
  }
}
