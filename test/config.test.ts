import { expect, test } from 'vitest';
import { readConfig } from '../src/config.ts';

test('nothing needs to be set', () => {
  expect(readConfig({})).toEqual({
    corpusDir: 'data/corpus',
    indexDir: 'data/index',
    speakersFile: 'data/speakers.yaml',
    engine: 'auto',
    sourcesFile: 'data/sources.yaml',
    fetchedDir: 'data/fetched',
    stateFile: 'data/state.db',
    pollMinutes: 30,
    fetch: { allowPrivate: false },
    drawnAs: 'card',
    logLevel: 'info',
    discord: {},
  });
});

test('an empty setting is as good as none', () => {
  expect(readConfig({ CORPUS_DIR: ' ', DISCORD_TOKEN: '' })).toEqual(readConfig({}));
});

test('every setting is read', () => {
  const env = {
    CORPUS_DIR: 'articles',
    INDEX_DIR: 'built',
    SPEAKERS_FILE: 'who.yaml',
    ENGINE: 'packed',
    SOURCES_FILE: 'where.yaml',
    FETCHED_DIR: 'copies',
    POLL_MINUTES: '15',
    STATE_FILE: 'kept.db',
    FETCH_CONTACT: 'https://nor.example/about',
    ALLOW_PRIVATE_SOURCES: 'true',
    RENDER: 'plain',
    LOG_LEVEL: 'warn',
    DISCORD_TOKEN: 'a.b.c',
    DISCORD_GUILD_ID: '123456789012345678',
    DISCORD_API_URL: 'http://127.0.0.1:9000/api/',
  };
  expect(readConfig(env)).toEqual({
    corpusDir: 'articles',
    indexDir: 'built',
    speakersFile: 'who.yaml',
    engine: 'packed',
    sourcesFile: 'where.yaml',
    fetchedDir: 'copies',
    stateFile: 'kept.db',
    pollMinutes: 15,
    fetch: { contact: 'https://nor.example/about', allowPrivate: true },
    drawnAs: 'plain',
    logLevel: 'warn',
    discord: { token: 'a.b.c', guildId: '123456789012345678', apiUrl: 'http://127.0.0.1:9000/api' },
  });
});

test.each([
  [
    { DISCORD_TOKEN: 'Bot a.b.c' },
    'DISCORD_TOKEN must be the bot token alone, without “Bot” before it.',
  ],
  [{ DISCORD_GUILD_ID: 'my server' }, 'DISCORD_GUILD_ID must be a server id: 15 to 22 digits.'],
  [{ DISCORD_API_URL: 'discord.com' }, 'DISCORD_API_URL must be an http(s) address without /v10.'],
  [{ ENGINE: 'lucene' }, 'ENGINE must be auto, minisearch or packed.'],
  [{ RENDER: 'html' }, 'RENDER must be card or plain.'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be debug, info, warn or error.'],
])('%o is refused with a sentence', (env, sentence) => {
  expect(() => readConfig(env)).toThrow(sentence);
});
