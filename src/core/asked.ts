import type { Library } from './library.ts';
import { speakersNamed } from './name.ts';
import { tellNamesakes } from './question.ts';
import { partOf, piecesOf } from './sought.ts';
import type { Speaker } from './speaker.ts';
import { isCommon, queryTerms } from './words.ts';

const FILTERS = ['outlet', 'speaker'] as const;
type FilterName = (typeof FILTERS)[number];
type Given = Readonly<Partial<Record<FilterName, string | undefined>>>;

/** A question with its `outlet:` and `speaker:` taken out, as they were typed. */
export type Asked = Given & { readonly words: string };
type Problem = { readonly problem: string };

const FILTER =
  /(?<!\S)(?<name>outlet|speaker):(?:"(?<straight>[^"]*)"(?!\S)|“(?<curly>[^“”]*)”(?!\S)|(?<bare>\S*))/giu;

/**
 * Reads `"no fly zone" -Turkey outlet:TASS speaker:Lavrov`, or says what cannot be meant. `given` are
 * the options that say the same; a command whose options lack one does not take it in its text either.
 */
export function readAsked(text: string, given: Given): Asked | Problem {
  const filters: Record<string, string> = {};
  for (const { groups = {} } of text.matchAll(FILTER)) {
    const name = (groups['name'] ?? '').toLowerCase();
    const value = (groups['straight'] ?? groups['curly'] ?? groups['bare'] ?? '').trim();
    if (!Object.hasOwn(given, name)) {
      return { problem: `${name}: cannot be asked for here; please leave it out.` };
    }
    const before = filters[name] ?? (given as Readonly<Record<string, string | undefined>>)[name];
    if (before !== undefined) return { problem: `Please give ${name} once only.` };
    if (/^["“]/.test(groups['bare'] ?? '')) {
      return { problem: `The quotation mark after ${name}: is not closed.` };
    }
    if (value === '') return { problem: `Please name one after ${name}: without a space.` };
    filters[name] = value;
  }
  const words = text.replace(FILTER, ' ').replace(/\s+/g, ' ').trim();
  const problem = problemIn(words);
  return problem ? { problem } : { ...given, ...filters, words };
}

function problemIn(words: string): string | undefined {
  const pieces = piecesOf(words);
  for (const { text, phrase, leaveOut } of pieces) {
    const open = phrase ? undefined : /(?:^|\s)-?(?<rest>["“][\p{L}\p{N}].*)/su.exec(text);
    const rest = open?.groups?.['rest'];
    if (rest) return `The quotation mark before “${rest.slice(1)}” is not closed.`;
    const terms = queryTerms(text);
    if (phrase && terms.length === 0) return 'There is no word between the quotation marks.';
    const telling = terms.some((term) => !isCommon(term));
    if ((phrase || leaveOut) && !telling) {
      const what = leaveOut ? 'leave out' : 'look up';
      return `“${text}” is too common to ${what}; please take it away or add a telling word.`;
    }
  }
  const [first] = pieces.filter(({ leaveOut }) => leaveOut);
  if (first && pieces.every(({ leaveOut }) => leaveOut)) {
    return `This only says to leave out “${first.text}”; please add what to look for.`;
  }
  return undefined;
}

/** What is looked for, for a heading: `“Aleppo” and the phrase “no fly zone”, without “Turkey”`. */
export function tellWords(words: string): string {
  const pieces = piecesOf(words);
  const told = (leaveOut: boolean) =>
    pieces
      .filter((piece) => piece.leaveOut === leaveOut && partOf(piece.text) !== undefined)
      .map(({ text, phrase }) => {
        const isPhrase = phrase && typeof partOf(text) !== 'string';
        return `${isPhrase ? 'the phrase ' : ''}“${text}”`;
      });
  const [wanted, without] = [told(false), told(true)];
  if (wanted.length === 0 && without.length > 0) return `anything but ${without.join(' or ')}`;
  const left = without.length > 0 ? `, without ${without.join(' or ')}` : '';
  return (wanted.join(' and ') || `“${words}”`) + left;
}

/** The speaker whose name was typed; a problem where there is none, or more than one. */
export function speakerAsked(typed: string, library: Library): Speaker | Problem {
  const [speaker, ...others] = speakersNamed(typed, library.called(typed));
  if (!speaker) {
    return {
      problem: `The corpus quotes nobody named “${typed}”.${didYouMean('speakers', typed, library)}`,
    };
  }
  if (others.length > 0) return { problem: tellNamesakes(typed, [speaker, ...others]) };
  return speaker;
}

/** ` Did you mean TASS?`, or nothing. */
export function didYouMean(
  kind: 'speakers' | 'outlets',
  typed: string,
  library: Pick<Library, 'suggest'>,
): string {
  const near = library.suggest(kind, typed, 3);
  return near.length > 0 ? ` Did you mean ${near.join(' or ')}?` : '';
}
