import { unknownCode } from '../src/core/answer.ts';
import { defineCommand } from '../src/core/command.ts';
import type { Opened, QuoteHit } from '../src/core/library.ts';
import { isCertain } from '../src/core/quote.ts';
import { readRef, writeRef } from '../src/core/ref.ts';
import { cite, type Fact, type Piece, verbatim } from '../src/core/reply.ts';
import { overlaps, type Span, slice } from '../src/core/span.ts';

export default defineCommand({
  name: 'why',
  about: 'Why a quote is told as this speaker’s: the words that show it, in their context',
  example: 'Q1',
  options: {
    ref: { kind: 'text', about: 'The code of a quote: Q17', required: true, suggest: 'refs' },
  },

  async run({ ref: typed }, { library }) {
    const ref = readRef(typed);
    if (ref?.kind !== 'quote') {
      return {
        kind: 'unclear',
        problem: `“${typed}” is no code of a quote: it should look like Q17.`,
      };
    }
    const opened = await library.open(ref);
    const hit = opened?.quotes.find((quote) => quote.ref.number === ref.number);
    if (!opened || !hit) {
      return unknownCode(ref, library);
    }
    return {
      kind: 'text',
      heading: `Why ${writeRef(ref)} is told as the words of ${hit.speaker?.name ?? 'a speaker not shown'}`,
      source: cite(opened.article, opened.ref),
      facts: factsOf(hit),
      pieces: contextOf(opened, hit),
      pages: { number: 1, of: 1, total: 1 },
      follow: [{ command: 'article', raw: { ref: writeRef(ref) } }],
    };
  },
});

const FOUND = {
  named: 'named beside the words',
  pronoun: 'a pronoun, read as the person spoken of before',
  description: 'a description, read as the person whom the article describes so',
  continued: 'continued from the words before',
} as const;

function factsOf({ article, quote, speaker }: QuoteHit): Fact[] {
  const words = (span: Span) => `“${slice(article.text, span).replace(/\s+/g, ' ')}”`;
  const fact = (name: string, value: string | undefined): Fact[] =>
    value ? [{ name, value }] : [];
  const { cue, relay, audience, confidence } = quote;
  return [
    ...fact('Speaker', speaker?.name ?? 'not shown by the article'),
    ...fact(
      'Shown by',
      quote.speaker && `${words(quote.speaker.mention)}, ${FOUND[quote.speaker.found]}`,
    ),
    ...fact('Role in the text', quote.speaker?.role && words(quote.speaker.role)),
    ...fact('Cue', cue && words(cue)),
    ...fact('Passed on by', relay && words(relay)),
    ...fact('Said to', audience && words(audience)),
    ...fact('Read by', quote.by),
    ...fact(
      'Confidence',
      `${confidence.toFixed(2)} of 1${isCertain(quote) ? '' : ', told as uncertain'}`,
    ),
  ];
}

/** The paragraphs that hold the words and what shows the speaker, those spans marked; and the one before. */
function contextOf({ article, passages, ref }: Opened, { quote }: QuoteHit): readonly Piece[] {
  const shown = [...quote.parts, quote.cue, quote.speaker?.mention].filter(
    (span) => span !== undefined,
  );
  const holding = passages.filter(({ span }) => shown.some((mark) => overlaps(span, mark)));
  const first = holding[0]?.number ?? 1;
  return passages
    .filter((passage) => passage.number === first - 1 || holding.includes(passage))
    .map(({ span, number }) => ({
      kind: 'paragraph',
      ref: writeRef({ kind: 'passage', number: ref.number, passage: number }),
      words: verbatim(article, span, marksIn(span, shown)),
    }));
}

/** The marked stretches within a paragraph; overlapping ones are joined. */
function marksIn(paragraph: Span, shown: readonly Span[]): readonly Span[] {
  const marks: Span[] = [];
  const inside = shown
    .filter((span) => overlaps(span, paragraph))
    .map(({ start, end }) => ({
      start: Math.max(start, paragraph.start),
      end: Math.min(end, paragraph.end),
    }))
    .sort((a, b) => a.start - b.start);
  for (const span of inside) {
    const last = marks.at(-1);
    if (last && span.start <= last.end) {
      marks[marks.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else marks.push(span);
  }
  return marks;
}
