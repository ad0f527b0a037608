import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Contender, MOST } from './contender.ts';

/** Packages that are only measured against; they are installed for it, and users never get them. */
export const PEER_PACKAGES = {
  orama: '@orama/orama@3.1.18',
  flexsearch: 'flexsearch@0.8.212',
  lunr: 'lunr@2.3.9',
} as const;
export type PeerName = keyof typeof PEER_PACKAGES;

type Doc = { readonly id: string; readonly text: string; readonly above: string };

/** The peers as they are installed in a folder. */
export function peersIn(packages: string): Readonly<Record<PeerName, Contender>> {
  const resolve = (name: string) =>
    pathToFileURL(createRequire(join(packages, 'package.json')).resolve(name)).href;
  return {
    orama: orama(() => import(resolve('@orama/orama'))),
    flexsearch: flexsearch(() => import(resolve('flexsearch'))),
    lunr: lunr(() => import(resolve('lunr'))),
  };
}

/** Numbers the passages of articles as they come. */
function numbered(take: (doc: Doc) => void) {
  let next = 0;
  return (passages: readonly string[], above: string) => {
    for (const text of passages) take({ id: `${next++}`, text, above });
  };
}

type Orama = {
  create(options: unknown): unknown;
  insert(db: unknown, doc: Doc): unknown;
  save(db: unknown): unknown;
  load(db: unknown, raw: unknown): void;
  search(db: unknown, asked: unknown): Promise<{ count: number }> | { count: number };
};

function orama(load: () => Promise<Orama>): Contender {
  const fresh = (peer: Orama) => peer.create({ schema: { text: 'string', above: 'string' } });
  return {
    async build(folder) {
      const peer = await load();
      const db = fresh(peer);
      return {
        add: numbered((doc) => void peer.insert(db, doc)),
        finish: () => writeFile(join(folder, 'orama.json'), JSON.stringify(peer.save(db))),
      };
    },
    async open(folder) {
      const peer = await load();
      const db = fresh(peer);
      peer.load(db, JSON.parse(await readFile(join(folder, 'orama.json'), 'utf8')));
      return async (kind, words) => {
        const asked = {
          term: words.join(' '),
          limit: MOST,
          threshold: kind === 'or' ? 1 : 0,
          exact: kind === 'and' || kind === 'or',
          tolerance: kind === 'fuzzy' ? 1 : 0,
        };
        return (await peer.search(db, asked)).count;
      };
    },
  };
}

type FlexIndex = {
  add(id: number, text: string): void;
  search(words: string, options: unknown): readonly unknown[];
  export(write: (key: string, text: string) => void | Promise<void>): Promise<void> | void;
  import(key: string, text: string): void;
};
type FlexSearch = { readonly default: { readonly Index: new (options: unknown) => FlexIndex } };

function flexsearch(load: () => Promise<FlexSearch>): Contender {
  const fresh = async () => new (await load()).default.Index({ tokenize: 'strict' });
  return {
    async build(folder) {
      const index = await fresh();
      return {
        add: numbered(({ id, text, above }) => index.add(Number(id), `${text} ${above}`)),
        async finish() {
          const writing: Promise<void>[] = [];
          await index.export((key, text) => {
            if (text) writing.push(writeFile(join(folder, `${key}.flex`), text));
          });
          await Promise.all(writing);
        },
      };
    },
    async open(folder) {
      const index = await fresh();
      for (const name of await readdir(folder)) {
        const text = await readFile(join(folder, name), 'utf8');
        index.import(name.replace(/\.flex$/, ''), text);
      }
      return (kind, words) =>
        kind === 'and' || kind === 'or'
          ? index.search(words.join(' '), { limit: MOST, suggest: kind === 'or' }).length
          : undefined;
    },
  };
}

type LunrQuery = { term(word: string, options: unknown): void };
type LunrIndex = { query(ask: (query: LunrQuery) => void): readonly unknown[]; toJSON(): unknown };
type LunrBuilder = {
  ref(name: string): void;
  field(name: string): void;
  add(doc: Doc): void;
  build(): LunrIndex;
};
type Lunr = {
  readonly default: {
    readonly Builder: new () => LunrBuilder;
    readonly Index: { load(raw: unknown): LunrIndex };
    readonly Query: {
      readonly presence: { readonly REQUIRED: unknown; readonly OPTIONAL: unknown };
      readonly wildcard: { readonly TRAILING: unknown };
    };
  };
};

function lunr(load: () => Promise<Lunr>): Contender {
  return {
    async build(folder) {
      const { default: peer } = await load();
      const builder = new peer.Builder();
      builder.ref('id');
      builder.field('text');
      builder.field('above');
      return {
        add: numbered((doc) => builder.add(doc)),
        finish: () => writeFile(join(folder, 'lunr.json'), JSON.stringify(builder.build())),
      };
    },
    async open(folder) {
      const { default: peer } = await load();
      const index = peer.Index.load(JSON.parse(await readFile(join(folder, 'lunr.json'), 'utf8')));
      const { presence, wildcard } = peer.Query;
      return (kind, words) =>
        index.query((query) => {
          for (const word of words) {
            query.term(word.toLowerCase(), {
              presence: kind === 'or' ? presence.OPTIONAL : presence.REQUIRED,
              ...(kind === 'prefix' && { wildcard: wildcard.TRAILING }),
              ...(kind === 'fuzzy' && { editDistance: 1 }),
            });
          }
        }).length;
    },
  };
}
