import type { Block } from '../../../core/article.ts';
import type { Span } from '../../../core/span.ts';
import { type Assembled, assemble, partSpan } from './assemble.ts';
import { ownStrings, settledBy, weigh } from './owners.ts';
import { type ProposalTables, proposalsOf } from './proposals.ts';
import { type Layout, type Sheet, sheetOf, spanOf } from './sheet.ts';
import { sigmoid, type Table } from './table.ts';
import { openWeights } from './weights.ts';

/** Someone's words as the model reads them, before their speaker is known by name. */
export type RawAttribution = {
  readonly parts: readonly Span[];
  readonly kind: 'direct' | 'mixed' | 'indirect';
  readonly cue?: Span;
  readonly source?: Span;
  readonly relay?: Span;
  readonly audience?: Span;
  /** True when words of an earlier paragraph run on without a new cue. */
  readonly continued?: true;
  readonly confidence: number;
  readonly by: string;
};

export type Tagger = ProposalTables & {
  readonly accept: Table;
  readonly owner: Table;
  readonly clusters: ReadonlyMap<number, number>;
};

export function loadTagger(weights: Uint8Array): Tagger {
  const { tables, clusters } = openWeights(weights);
  const table = (name: string): Table => {
    const found = tables.get(name);
    if (!found) throw new Error(`the weights hold no table “${name}”; train them again`);
    return found;
  };
  return {
    cue: table('cue'),
    role: table('role'),
    step: table('step'),
    accept: table('accept'),
    owner: table('owner'),
    clusters,
  };
}

export function layoutOf(blocks: readonly Block[]): Layout {
  const paragraphs: Span[] = [];
  const fresh = new Set<number>();
  let heading = false;
  for (const { kind, span } of blocks) {
    if (kind === 'heading') heading = true;
    if (kind !== 'paragraph') continue;
    if (heading) fresh.add(paragraphs.length);
    heading = false;
    paragraphs.push(span);
  }
  return { paragraphs, fresh };
}

/** Everything in the paragraphs that is told as someone's words or thoughts, in order. */
export function tag(
  tagger: Tagger,
  text: string,
  blocks: readonly Block[],
): readonly RawAttribution[] {
  const sheet = sheetOf(text, layoutOf(blocks), (word) => tagger.clusters.get(word) ?? 0);
  return readSheet(tagger, sheet).map((one) => attribution(sheet, one));
}

export function readSheet(tagger: Tagger, sheet: Sheet): readonly Assembled[] {
  const weighed = weigh(tagger.accept, sheet, proposalsOf(tagger, sheet));
  const owned = ownStrings(sheet, weighed, settledBy(tagger.owner, sheet));
  return assemble(sheet, weighed, owned, { stands: -0.5, sourced: -3 });
}

function attribution(
  sheet: Sheet,
  { by, parts, kind, source, strings }: Assembled,
): RawAttribution {
  const carried = strings.length > 0 && strings.every(({ claim }) => claim.carried);
  const likely = strings.reduce((least, one) => Math.min(least, one.likely), 1);
  return {
    parts: parts.map((part) => partSpan(sheet, part)),
    kind,
    cue: spanOf(sheet, { from: by.cue, to: by.cue + 1 }),
    ...(source && { source: spanOf(sheet, source) }),
    ...(carried && { continued: true }),
    confidence: Math.min(likely, sigmoid(by.odds)) * sigmoid(by.sourced),
    by: 'model',
  };
}
