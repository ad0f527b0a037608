import { expect, test } from 'vitest';
import sources from '../../../commands/sources.ts';
import verify from '../../../commands/verify.ts';
import { claimsIn } from '../../../src/reading/claims.ts';
import { contextOf, town } from '../../support/desk.ts';
import { APPLICATION } from '../../support/loopback-discord/world.ts';
import { look, onStage } from './stage.ts';

const { discord, started, troubles } = onStage();

async function start() {
  const { library } = await contextOf(town);
  return started({
    commands: [verify, sources],
    library: () => library,
    claimsIn: async (text) => claimsIn(text),
  });
}

test('commands that can be asked of a message stand in its menu', async () => {
  await start();
  const listed = discord().registered.get(`/applications/${APPLICATION}/commands`) ?? [];
  expect(listed.flatMap((one) => (one.type === 3 ? [one.name] : []))).toEqual([
    'Check quotes here',
    'Find sources',
  ]);
});

test('the quotations of a message are checked, for who asks alone', async () => {
  const bot = await start();
  const { answered } = discord().menu('Check quotes here', {
    content: 'Ana Ruiz: “We will never rebuild the wall”. @everyone',
  });
  const seen = look(await answered);
  expect(seen.kind).toBe('private');
  expect(seen.texts?.join('\n')).toContain('We will **never** rebuild the wall');
  expect(seen.texts?.join('\n')).toContain('negation added');
  expect(troubles(bot)).toEqual([]);
});

test('what a preview says is read too', async () => {
  const bot = await start();
  const embeds = [{ title: 'Coast Daily', description: '“The market stays,” Ruiz said.' }];
  const { answered } = discord().menu('Check quotes here', { content: '', embeds });
  expect(look(await answered).texts?.[0]).toMatch(/^### 1 quotation checked: 1 verbatim/);
  expect(troubles(bot)).toEqual([]);
});

test('a message without text is told as such', async () => {
  const bot = await start();
  const { answered } = discord().menu('Find sources', { content: '' });
  expect(look(await answered)).toEqual({
    kind: 'private',
    texts: ['This message holds no text that can be read.'],
    buttons: [],
  });
  expect(troubles(bot)).toEqual([]);
});
