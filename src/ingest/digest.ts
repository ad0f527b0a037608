import { hash } from 'node:crypto';
import type { ArticleId } from '../core/article.ts';

/** The digest of some bytes or words. */
export function digest(of: string | Uint8Array): string {
  return hash('sha256', of);
}

/** From where an article lies, so that it survives re-reading and a change of its words. */
export function idOf(file: string): ArticleId {
  return digest(file).slice(0, 12) as ArticleId;
}
