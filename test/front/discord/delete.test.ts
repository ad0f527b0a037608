import { expect, test } from 'vitest';
import { look, onStage } from './stage.ts';

const { discord, started, troubles } = onStage();

async function anAnswer() {
  return (await discord().slash({ name: 'echo', options: { words: 'rain' } }).answered).message;
}

test.each([
  ['who asked', 'ana'],
  ['who keeps order in the channel', 'max'],
] as const)('%s deletes an answer', async (_, person) => {
  const bot = await started();
  const message = await anAnswer();
  discord().press(message, 'Delete', person);
  await discord().deleted(message.id);
  await bot.answered();
  expect(discord().standing()).toEqual([]);
  expect(troubles(bot)).toEqual([]);
});

test('nobody else does, and is told so', async () => {
  const bot = await started();
  const message = await anAnswer();
  expect(look(await discord().press(message, 'Delete', 'ben').answered)).toEqual({
    kind: 'private',
    texts: [
      'Only who asked for this answer or shared it, and those who may manage messages here, can delete it.',
    ],
    buttons: [],
  });
  expect(discord().standing()).toContainEqual(message);
  expect(troubles(bot)).toEqual([]);
});

test('who shared an answer deletes it, and not who asked for what it was shared from', async () => {
  await started();
  const options = { words: 'rain', hide: true };
  const { message } = await discord().slash({ name: 'echo', options, person: 'ben' }).answered;
  const shared = await discord().press(message, 'Share', 'ben').followed;
  const { kind } = look(await discord().press(shared.message, 'Delete', 'ana').answered);
  expect(kind).toBe('private');
  discord().press(shared.message, 'Delete', 'ben');
  await discord().deleted(shared.message.id);
});

test('what is gone already is as good as deleted', async () => {
  const bot = await started();
  const message = await anAnswer();
  discord().press(message, 'Delete');
  await discord().deleted(message.id);
  discord().press(message, 'Delete', 'max');
  await bot.answered();
  await discord().calls.next(({ refusal }) => JSON.stringify(refusal)?.includes('10008') ?? false);
  await bot.answered();
  expect(bot.lines.all.filter(({ level }) => level !== 'info')).toEqual([]);
});

test('where Discord does not let the bot delete it, that is told', async () => {
  await started();
  const message = await anAnswer();
  const body = { code: 50013, message: 'Missing Permissions' };
  discord().fail(/messages\/%40original$/, { status: 403, body });
  expect(look(await discord().press(message, 'Delete').followed)).toEqual({
    kind: 'private',
    texts: [
      'Discord does not let Dateline delete this. Who may manage messages in <#100000000000000003> can.',
    ],
    buttons: [],
  });
});
