import { z } from 'zod';
import { KINDS } from './synthetic.ts';

export const CONTENDERS = ['packed', 'minisearch', 'orama', 'flexsearch', 'lunr'] as const;

/** What is searched: each passage of an article for itself, or the article as one text. */
export const UNITS = ['passage', 'article'] as const;

const orderSchema = z.object({
  step: z.enum(['build', 'answer']),
  engine: z.enum(CONTENDERS),
  size: z.number(),
  by: z.enum(UNITS),
  questions: z.number(),
  folder: z.string(),
  /** Where the peers are installed. */
  packages: z.string(),
});
/** What a process of the benchmark is to do. */
export type Order = z.infer<typeof orderSchema>;

export function readOrder(text: string | undefined): Order {
  return orderSchema.parse(JSON.parse(text ?? ''));
}

/** Processor seconds, and the most memory in MB. */
export const builtSchema = z.object({ cpu: z.number(), memory: z.number() });
export type BuiltIn = z.infer<typeof builtSchema>;

/** Milliseconds, and MB: at the first answer, and in the end. */
export const answeredSchema = z.object({
  opened: z.number(),
  block: z.number(),
  ready: z.number(),
  memory: z.number(),
  /** For each kind of question the 50th, 95th and 99th of a hundred. */
  paces: z.partialRecord(z.enum(KINDS), z.array(z.number())),
});
export type Answered = z.infer<typeof answeredSchema>;
