import { z } from 'zod';

const spanned = { start: z.int().min(0), end: z.int() };

const timex = z.object({
  ...spanned,
  type: z.string(),
  value: z.string().nullish(),
});

/** A phrase that names a time: its place, TIMEX3 type and value. */
export type Marked = Readonly<z.output<typeof timex>>;

/** A line of a gold file; without `timexes` there is nothing to score against. */
export const datedRecord = z
  .object({
    id: z.string().min(1),
    /** When the text was made: a day, and a time that is not read. */
    dct: z.string().nullish(),
    text: z.string(),
    timexes: z.array(timex).optional(),
  })
  .superRefine(({ text, timexes = [] }, { addIssue }) => {
    timexes.forEach(({ start, end }, at) => {
      if (start < end && end <= text.length) return;
      const message = `${start}–${end} is no span of the text of ${text.length}`;
      addIssue({ code: 'custom', path: ['timexes', at], message });
    });
  });

export type DatedRecord = z.output<typeof datedRecord>;

/** A line of predictions. */
export const timexRecord = z.object({ id: z.string().min(1), timexes: z.array(timex) });
