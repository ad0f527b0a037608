import type { Log } from '../front/discord/log.ts';
import type { News } from './keep-index.ts';
import type { PollNews } from './poll-sources.ts';

/** So many files are named each time. */
const MOST_FAULTS = 100;

/** Tells in the log what becomes of the index. */
export function logNews(log: Log, news: News): void {
  switch (news.kind) {
    case 'opened': {
      const { articles, quotes, events, stamp, engine } = news.library.summary();
      log.info({ articles, quotes, events, stamp, engine }, 'index loaded');
      return;
    }
    case 'not closed':
      log.error({ why: news.why }, 'the index before cannot be closed');
      return;
    case 'not opened':
      log.error({ why: news.why }, 'the index cannot be opened');
      return;
    case 'damaged':
      log.error(
        { why: news.why },
        'the index is damaged: it is built anew, and answers go on from it',
      );
      return;
    case 'not renewed':
      log.error(
        { why: news.why },
        'the index could not be renewed: answers may be behind the corpus',
      );
      return;
    case 'faults': {
      const { faults } = news;
      for (const fault of faults.slice(0, MOST_FAULTS))
        log.warn({ fault }, 'not read as it should be');
      const more = faults.length - MOST_FAULTS;
      if (more > 0)
        log.warn({ more }, 'more are not read as they should be: npm run ingest names all');
    }
  }
}

/** Tells in the log what came from the sources. */
export function logPolled(log: Log, news: PollNews): void {
  switch (news.kind) {
    case 'came':
      for (const told of news.told) log.info({ told }, 'new articles');
      return;
    case 'faults':
      for (const fault of news.faults.slice(0, MOST_FAULTS))
        log.warn({ fault }, 'a source could not be fetched');
  }
}
