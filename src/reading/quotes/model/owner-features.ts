import { graded } from './accept-features.ts';
import { type Bag, put } from './bag.ts';
import { ROLE } from './chain.ts';
import { at, bucketed, mix } from './hash.ts';
import { massOf, type Proposal } from './proposals.ts';
import { isWordToken, type Sheet, type StringOnSheet } from './sheet.ts';

const CAPITAL = /\p{Lu}/u;

/** A proposal with the log odds that it stands. */
export type Weighed = Proposal & { readonly odds: number };

/** Whose words a quoted string may be: a proposal's, or nobody's (a term, a title, a nickname). */
export type Claim = {
  readonly by?: Weighed;
  /** True when the same one owns the quoted string before. */
  readonly carried: boolean;
};

/** What is known of a quoted string, whoever owns it. */
export type Asked = {
  readonly string: StringOnSheet;
  readonly before?: StringOnSheet;
  /** Owner of the quoted string before, when near. */
  readonly carrier?: Weighed;
  readonly claims: readonly Claim[];
};

/** Proposals that give a quoted string less than this are no candidates. */
const LEAST_MASS = 0.06;

/** Candidates: those near whose content it may be, those of the paragraph before, the owner of the last one, nobody. */
export function claimsOn(
  sheet: Sheet,
  string: StringOnSheet,
  { near, carrier }: { near: readonly Weighed[]; carrier?: Weighed | undefined },
): readonly Claim[] {
  const paragraph = at(sheet.paragraph, string.from);
  const claims: Claim[] = [{ carried: false }];
  const starts = sheet.paragraphs[paragraph]?.from === string.from;
  for (const proposal of near) {
    const own = at(sheet.paragraph, proposal.cue) === paragraph;
    const inside = proposal.cue >= string.from && proposal.cue < string.to;
    if (inside) continue;
    const mass = own ? massOf(proposal.reading, string, ROLE.content) : 0;
    if (proposal === carrier || (own ? mass > LEAST_MASS : starts && proposal.odds > -1)) {
      claims.push({ by: proposal, carried: proposal === carrier });
    }
  }
  if (carrier && !near.includes(carrier)) claims.push({ by: carrier, carried: true });
  return claims;
}

export function ownerFeatures(sheet: Sheet, asked: Asked, claim: Claim, bag: Bag): void {
  bag.size = 0;
  const { string } = asked;
  const length = bucketed(string.to - string.from);
  const { by } = claim;
  if (!by) {
    nobodyFeatures(sheet, asked, bag);
    return;
  }
  const paragraph = at(sheet.paragraph, string.from);
  const distance = paragraph - at(sheet.paragraph, by.cue);
  const mass = distance === 0 ? massOf(by.reading, string, ROLE.content) : -0.5;
  const side = by.cue < string.from ? 0 : 1;
  const gap = bucketed(side ? by.cue - string.to : string.from - by.cue) * 2 + side;
  const carried = claim.carried ? 1 : 0;
  const apart = Math.min(3, distance) * 2 + carried;
  const end = at(sheet.sentence, Math.max(string.from, string.to - 1));
  const sentences = Math.max(-2, Math.min(2, end - at(sheet.sentence, by.cue)));
  const before = at(sheet.class, string.from - 1);
  const after = at(sheet.class, string.to);
  const last = at(sheet.class, string.to - 2);
  put(bag, 400, apart);
  put(bag, 401, apart, graded(mass, 10));
  put(bag, 402, apart, graded(by.odds, 1));
  put(bag, 403, mix(apart, graded(mass, 5), graded(by.odds, 0.5)));
  put(bag, 404, mix(apart, gap, 0), length);
  put(bag, 405, mix(apart, gap, 0), at(sheet.word, by.cue));
  put(bag, 406, mix(apart, gap, sentences));
  put(bag, 407, at(sheet.word, by.cue), apart);
  put(bag, 408, mix(apart, before, after), side);
  put(bag, 409, mix(apart, last, after), side);
  put(bag, 410, mix(apart, at(sheet.class, string.from + 1), before), length);
  put(bag, 411, apart, graded(by.score, 1));
  put(bag, 412, mix(apart, length, graded(mass, 5)));
  put(bag, 413, mix(apart, length, graded(by.odds, 1)));
  const better = asked.claims.filter((other) => other.by && other.by.odds > by.odds).length;
  const heavier = asked.claims.filter(
    (other) => other.by && massOf(other.by.reading, string, ROLE.content) > mass,
  ).length;
  put(bag, 414, mix(apart, Math.min(better, 3), Math.min(heavier, 3)), length > 5 ? 1 : 0);
  put(bag, 415, mix(apart, Math.min(heavier, 3), graded(mass, 5)));
  put(bag, 416, mix(apart, pathHolds(by, string), graded(by.odds, 1)));
  put(bag, 417, mix(apart, sentences, side), at(sheet.class, by.cue));
  put(bag, 418, toldRelation(sheet, string, by.cue), apart);
  put(
    bag,
    419,
    mix(toldRelation(sheet, string, by.cue), apart, graded(mass, 2)),
    graded(by.odds, 0.5),
  );
  continuity(sheet, asked, by, { bag, apart, length });
}

/** 0: the rules give the string to nobody; 1: to this cue; 2: to another; 3: to whoever spoke before. */
function toldRelation(sheet: Sheet, { from, to }: StringOnSheet, cue: number): number {
  const { told } = sheet;
  const there = at(told.content, (from + to) >> 1);
  if (there === 0) return 0;
  if (told.continued[there]) return 3;
  return there === at(told.cue, cue) ? 1 : 2;
}

type Continuing = { readonly bag: Bag; readonly apart: number; readonly length: number };

function continuity(
  sheet: Sheet,
  { string, before, claims }: Asked,
  by: Weighed,
  { bag, apart, length }: Continuing,
): void {
  const paragraph = sheet.paragraphs[at(sheet.paragraph, string.from)] ?? string;
  const whole = string.from === paragraph.from && paragraph.to - string.to < 2 ? 1 : 0;
  const starts = string.from === paragraph.from ? 1 : 0;
  const open = string.resumed ? 1 : 0;
  const colon = at(sheet.class, paragraph.from - 1);
  const left = before && !before.closed ? 1 : 0;
  const own = claims.some(
    (claim) => claim.by && at(sheet.paragraph, claim.by.cue) === at(sheet.paragraph, string.from),
  );
  put(bag, 430, mix(apart, whole * 2 + starts, open), colon);
  put(bag, 431, mix(apart, whole * 2 + starts, own ? 1 : 0), length);
  put(bag, 432, mix(apart, left * 2 + open, own ? 1 : 0));
  const last = sheet.paragraphs[at(sheet.paragraph, by.cue)]?.to ?? by.cue;
  put(bag, 433, mix(apart, bucketed(last - by.cue), colon), starts);
  const betweenStrings = before ? bucketed(string.from - before.to) : 15;
  put(bag, 434, mix(apart, betweenStrings, starts));
  put(bag, 435, mix(apart, sheet.fresh.has(at(sheet.paragraph, string.from)) ? 1 : 0, open));
  const sourceEnd = by.source ? at(sheet.class, by.source.to - 1) : 0;
  put(bag, 436, mix(apart, sourceEnd, graded(by.sourced, 0.5)));
}

function pathHolds(by: Weighed, string: StringOnSheet): number {
  let shared = 0;
  for (const { from, to } of by.content) {
    shared += Math.max(0, Math.min(to, string.to) - Math.max(from, string.from));
  }
  return Math.round((4 * shared) / (string.to - string.from));
}

/** What makes a quoted string a term, a title or a nickname. */
function nobodyFeatures(sheet: Sheet, { string, before, claims }: Asked, bag: Bag): void {
  const length = bucketed(string.to - string.from);
  const { word, class: kind } = sheet;
  const first = string.from;
  const { to } = string;
  put(bag, 450, length);
  put(bag, 451, at(word, first - 1));
  put(bag, 452, at(word, to));
  put(bag, 453, at(kind, first - 1), length);
  put(bag, 454, at(kind, to), length);
  put(bag, 455, mix(at(kind, first - 1), at(kind, to), length));
  put(bag, 456, mix(at(kind, first - 1), at(kind, first - 2), 0));
  put(bag, 457, at(word, first - 1), at(word, first - 2));
  put(bag, 458, at(kind, to - 2), length);
  put(bag, 459, capitals(sheet, string), length);
  put(bag, 460, at(kind, first + 1), at(kind, to - 2));
  const masses = claims.map((claim) =>
    claim.by ? massOf(claim.by.reading, string, ROLE.content) : 0,
  );
  const odds = claims.map((claim) => claim.by?.odds ?? -9);
  put(bag, 461, graded(Math.max(...masses), 10));
  put(bag, 462, graded(Math.max(...odds), 1));
  put(bag, 463, mix(graded(Math.max(...masses), 5), graded(Math.max(...odds), 0.5), length));
  put(bag, 464, Math.min(claims.length, 4), length);
  for (let i = first + 1; i < Math.min(to - 1, first + 6); i++) put(bag, 465, at(word, i));
  put(bag, 466, mix(at(sheet.cluster, first - 1), at(sheet.cluster, to), 0));
  put(bag, 467, string.closed ? 1 : 0, length);
  put(bag, 468, before && before.to > first - 6 ? 1 : 0, length);
  put(bag, 470, toldRelation(sheet, string, first), length);
  put(bag, 469, capitals(sheet, string), at(kind, first - 1));
}

/** 0: no word in capitals, 1: some, 2: all. */
function capitals(sheet: Sheet, { inner, from, to }: StringOnSheet): number {
  let words = 0;
  let large = 0;
  for (let i = from; i < Math.min(to, from + 12); i++) {
    if (!isWordToken(sheet, i) || at(sheet.start, i) < inner.start) continue;
    words++;
    if (CAPITAL.test(sheet.text[at(sheet.start, i)] ?? '')) large++;
  }
  return large === 0 ? 0 : large === words ? 2 : 1;
}
