import { expect, test } from 'vitest';
import settings from '../../../commands/settings.ts';
import type { Command } from '../../../src/core/command.ts';
import { slash } from '../../../src/front/discord/slash.ts';
import { settingsInMemory } from '../../support/settings.ts';
import { echo } from './desk.ts';
import { look, onStage } from './stage.ts';

const { discord, started, troubles } = onStage();

test.each([
  ['everyone', undefined, 'public'],
  ['everyone', true, 'private'],
  ['everyone', false, 'public'],
  ['asker', undefined, 'private'],
  ['asker', false, 'public'],
] as const)('where %s sees answers, hide:%s makes one %s', async (seenBy, hide, kind) => {
  const here = settingsInMemory({ seenBy });
  const bot = await started({ settingsOf: () => here });
  const options = { words: 'rain', ...(hide !== undefined && { hide }) };
  const answered = await discord().slash({ name: 'echo', options }).answered;
  expect(look(answered)).toMatchObject({
    kind,
    texts: expect.arrayContaining(['### Echo, page 1']),
  });
  expect(troubles(bot)).toEqual([]);
});

test('pages and questions of a private answer stay private', async () => {
  await started();
  const { answered } = discord().slash({ name: 'echo', options: { words: 'rain', hide: true } });
  const second = await discord().press((await answered).message, 'Next').answered;
  expect([look(second).kind, second.message.flags & (1 << 6)]).toEqual(['in place', 1 << 6]);
  const other = await discord().press(second.message, '/echo once more').answered;
  expect(look(other).kind).toBe('private');
});

test('where a server wants answers private, the buttons of a shared one answer privately, too', async () => {
  const here = settingsInMemory({ seenBy: 'asker' });
  const bot = await started({ settingsOf: () => here });
  const { message } = await discord().slash({ name: 'echo', options: { words: 'rain' } }).answered;
  const shared = await discord().press(message, 'Share').followed;
  const asked = await discord().press(shared.message, '/echo once more').answered;
  expect([look(shared).kind, look(asked).kind]).toEqual(['public', 'private']);
  expect(troubles(bot)).toEqual([]);
});

test.each(['server', 'direct message'] as const)(
  'what is for the asker alone is private in a %s, has nothing to hide, and is never shared',
  async (where) => {
    const secret: Command = { ...echo, name: 'secret', isPrivate: true };
    const bot = await started({ commands: [secret, echo] });
    const options = { words: 'rain', hide: false };
    const first = await discord().slash({ name: 'secret', options, where }).answered;
    const ways = ['Open the source', '/echo once more', 'Next'];
    expect(look(first)).toMatchObject({ kind: 'private', buttons: ways });
    const second = await discord().press(first.message, 'Next').answered;
    expect(look(second)).toMatchObject({
      kind: 'in place',
      buttons: ['Open the source', '/echo once more', 'Previous', 'Next'],
    });
    const shared = await discord().pressId(first.message, '1s|secret|1|words=rain').answered;
    expect(look(shared)).toEqual({
      kind: 'private',
      texts: ['This answer is for you alone; it cannot be shared.'],
      buttons: [],
    });
    const open = await discord().slash({ name: 'echo', options: { words: 'rain' } }).answered;
    const turned = await discord().pressId(open.message, '1|secret|2|words=rain').answered;
    expect(look(turned).kind).toBe('private');
    expect(slash(secret).options?.map(({ name }) => name)).toEqual(['words', 'page', 'loud']);
    expect(troubles(bot)).toEqual([]);
  },
);

test('a button that says so hides what it asks', async () => {
  await started();
  const { message } = await discord().slash({ name: 'echo', options: { words: 'rain' } }).answered;
  const asked = discord().pressId(message, '1+|echo|1|words=sun&hide=yes');
  expect(look(await asked.answered)).toMatchObject({ kind: 'private' });
});

test('managers set who sees answers and how they are drawn, each server for itself', async () => {
  const places = new Map<string, ReturnType<typeof settingsInMemory>>();
  const settingsOf = (place: string) => {
    const here = places.get(place) ?? settingsInMemory();
    places.set(place, here);
    return here;
  };
  const bot = await started({ commands: [settings, echo], settingsOf });
  const options = { answers: 'asker', drawn: 'plain' };
  const set = await discord().slash({ name: 'settings', options, person: 'mia' }).answered;
  expect(look(set)).toMatchObject({ kind: 'private', buttons: [] });
  const ask = { name: 'echo', options: { words: 'rain' } };
  const here = look(await discord().slash(ask).answered);
  expect([here.kind, here.texts?.[0]]).toEqual([
    'private',
    expect.stringMatching(/^\*\*Echo, page 1\*\*/),
  ]);
  const there = look(await discord().slash({ ...ask, where: 'other server' }).answered);
  expect([there.kind, there.texts?.[0]]).toEqual(['public', '### Echo, page 1']);
  expect([...places.keys()]).toEqual(['server:100000000000000002', 'server:100000000000000007']);
  expect(troubles(bot)).toEqual([]);
});

test('where nothing is kept, answers are drawn as the bot is told to', async () => {
  await started({ drawnAs: 'plain' });
  const { answered } = discord().slash({ name: 'echo', options: { words: 'rain' } });
  const first = await answered;
  expect(look(first).texts).toEqual([expect.stringMatching(/^\*\*Echo, page 1\*\*/)]);
  const second = await discord().press(first.message, 'Next').answered;
  expect(look(second)).toMatchObject({
    kind: 'in place',
    texts: [expect.stringMatching(/^\*\*Echo, page 2\*\*/)],
  });
});

test('the page of a card is a card, whatever was chosen since', async () => {
  const here = settingsInMemory();
  const bot = await started({ settingsOf: () => here });
  const { message } = await discord().slash({ name: 'echo', options: { words: 'rain' } }).answered;
  here.change({ drawnAs: 'plain' });
  expect(look(await discord().press(message, 'Next').answered).texts?.[0]).toBe('### Echo, page 2');
  expect(troubles(bot)).toEqual([]);
});

test('where settings cannot be read, the answer arrives, and nobody else sees it', async () => {
  const read = () => {
    throw new Error('the disk is gone');
  };
  const { lines } = await started({ settingsOf: () => ({ read, change: read }) });
  const { answered } = discord().slash({ name: 'echo', options: { words: 'rain' } });
  expect(look(await answered).kind).toBe('private');
  expect(lines.all.map(({ message }) => message)).toContain('settings could not be read');
});
