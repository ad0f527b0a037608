import type { Block } from '../../../core/article.ts';
import { overlaps, type Span } from '../../../core/span.ts';
import type { RawAttribution } from '../attribution.ts';
import { attributionsIn } from '../attributions.ts';
import { type Assembled, assemble, partSpan, type Thresholds } from './assemble.ts';
import { emptyBag } from './bag.ts';
import { at } from './hash.ts';
import { ownStrings, scored, settledBy, weigh } from './owners.ts';
import { type ProposalTables, proposalsOf } from './proposals.ts';
import {
  type Clusters,
  isWordToken,
  type Layout,
  type Range,
  type Sheet,
  sheetOf,
  spanOf,
} from './sheet.ts';
import { sigmoid, type Table } from './table.ts';
import { withoutCue } from './told.ts';
import { trustFeatures } from './trust-features.ts';
import { openWeights } from './weights.ts';
import { CLASS, listClass } from './words.ts';

export type Tagger = ProposalTables & {
  readonly accept: Table;
  readonly owner: Table;
  readonly trust: Table;
  readonly clusters: Clusters;
};

/**
 * Trust was learned on mentions; the person behind the mention is right a little more often. Set so that on a
 * left-out fold the share of right persons meets the confidence.
 */
const MODESTY = 0.85;

/** Tuned on left-out folds of the training data. */
export const THRESHOLDS: Thresholds = {
  stands: 0.4,
  backed: -0.6,
  sourced: -2,
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
    trust: table('trust'),
    clusters: (word) => clusters.get(word) ?? 0,
  };
}

export function layoutOf(blocks: readonly Block[], told: readonly RawAttribution[]): Layout {
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
  return { paragraphs, fresh, told };
}

/**
 * Everything in the paragraphs that is told as someone's words or thoughts, in order. `told` is what the rules read:
 * the model weighs it with what it sees itself.
 */
export function tag(
  tagger: Tagger,
  text: string,
  blocks: readonly Block[],
  told: readonly RawAttribution[] = attributionsIn(text, blocks),
): readonly RawAttribution[] {
  const layout = layoutOf(blocks, told);
  const sheet = sheetOf(text, layout, tagger.clusters);
  const read = readSheet(tagger, sheet).map((one) => attribution(tagger, sheet, one));
  const all = [...read, ...withoutCue(told)];
  return all.sort((a, b) => (a.parts[0]?.start ?? 0) - (b.parts[0]?.start ?? 0));
}

function readSheet(tagger: Tagger, sheet: Sheet): readonly Assembled[] {
  const weighed = weigh(tagger.accept, sheet, proposalsOf(tagger, sheet));
  const owned = ownStrings(sheet, weighed, settledBy(tagger.owner, sheet));
  return assemble(sheet, weighed, owned, THRESHOLDS);
}

const bag = emptyBag();

function attribution(tagger: Tagger, sheet: Sheet, assembled: Assembled): RawAttribution {
  const { by, parts, kind, source, strings } = assembled;
  const carried = strings.length > 0 && strings.every(({ claim }) => claim.carried);
  const rule = sheet.told.attributions[at(sheet.told.cue, by.cue) - 1];
  const mention = source && mentionOf(sheet, source, rule);
  if (source) trustFeatures(sheet, assembled, source, bag);
  return {
    parts: parts.map((part) => partSpan(sheet, part, kind)),
    kind,
    cue: rule?.cue ?? spanOf(sheet, { from: by.cue, to: by.cue + 1 }),
    ...(mention && { source: mention }),
    ...(rule?.relay && { relay: rule.relay }),
    ...(rule?.audience && { audience: rule.audience }),
    ...(carried && { continued: true }),
    confidence: source ? sigmoid(scored(tagger.trust, bag)) ** MODESTY : sigmoid(by.odds),
    by: rule && mention === rule.source ? rule.by : stepOf(assembled, carried),
  };
}

/** The step of the model that found what no rule did, for those who ask why. */
function stepOf({ strings, by }: Assembled, carried: boolean): string {
  if (carried) return 'model: the speaker before goes on';
  if (strings.length === 0) return 'model: a cue and the words that belong to it';
  const caught = by.odds > THRESHOLDS.stands ? '' : ', though the cue is weak';
  return `model: the cue whose quoted words these most likely are${caught}`;
}

/**
 * The rules' mention where both mean the same and it begins no later (`Ana Ruiz, a lawyer`: not the lawyer);
 * else the model's, without what is added behind a comma.
 */
function mentionOf(sheet: Sheet, source: Range, rule: RawAttribution | undefined): Span {
  const whole = spanOf(sheet, source);
  if (rule?.source && overlaps(rule.source, whole) && rule.source.start <= whole.start) {
    return rule.source;
  }
  let to = source.from;
  let heavy = false;
  while (to < source.to && !(heavy && endsMention(sheet, to))) {
    if (isWordToken(sheet, to) && !isLight(at(sheet.class, to))) heavy = true;
    to++;
  }
  return spanOf(sheet, { from: source.from, to });
}

function endsMention(sheet: Sheet, i: number): boolean {
  const kind = at(sheet.class, i);
  const mark = kind === CLASS.comma || kind === CLASS.dash || kind === CLASS.bracket;
  return mark || kind === WHO || kind === WHICH;
}

const WHO = listClass('who');
const WHICH = listClass('which');

function isLight(kind: number): boolean {
  return kind === listClass('the') || kind === listClass('a') || kind === listClass('any');
}
