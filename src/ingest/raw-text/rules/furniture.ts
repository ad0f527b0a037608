import { advert } from './advert.ts';
import { comments } from './comments.ts';
import { counter } from './counter.ts';
import { dateLine } from './date-line.ts';
import { keywordList } from './keyword-list.ts';
import { legal } from './legal.ts';
import { navigation } from './navigation.ts';
import { newsletter } from './newsletter.ts';
import { relatedMark } from './related-mark.ts';
import type { FurnitureRule } from './rule.ts';
import { shareWords } from './share-words.ts';
import { shortUrl } from './short-url.ts';
import { signs } from './signs.ts';
import { topicLabel } from './topic-label.ts';

/** In the order in which they are asked; the first that matches gives the reason. */
export const FURNITURE: readonly FurnitureRule[] = [
  signs,
  dateLine,
  counter,
  shortUrl,
  navigation,
  shareWords,
  comments,
  newsletter,
  advert,
  relatedMark,
  topicLabel,
  legal,
  keywordList,
];

/** Why a line is no part of an article, by its words alone. */
export function furnitureReason(text: string): string | undefined {
  return FURNITURE.find((rule) => rule.matches(text))?.reason;
}
