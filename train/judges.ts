import { cueOf } from '../src/reading/quotes/cues.ts';
import { acceptFeatures, rivalsOf } from '../src/reading/quotes/model/accept-features.ts';
import { emptyBag } from '../src/reading/quotes/model/bag.ts';
import { at } from '../src/reading/quotes/model/hash.ts';
import {
  type Asked,
  type Claim,
  ownerFeatures,
  type Weighed,
} from '../src/reading/quotes/model/owner-features.ts';
import { ownStrings } from '../src/reading/quotes/model/owners.ts';
import type { Proposal } from '../src/reading/quotes/model/proposals.ts';
import { isWordToken, type Sheet, type StringOnSheet } from '../src/reading/quotes/model/sheet.ts';
import type { Table } from '../src/reading/quotes/model/table.ts';
import type { Lesson, Marked } from './gold.ts';
import { type Choice, type Course, learnChoices, learnYesNo } from './learn.ts';
import { Rows } from './rows.ts';
import { foldOf } from './stages.ts';

const ACCEPT: Course = { rounds: 8, rate: 0.05, dropout: 0.2, seeds: [1, 2, 3, 4, 5] };
const OWNER: Course = { rounds: 10, rate: 0.05, dropout: 0.2, seeds: [1, 2, 3, 4, 5] };
export const JUDGE_BUCKETS = { accept: 1 << 15, owner: 1 << 15 } as const;

export type Case = { readonly lesson: Lesson; readonly proposals: readonly Proposal[] };

const bag = emptyBag();

/** Left out of all folds: beliefs and attitudes are neither quotations nor mistaken for them. */
const ASIDE = -1;

const SAYING =
  /^(?:according|sa(?:id|ys?|ying)|t(?:old|ells?|elling)|quot\w+|statements?|speech|interview\w*|comment\w*|remark\w*|spoke|speak\w*|talk\w*|thank\w*|offer\w*|discuss\w*|challeng\w+|charg\w+|object\w*|plead\w*|request\w*|refus\w+|declin\w+|chant\w*|testif\w+|tout\w*|hint\w*|list\w*|read\w*|writ\w+|wrote|wonder\w*)$/;

function isSpeech(sheet: Sheet, { cue, content }: Marked): boolean {
  for (const i of cue) {
    const word = sheet.text.slice(at(sheet.start, i), at(sheet.end, i)).toLowerCase();
    if (SAYING.test(word) || cueOf(word)) return true;
  }
  return sheet.strings.some(({ from, to }) => to - from > 6 && content.has((from + to) >> 1));
}

/** Learns which proposals stand: those whose cue a person marked. One table a left-out fold, the full one last. */
export function learnAccept(cases: readonly Case[], folds: number): readonly Table[] {
  const rows = new Rows();
  const truths: number[] = [];
  const articles: number[] = [];
  cases.forEach(({ lesson, proposals }, article) => {
    const rivals = rivalsOf(lesson.sheet, proposals);
    proposals.forEach((proposal, index) => {
      acceptFeatures(lesson.sheet, proposal, rivals[index] ?? [], bag);
      rows.add(bag);
      const marked = lesson.marked.find(({ cue }) => cue.has(proposal.cue));
      truths.push(marked ? 1 : 0);
      articles.push(marked && !isSpeech(lesson.sheet, marked) ? ASIDE : article);
    });
  });
  rows.settle(2, JUDGE_BUCKETS.accept);
  const truth = Int32Array.from(truths);
  return Array.from({ length: folds + 1 }, (_, fold) => {
    const chosen = Int32Array.from(
      articles.flatMap((article, row) =>
        article === ASIDE || foldOf(article, folds) === fold ? [] : [row],
      ),
    );
    return learnYesNo({ rows, truth, chosen, buckets: JUDGE_BUCKETS.accept }, ACCEPT);
  });
}

/** Learns whose each quoted string is. One table a left-out fold, the full one last. */
export function learnOwners(
  cases: readonly { readonly lesson: Lesson; readonly weighed: readonly Weighed[] }[],
  folds: number,
): readonly Table[] {
  const rows = new Rows();
  const choices: (Choice & { article: number })[] = [];
  cases.forEach(({ lesson: { sheet, marked }, weighed }, article) => {
    ownStrings(sheet, weighed, (asked) => {
      const truth = truthOf(sheet, asked.string, marked);
      const right = rightClaims(asked, truth);
      const first = rows.count;
      if (right.includes(1) && right.includes(0)) {
        for (const claim of asked.claims) {
          ownerFeatures(sheet, asked, claim, bag);
          rows.add(bag);
        }
        choices.push({ first, right, article });
      }
      const settled = asked.claims[right.indexOf(1)] ?? asked.claims[0] ?? { carried: false };
      return { claim: settled, likely: 1 };
    });
  });
  rows.settle(2, JUDGE_BUCKETS.owner);
  return Array.from({ length: folds + 1 }, (_, fold) => {
    const chosen = choices.filter(({ article }) => foldOf(article, folds) !== fold);
    return learnChoices({ rows, choices: chosen, buckets: JUDGE_BUCKETS.owner }, OWNER);
  });
}

type Truth = Marked | 'nobody' | undefined;

function truthOf(sheet: Sheet, { from, to }: StringOnSheet, marked: readonly Marked[]): Truth {
  let words = 0;
  for (let i = from; i < to; i++) if (isWordToken(sheet, i)) words++;
  let any = false;
  for (const one of marked) {
    let held = 0;
    for (let i = from; i < to; i++) if (isWordToken(sheet, i) && one.content.has(i)) held++;
    if (held >= 0.8 * words) return one;
    if (held > 0) any = true;
  }
  return any ? undefined : 'nobody';
}

function rightClaims({ claims }: Asked, truth: Truth): Int32Array {
  const right = new Int32Array(claims.length);
  if (truth === undefined) return right;
  const mark = (fits: (claim: Claim) => boolean) => {
    claims.forEach((claim, index) => {
      if (fits(claim)) right[index] = 1;
    });
    return right.includes(1);
  };
  if (truth === 'nobody') mark(({ by }) => !by);
  else if (!mark(({ by }) => by !== undefined && truth.cue.has(by.cue))) {
    mark(({ by }) => by?.source !== undefined && truth.source.has(by.source.to - 1));
  }
  return right;
}
