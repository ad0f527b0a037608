import type { ArticleId } from '../../core/article.ts';
import type { EntryOrigin, Outcome } from '../item.ts';
import { entryArticle } from './entry-article.ts';
import { keptEntryAt } from './kept-entries.ts';
import { savedFeed } from './saved-feed.ts';

/** Reads one entry of a saved feed. */
export async function readEntryItem(
  id: ArticleId,
  file: string,
  { path, entry: wanted, line, defaults }: EntryOrigin,
): Promise<Outcome> {
  if (line) {
    const kept = await keptEntryAt(path, line);
    if (!kept) return { faults: [`${file}: its entry in ${path} is damaged`] };
    const { language, seen } = kept;
    const outcome = await entryArticle(kept.entry, { id, file }, { language, defaults });
    if (!outcome.article) return outcome;
    return { ...outcome, article: { ...outcome.article, fetchedAt: seen } };
  }
  const feed = await savedFeed(path);
  if ('fault' in feed) return { faults: [`${file}: ${feed.fault}`] };
  const entry = feed.entries.find((one) => one.id === wanted);
  if (!entry) return { faults: [`${file}: the entry is gone; run npm run ingest again`] };
  return entryArticle(entry, { id, file }, { language: feed.language, defaults });
}
