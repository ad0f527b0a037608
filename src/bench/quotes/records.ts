import { z } from 'zod';
import type { Article, ArticleId } from '../../core/article.ts';
import type { Quote } from '../../core/quote.ts';
import type { Span } from '../../core/span.ts';
import { readWhen } from '../../core/when.ts';

/** What the scorer needs of a quote. */
export type Told = Pick<Quote, 'kind' | 'parts' | 'confidence'> & {
  readonly speaker?: { readonly mention: Span; readonly name?: string };
  readonly cue?: Span;
};

/** A span as the files write it: `[start, end]`. */
const pair = z
  .tuple([z.int().min(0), z.int()])
  .refine(([start, end]) => start < end, 'ends before it starts')
  .transform(([start, end]): Span => ({ start, end }));

const attributed = z.object({
  source: z.array(pair).default([]),
  cue: z.array(pair).default([]),
  content: z.array(pair).default([]),
});

/** An attribution as people marked it. */
export type Attributed = Readonly<z.output<typeof attributed>>;

/** A line of a gold file; without `attributions` there is nothing to score against. */
export const goldRecord = z
  .object({
    id: z.string().min(1),
    title: z.string().nullish(),
    date: z.string().nullish(),
    text: z.string(),
    attributions: z.array(attributed).optional(),
  })
  .superRefine(({ text, attributions = [] }, { addIssue }) => {
    attributions.forEach(({ source, cue, content }, at) => {
      const stray = [...source, ...cue, ...content].find(({ end }) => end > text.length);
      if (!stray) return;
      const message = `${stray.start}–${stray.end} is outside the text of ${text.length}`;
      addIssue({ code: 'custom', path: ['attributions', at], message });
    });
  });

export type GoldRecord = z.output<typeof goldRecord>;

const named = z.object({ start: z.int().min(0), end: z.int(), name: z.string().nullish() });

/** A line of predictions, as the scorers of others read and write it. */
export const predictionRecord = z.object({
  id: z.string().min(1),
  quotes: z.array(
    z
      .object({
        start: z.int().min(0),
        end: z.int(),
        kind: z.enum(['direct', 'mixed', 'indirect']),
        speaker: named.nullish(),
        cue: named.nullish(),
        parts: z.array(pair).optional(),
        confidence: z.number().optional(),
      })
      .transform(({ start, end, kind, speaker, cue, parts, confidence }): Told => {
        const mention = speaker && { start: speaker.start, end: speaker.end };
        return {
          kind,
          parts: parts?.length ? parts : [{ start, end }],
          ...(mention && { speaker: { mention, ...(speaker.name && { name: speaker.name }) } }),
          ...(cue && { cue: { start: cue.start, end: cue.end } }),
          confidence: confidence ?? 1,
        };
      }),
  ),
});

/** A record as the article that a reader reads: each line of its text is a paragraph. */
export function articleOf({ id, title, date, text }: GoldRecord): Article {
  const published = readWhen(date ?? '');
  return {
    id: id as ArticleId,
    file: id,
    text,
    blocks: Array.from(text.matchAll(/\S(?:[^\n]*\S)?/g), ({ 0: line, index }) => ({
      kind: 'paragraph' as const,
      span: { start: index, end: index + line.length },
    })),
    dropped: [],
    ...(title && { title: { value: title, how: 'header line' as const } }),
    ...(published && { published: { value: published, how: 'header line' as const } }),
  };
}

/** What was told of an article as a line of predictions, confidence included. */
export function predictionLine(id: string, quotes: readonly Told[]): string {
  const pairOf = ({ start, end }: Span) => [start, end] as const;
  return JSON.stringify({
    id,
    quotes: quotes.flatMap(({ kind, parts, speaker, cue, confidence }) => {
      const [first, last] = [parts[0], parts.at(-1)];
      if (!first || !last) return [];
      return {
        start: first.start,
        end: last.end,
        kind,
        speaker: speaker ? { ...speaker.mention, name: speaker.name } : null,
        cue,
        parts: parts.length > 1 ? parts.map(pairOf) : undefined,
        confidence,
      };
    }),
  });
}
