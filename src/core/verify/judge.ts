import { holds, overlaps, type Span } from '../span.ts';
import { aligned } from './align.ts';
import { type Change, isNegation, kindOf, namesOf, type Side } from './changes.ts';
import type { Claimed } from './claimed.ts';
import { type Run, runsOf, withEnds } from './runs.ts';
import { stretchOf, type Token, tokensIn } from './tokens.ts';
import { windowOf } from './window.ts';

/** verbatim: to the letter. same words: other punctuation, case, marks, or what is marked as left out. */
export type Verdict = 'verbatim' | 'same words' | 'words differ';

/** A text to look in: its paragraphs in order, and the quotations that it holds. */
export type Place = {
  readonly text: string;
  readonly paragraphs: readonly Span[];
  /** Each as its parts, in order. */
  readonly quoted: readonly (readonly Span[])[];
};

/** A stretch of a comparison: words of both, of the source alone, or of the claim alone. */
export type Bit = { readonly kind: 'same' | 'dropped' | 'added'; readonly words: string };

export type Judged = {
  readonly verdict: Verdict;
  /** The words of the source that the claim is compared with. */
  readonly span: Span;
  /** 0 to 1: how many of the claim's words stand there. */
  readonly share: number;
  /** Words of the claim that do not stand there, each a row of neighbours. */
  readonly foreign: readonly Span[];
  readonly changes: readonly Change[];
  /** What was left out where the claim says so; what stands between, where the source has its speaker. */
  readonly leftOut: readonly { readonly why: 'marked' | 'interrupted'; readonly words: string }[];
  /** What stands in brackets in the claim, and what it stands for. */
  readonly bracketed: readonly { readonly is: string; readonly was: string }[];
  /** Only the claim's letters, signs or marks differ. */
  readonly signs: boolean;
  /** False where the words are the article's own there, not within quotation marks. */
  readonly isQuoted: boolean;
  readonly bits: readonly Bit[];
  /** Words that deny what follows, right before the span; empty where there are none. */
  readonly denied: string;
};

/** Fewer words in common could be anybody's. */
const FEWEST_SHARED = 4;

/**
 * Compares a claim with the stretch of a text that is likest to it; undefined where there is none, or
 * where it is to hold the `whole` claim and lacks a word of it.
 */
export function judge(
  claimed: Claimed,
  place: Place,
  wanted: 'likest' | 'whole' = 'likest',
): Judged | undefined {
  const all = place.paragraphs.flatMap((span) => tokensIn(place.text, span));
  const source = windowOf(claimed, all);
  if (wanted === 'whole' && lacksWord(claimed, source)) return undefined;
  const gaps = gapsAmong(source, place);
  const steps = aligned(claimed, source, (token) => isBetween(token, gaps));
  if (!steps) return undefined;
  const same = steps.filter((step) => step.kind === 'same');
  const own = claimed.tokens.filter(({ bracketed }) => !bracketed).length;
  if (same.length < Math.min(FEWEST_SHARED, own)) return undefined;
  const runs = withEnds(runsOf(steps, claimed, source), source, place);
  const isSame = runs.every(({ same: own }) => own);
  const names = isSame ? new Set<string>() : namesOf({ text: place.text, tokens: all });
  const around = { claimed, place, gaps, source, names };
  const told = tellRuns(runs, around);
  const [first, last] = [source[same[0]?.source ?? 0], source[same.at(-1)?.source ?? 0]];
  const span = { start: first?.span.start ?? 0, end: last?.span.end ?? 0 };
  const signs = otherSigns(claimed, place.text, span);
  const clean =
    told.changes.length + told.leftOut.length + told.bracketed.length === 0 && told.exact;
  return {
    verdict: told.changes.length > 0 ? 'words differ' : clean && !signs ? 'verbatim' : 'same words',
    span,
    share: own === 0 ? 0 : same.length / own,
    foreign: runs.flatMap(({ same, claim }) => (same ? [] : (spanOf(claim) ?? []))),
    changes: told.changes,
    leftOut: told.leftOut,
    bracketed: told.bracketed,
    signs: clean && signs,
    isQuoted: place.quoted.some((parts) => {
      const [start, end] = [parts[0]?.start ?? 0, parts.at(-1)?.end ?? 0];
      return holds({ start: start - 1, end: end + 1 }, span);
    }),
    bits: bitsOf(runs, around),
    denied: deniedBefore(span, all, place),
  };
}

/** `not` before a claim that begins after it: every word stands there, and says the contrary. */
function deniedBefore(
  { start }: Span,
  tokens: readonly Token[],
  { text, paragraphs }: Place,
): string {
  const next = tokens.findIndex(({ span }) => span.start >= start);
  const before = next > 0 ? tokens[next - 1] : undefined;
  const together = paragraphs.some(
    (part) => before && part.start <= before.span.start && start < part.end,
  );
  if (!before || !together || !isNegation(before)) return '';
  return /^[\s"'“‘«„(]*$/u.test(text.slice(before.span.end, start))
    ? stretchOf(text, [before])
    : '';
}

function spanOf(tokens: readonly Token[]): Span | undefined {
  const [first, last] = [tokens[0], tokens.at(-1)];
  return first && last && { start: first.span.start, end: last.span.end };
}

type Around = {
  readonly claimed: Claimed;
  readonly place: Place;
  readonly gaps: readonly Span[];
  readonly source: readonly Token[];
  readonly names: ReadonlySet<string>;
};

type Told = Pick<Judged, 'leftOut' | 'bracketed' | 'changes'> & {
  /** False where words are the same only when written together. */
  readonly exact: boolean;
};

function tellRuns(runs: readonly Run[], around: Around): Told {
  const { claimed, place, gaps, names } = around;
  const changes: Change[] = [];
  const leftOut: Judged['leftOut'][number][] = [];
  const bracketed: Judged['bracketed'][number][] = [];
  let exact = true;
  for (const run of runs) {
    if (run.same) continue;
    const between = run.source.filter((token) => isBetween(token, gaps));
    if (between.length > 0) {
      leftOut.push({ why: 'interrupted', words: stretchOf(place.text, between) });
    }
    const own = run.source.filter((token) => !between.includes(token));
    if (own.length + run.claim.length === 0) continue;
    const source: Side = { text: place.text, tokens: own };
    const claim: Side = { text: claimed.text, tokens: run.claim };
    const [was, is] = [wordsOf(own, place), stretchOf(claimed.text, run.claim)];
    if (run.claim.length > 0 && run.claim.every((token) => token.bracketed)) {
      bracketed.push({ is, was });
    } else if (together(own) === together(run.claim)) exact = false;
    else if (run.claim.length === 0 && claimed.elided.has(run.after)) {
      leftOut.push({ why: 'marked', words: was });
    } else changes.push({ kind: kindOf({ source, claim, names }), was, is });
  }
  return { changes: reordered(changes, runs), leftOut, bracketed, exact };
}

/** `cease-fire` and `ceasefire` are one word. */
function together(tokens: readonly Token[]): string {
  return tokens.map(({ key }) => key).join('');
}

/** Words of the source as they stand there; with a mark where an interruption lies between them. */
function wordsOf(tokens: readonly Token[], place: Place): string {
  const parts = place.quoted.flat().filter((part) => tokens.some(({ span }) => holds(part, span)));
  if (parts.length < 2) return stretchOf(place.text, tokens);
  return parts
    .map((part) =>
      stretchOf(
        place.text,
        tokens.filter(({ span }) => holds(part, span)),
      ),
    )
    .join(' […] ');
}

/** What parts quotations: “We will stay,” he said, “as long as we must.” */
function gapsIn({ quoted }: Place): readonly Span[] {
  return quoted.flatMap((parts) =>
    parts.flatMap((part, at) => {
      const next = parts[at + 1];
      return next ? [{ start: part.end, end: next.start }] : [];
    }),
  );
}

/** Those in which some of these words stand. */
function gapsAmong(source: readonly Token[], place: Place): readonly Span[] {
  const within = spanOf(source);
  return within ? gapsIn(place).filter((gap) => overlaps(gap, within)) : [];
}

function isBetween({ span }: Token, gaps: readonly Span[]): boolean {
  return gaps.some((gap) => holds(gap, span));
}

/** What stands in brackets may stand there in place of other words. */
function lacksWord({ tokens }: Claimed, source: readonly Token[]): boolean {
  const words = new Set(source.map(({ key }) => key));
  return tokens.every(({ bracketed }) => !bracketed) && tokens.some(({ key }) => !words.has(key));
}

/** Where the same words were dropped and added, they were moved: one change, not two. */
function reordered(changes: readonly Change[], runs: readonly Run[]): readonly Change[] {
  const differing = runs.filter(({ same }) => !same);
  const [there, here] = [
    sorted(differing.flatMap(({ source }) => source)),
    sorted(differing.flatMap(({ claim }) => claim)),
  ];
  if (there === '' || there !== here || changes.length === 0) return changes;
  const [was, is] = [
    changes.flatMap((change) => (change.was ? [change.was] : [])),
    changes.flatMap((change) => (change.is ? [change.is] : [])),
  ];
  return [{ kind: 'order changed', was: was.join(' … '), is: is.join(' … ') }];
}

function sorted(tokens: readonly Token[]): string {
  return tokens
    .map(({ key }) => key)
    .sort()
    .join(' ');
}

/** Whether anything but white space differs, where all words are the same. */
function otherSigns({ text, tokens }: Claimed, source: string, span: Span): boolean {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (!first || !last) return true;
  const head = plainly(text.slice(0, first.span.start)).trimStart();
  const tail = plainly(text.slice(last.span.end)).trimEnd();
  const inside = plainly(text.slice(first.span.start, last.span.end));
  const before = plainly(source.slice(Math.max(0, span.start - 20), span.start));
  const after = plainly(source.slice(span.end, span.end + 20));
  return (
    inside !== plainly(source.slice(span.start, span.end)) ||
    !before.endsWith(head) ||
    !after.startsWith(tail)
  );
}

function plainly(text: string): string {
  return text.replace(/\s+/gu, ' ');
}

/** Where the source tells who speaks, as quotations mark it. */
const INTERRUPTED: Bit = { kind: 'same', words: '[…]' };

function bitsOf(runs: readonly Run[], { claimed, place, gaps }: Around): readonly Bit[] {
  return runs.flatMap(({ same, source, claim }): readonly Bit[] => {
    if (same) return [{ kind: 'same', words: stretchOf(place.text, source) }];
    const own = source.filter((token) => !isBetween(token, gaps));
    const [theirs, ours] = [wordsOf(own, place), stretchOf(claimed.text, claim)];
    return [
      ...(own.length < source.length && theirs === '' ? [INTERRUPTED] : []),
      ...(theirs ? [{ kind: 'dropped', words: theirs } as const] : []),
      ...(ours ? [{ kind: 'added', words: ours } as const] : []),
    ];
  });
}
