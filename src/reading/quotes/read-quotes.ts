import type { Article, Block } from '../../core/article.ts';
import type { Attribution, Quote } from '../../core/quote.ts';
import { type Span, slice } from '../../core/span.ts';
import { type Cast, castOf, castOn, type Resolved } from '../people/resolve.ts';
import type { RawAttribution } from './attribution.ts';
import { attributionsOf } from './attributions.ts';
import { guarded } from './guards.ts';
import { linesOf, stringsIn } from './lines.ts';
import { type Tagger, tag } from './model/tagger.ts';
import { withOpenings } from './opened-before.ts';
import { isToldAsSpeech } from './told-as-speech.ts';
import { wholeSentences } from './whole-sentences.ts';

const ENDS_SMALL = /\p{Ll}[.’']?$/u;
const CAPITAL = /^\p{Lu}/u;

/** Every quotation of an article with its speaker, in text order: by the rules alone, or weighed by a trained tagger. `said` is left to who reads dates. */
export function readQuotes(
  article: Pick<Article, 'text' | 'blocks'>,
  tagger?: Tagger,
): readonly Quote[] {
  const { text, blocks } = article;
  const lines = linesOf(text, blocks);
  const told = attributionsOf(lines);
  const read = tagger ? tag(tagger, text, blocks, told) : told;
  const attributions = read.filter((attribution) => isToldAsSpeech(attribution, text));
  const named = attributions.map((attribution) => withApposition(attribution, text));
  const whole = withOpenings(named, stringsIn(lines));
  return quotesFrom(article, guarded(lines, whole), castOn(text, lines));
}

/** Makes quotes of attributions, whoever proposed them: finds out which person each source stands for. */
export function quotesFrom(
  { text, blocks }: Pick<Article, 'text' | 'blocks'>,
  attributions: readonly RawAttribution[],
  cast: Cast = castOf(text, blocks),
): readonly Quote[] {
  const sectionAt = sections(blocks);
  const sentencesAround = wholeSentences(text, blocks);
  const quotes: Quote[] = [];
  let section = 0;
  let previous: Resolved | undefined;
  for (const attribution of attributions) {
    const now = sectionAt(attribution.parts[0]?.start ?? 0);
    if (now !== section) previous = undefined;
    section = now;
    const speaker = speakerOf(cast, attribution, previous);
    if (speaker) previous = speaker;
    const kind = kindOf(attribution, text);
    quotes.push({
      ...quoteOf(attribution, speaker),
      kind,
      parts: partsOf({ ...attribution, kind }, text),
      sentences: sentencesAround(shownBy(attribution)),
    });
  }
  return quotes;
}

const APPOSED = /^, (\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3}),/u;

/** `Weber’s spokeswoman, Lena Vogt, said`: the name between the commas belongs to the mention. */
function withApposition(attribution: RawAttribution, text: string): RawAttribution {
  const { source, cue } = attribution;
  const last = source && slice(text, source).split(/\s/).at(-1);
  if (!last || !ENDS_SMALL.test(last) || CAPITAL.test(last)) return attribution;
  const [, name] = APPOSED.exec(text.slice(source.end, source.end + 80)) ?? [];
  if (!name) return attribution;
  const end = source.end + ', '.length + name.length;
  return cue && cue.start < end && cue.end > source.end
    ? attribution
    : { ...attribution, source: { ...source, end } };
}

/** Direct words lie between their marks; what begins or ends outside them is a mixture. */
function kindOf({ kind, parts }: RawAttribution, text: string): RawAttribution['kind'] {
  const outside = parts.some(
    ({ start, end }) =>
      !MARK.test(text.slice(start - 1, start)) && MARK.test(text.slice(start, end)),
  );
  return kind === 'direct' && outside ? 'mixed' : kind;
}

const MARK = /["“”«»„]|''|``/u;

/** The words alone: the comma that news puts before a closing mark belongs to the sentence around them. */
function partsOf({ kind, parts }: RawAttribution, text: string): readonly Span[] {
  if (kind !== 'direct') return parts;
  return parts.map(({ start, end }) => {
    const comma = text[end - 1] === ',' && /^["”’'»]/u.test(text.slice(end, end + 1));
    return { start, end: comma && end - 1 > start ? end - 1 : end };
  });
}

function speakerOf(
  cast: Cast,
  { source, continued }: RawAttribution,
  previous: Resolved | undefined,
): Resolved | undefined {
  if (!source) return undefined;
  if (continued && previous) return { ...previous, found: 'continued' };
  const name = previous?.name;
  return cast.resolve(source, name ? { previous: name } : {});
}

function quoteOf(
  attribution: RawAttribution,
  resolved: Resolved | undefined,
): Omit<Quote, 'sentences'> {
  const { kind, parts, cue, source, relay, audience, by } = attribution;
  const confidence = attribution.confidence * (resolved?.certainty ?? 1);
  return {
    kind,
    parts,
    ...(cue ? { cue } : {}),
    ...(resolved && source ? { speaker: told(resolved, source) } : {}),
    ...(relay ? { relay } : {}),
    ...(audience ? { audience } : {}),
    confidence: Math.round(confidence * 100) / 100,
    by,
  };
}

/** The words and what attributes them. */
function shownBy({ parts, cue, source }: RawAttribution): readonly Span[] {
  return [...parts, ...(cue ? [cue] : []), ...(source ? [source] : [])];
}

function told({ name, role, type, found }: Resolved, mention: Attribution['mention']): Attribution {
  return { mention, ...(name ? { name } : {}), ...(role ? { role } : {}), type, found };
}

function sections(blocks: readonly Block[]): (offset: number) => number {
  const headings = blocks.filter(({ kind }) => kind === 'heading').map(({ span }) => span.start);
  return (offset) => {
    let low = 0;
    let high = headings.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((headings[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
