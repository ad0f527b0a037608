import type { Claim } from '../core/verify/check.ts';
import type { Gatherers, ReadItem } from '../ingest/build/builder.ts';
import type { Item } from '../ingest/item.ts';
import { withLanguage } from '../ingest/language.ts';
import { quoteTagger } from '../ingest/quote-tagger.ts';
import { readItem } from '../ingest/read-item.ts';
import { storiesOf } from '../ingest/stories/stories-of.ts';
import { claimsIn } from '../reading/claims.ts';
import { dateGatherer } from '../reading/dating/date-gatherer.ts';
import { readArticle } from '../reading/read-article.ts';

export { readSpeakersFile } from '../ingest/speakers-file.ts';
export { speakerDirectory } from '../reading/people/directory.ts';

const tagger = quoteTagger();

/** What is told of articles together, beside who is who. */
export const gatherers: Gatherers = { dates: dateGatherer, stories: storiesOf };

/** What a message claims that others said. */
export function readClaims(message: string): readonly Claim[] {
  return claimsIn(message, tagger);
}

/** Reads an item, and what its article holds. */
export async function read(item: Item): Promise<ReadItem> {
  const { article, faults } = await readItem(item);
  if (!article) return { faults };
  return { reading: readArticle(await withLanguage(article), tagger), faults };
}
