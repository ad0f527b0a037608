import type { Library } from '../../src/core/library.ts';

/** A library that holds nothing; a test spreads it and adds what it asks for. */
export const emptyLibrary: Library = {
  passages: async () => ({ items: [], total: 0, undated: 0 }),
  quotes: async () => ({ items: [], total: 0, undated: 0, beside: 0 }),
  events: async () => ({
    items: [],
    total: 0,
    undated: 0,
    sentences: 0,
    whole: true,
    coverage: { zoom: 'day', bars: [], outside: 0 },
  }),
  tally: async () => ({
    quotes: 0,
    times: 0,
    articles: 0,
    undated: 0,
    outlets: [],
    noOutlet: { times: 0, articles: 0 },
    speakers: [],
    published: [],
    names: [],
    roles: [],
    topics: { names: [], quotes: 0 },
  }),
  articles: async () => ({ items: [], total: 0, undated: 0 }),
  open: async () => undefined,
  near: async () => [],
  nearest: async () => [],
  speakers: () => [],
  called: () => [],
  suggest: () => [],
  labelOf: (code) => code,
  summary: () => {
    const next = { article: 1, quote: 1, event: 1 };
    const stamp = { builtAt: '2024-12-01T00:00:00Z', content: 'none', reader: 'none', next };
    const counts = { articles: 0, lastArticle: 0, passages: 0, quotes: 0, events: 0 };
    return { stamp, engine: 'none', ...counts, outlets: [], languages: [], gaps: [] };
  },
  close: async () => {},
};
