import { tooCommon } from '../answer.ts';
import { readAsked, speakerAsked } from '../asked.ts';
import type { Options } from '../command.ts';
import { readFilter } from '../filter.ts';
import type { Library } from '../library.ts';
import { DIGEST_PARTS, DIGEST_SIZES, type DigestPart, type DigestQuery } from './query.ts';

/** What can be asked of a digest, wherever it is asked for. */
export const DIGEST_OPTIONS = {
  topic: { kind: 'text', about: 'Only articles with these words', suggest: 'topics' },
  speaker: { kind: 'text', about: 'Only articles that quote them', suggest: 'speakers' },
  outlet: { kind: 'text', about: 'Only from this outlet', suggest: 'outlets' },
  include: {
    kind: 'text',
    about: 'articles, quotes, timeline, on this day: one or several; all where it is absent',
    offers: offerParts,
  },
  size: { kind: 'choice', about: 'How much of it', choices: DIGEST_SIZES },
} as const satisfies Options;

export type DigestInput = {
  readonly topic?: string | undefined;
  readonly speaker?: string | undefined;
  readonly outlet?: string | undefined;
  readonly include?: string | undefined;
  readonly size?: DigestQuery['size'] | undefined;
};

type Problem = { readonly problem: string };

/** Reads `DIGEST_OPTIONS`; a problem when they cannot be meant. */
export function readDigestQuery(
  { topic, speaker: typed, outlet: from, include = EVERYTHING, size = 'usual' }: DigestInput,
  library: Library,
): DigestQuery | Problem {
  const asked = readAsked(topic ?? '', { speaker: typed, outlet: from });
  if ('problem' in asked) return asked;
  const { words } = asked;
  const vague = words === '' ? undefined : tooCommon(words);
  if (vague) return vague;
  const speaker = asked.speaker === undefined ? undefined : speakerAsked(asked.speaker, library);
  if (speaker && 'problem' in speaker) return speaker;
  const read = readFilter({ outlet: asked.outlet, from: undefined, to: undefined }, library);
  if ('problem' in read) return read;
  const parts = readParts(include);
  if ('problem' in parts) return parts;
  const { outlet } = read.filter;
  return {
    ...(words !== '' && { topic: words }),
    ...(speaker && { speaker: speaker.name }),
    ...(outlet && { outlet }),
    include: parts.parts,
    size,
  };
}

const EVERYTHING = 'everything';

function readParts(text: string): { readonly parts: readonly DigestPart[] } | Problem {
  const names = namesIn(text);
  const strange = names.find((name) => name !== EVERYTHING && !isPart(name));
  if (strange !== undefined || names.length === 0) {
    const problem = `“${strange ?? text}” is nothing that a digest holds: include can be ${DIGEST_PARTS.join(', ')}, or several of them with commas between.`;
    return { problem };
  }
  const all = names.includes(EVERYTHING);
  return { parts: DIGEST_PARTS.filter((part) => all || names.includes(part)) };
}

function namesIn(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/\s*(?:[,;+]|\band\b)\s*/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function isPart(name: string): name is DigestPart {
  return DIGEST_PARTS.some((part) => part === name);
}

/** What may be included beside what was typed: `articles, quotes`. */
function offerParts(typed: string): readonly string[] {
  const names = namesIn(typed);
  const chosen = names.filter(isPart);
  const begun = names.find((name) => !isPart(name)) ?? '';
  const others = DIGEST_PARTS.filter((part) => !chosen.includes(part) && part.startsWith(begun));
  const whole = chosen.length > 0 && begun === '' ? [chosen.join(', ')] : [];
  const all = chosen.length === 0 && EVERYTHING.startsWith(begun) ? [EVERYTHING] : [];
  return [...whole, ...all, ...others.map((part) => [...chosen, part].join(', '))];
}

/** What a digest holds, in words: `articles, quotes and timeline`. */
export function tellParts({ include }: DigestQuery): string {
  if (include.length === DIGEST_PARTS.length) return 'everything';
  const last = include.at(-1) ?? '';
  return include.length > 1 ? `${include.slice(0, -1).join(', ')} and ${last}` : last;
}
