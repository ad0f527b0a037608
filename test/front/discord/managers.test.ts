import { expect, test } from 'vitest';
import { defineCommand } from '../../../src/core/command.ts';
import { happenings } from '../../support/loopback-discord/happenings.ts';
import { APPLICATION } from '../../support/loopback-discord/world.ts';
import { echo } from './desk.ts';
import { look, onStage } from './stage.ts';

const { discord, started, troubles } = onStage();

/** A command for managers that takes as long as it is told to, and then tells what it was told. */
function aLongCommand() {
  const events = happenings<string>();
  const tidy = defineCommand({
    name: 'tidy',
    about: 'Tidy up',
    example: '',
    options: {},
    isFor: 'managers',
    run: async (_, { renewal }) => {
      events.add('begun');
      const heading = await events.next((event) => event !== 'begun');
      if (heading === 'break') throw new Error('the shelf fell down');
      return { kind: 'notice', heading, facts: [], lines: [renewal?.behind() ?? ''] };
    },
  });
  return { tidy, events };
}

test('a manager’s command is shown to managers alone, in servers', async () => {
  const { tidy } = aLongCommand();
  await started({ commands: [tidy] });
  const [shown] = discord().registered.get(`/applications/${APPLICATION}/commands`) ?? [];
  expect(shown).toMatchObject({ default_member_permissions: '32', contexts: [0] });
});

test('a manager is promised an answer at once, and told privately what came of it', async () => {
  const { tidy, events } = aLongCommand();
  const renewal = { renew: () => expect.fail('not asked'), behind: () => 'All is well.' };
  const bot = await started({ commands: [tidy, echo], renewal });
  const { answered, deferred } = discord().slash({ name: 'tidy', person: 'mia' });
  await deferred;
  const other = await discord().slash({ name: 'echo', options: { words: 'rain' } }).answered;
  expect(look(other).kind).toBe('public');
  events.add('Tidied');
  expect(look(await answered)).toEqual({
    kind: 'private',
    texts: ['### Tidied', 'All is well.'],
    buttons: [],
  });
  expect(troubles(bot)).toEqual([]);
});

test.each([
  ['somebody else in the server', { person: 'ana' }],
  ['anyone in a direct message', { person: 'mia', where: 'direct message' }],
] as const)('%s is turned away, whatever the server shows them', async (_, who) => {
  const { tidy, events } = aLongCommand();
  await started({ commands: [tidy] });
  const { answered } = discord().slash({ name: 'tidy', ...who });
  expect(look(await answered)).toEqual({
    kind: 'private',
    texts: ['/tidy is for those who may manage this server.'],
    buttons: [],
  });
  expect(events.all).toEqual([]);
});

test('a button cannot stand for a manager’s command', async () => {
  const { tidy, events } = aLongCommand();
  await started({ commands: [tidy, echo] });
  const { message } = await discord().slash({ name: 'echo', options: { words: 'rain' } }).answered;
  const pressed = await discord().pressId(message, '1+|tidy|1|').answered;
  expect(look(pressed).texts?.join()).toContain('This button is from an earlier answer');
  expect(events.all).toEqual([]);
});

test('what takes longer than Discord waits is said to go on', async () => {
  const { tidy } = aLongCommand();
  await started({ commands: [tidy], patience: 1 });
  const { answered } = discord().slash({ name: 'tidy', person: 'mia' });
  expect(look(await answered).texts?.join()).toMatch(/^This takes longer .* \/corpus tells when/);
});

test('a fault after the promise is told in its place', async () => {
  const { tidy, events } = aLongCommand();
  await started({ commands: [tidy] });
  const { answered, deferred } = discord().slash({ name: 'tidy', person: 'mia' });
  await deferred;
  events.add('break');
  const { kind, texts } = look(await answered);
  expect([kind, texts?.join()]).toEqual([
    'private',
    expect.stringMatching(/^Something broke on our side\. Reference: /),
  ]);
});
