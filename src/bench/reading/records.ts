import { z } from 'zod';

/** A line of a gold file: a scraped text with its true body, or a saved page with its body or its date. */
export const readingRecord = z
  .object({
    id: z.string().regex(/^[\w.-]+$/, 'is no name of a file'),
    url: z.string().nullish(),
    /** The text as it was scraped; without it the page lies in `pages/ID.html.gz` beside the file. */
    raw: z.string().optional(),
    body: z.string().optional(),
    /** The day of publication. */
    date: z.iso.date().optional(),
  })
  .refine(({ raw, body, date }) => raw !== undefined || body !== undefined || date !== undefined, {
    error: 'has none of raw, body and date',
  });

export type ReadingRecord = z.output<typeof readingRecord>;
