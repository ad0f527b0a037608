import { expect, test } from 'vitest';
import { look, onStage } from './stage.ts';

const { discord, started } = onStage();

test('a fault is told without details, under the reference that is logged', async () => {
  const { lines } = await started();
  const shown = look(
    await discord().slash({ name: 'broken', options: { words: 'my query' } }).answered,
  );
  const line = await lines.next(({ level }) => level === 'error');
  expect(shown).toEqual({
    kind: 'private',
    texts: [`Something broke on our side. Reference: ${line.fields['reference']}`],
    buttons: [],
  });
  expect(line).toMatchObject({ message: 'answering failed', fields: { command: 'broken' } });
  expect(JSON.stringify(line)).toContain('cannot find … in /srv/secret');
  expect(JSON.stringify(line)).not.toContain('my query');
});

const ALREADY = { status: 400, body: { code: 40060, message: 'Already acknowledged.' } };
const UNKNOWN = { status: 404, body: { code: 10062, message: 'Unknown interaction' } };
const BROKEN = { status: 500, body: { code: 0, message: '500: Internal Server Error' } };

test.each([
  ['taken already', [ALREADY], 'warn'],
  ['too late', [UNKNOWN], 'warn'],
  ['a server that stays broken', Array.from({ length: 8 }, () => BROKEN), 'error'],
  [
    'a connection that breaks again and again',
    Array.from({ length: 4 }, () => 'drop' as const),
    'error',
  ],
] as const)('survives an answer refused: %s', async (_, failures, level) => {
  const { lines } = await started();
  discord().fail(/callback$/, ...failures);
  const { id } = discord().slash({ name: 'echo', options: { words: 'my query' } });
  const line = await lines.next((one) => one.fields['reference'] !== undefined);
  expect(line.level).toBe(level);
  expect(JSON.stringify(lines.all)).not.toMatch(/my query|token-of/);
  if (level === 'error')
    await lines.next(({ message }) => message === 'the fault could not be told');
  expect(discord().calls.all.filter(({ path }) => path.includes(id)).length).toBe(failures.length);
  const next = await discord().slash({ name: 'echo', options: { words: 'rain' } }).answered;
  expect(look(next).kind).toBe('public');
});

test.each([
  ['lost on the way there', 'drop'],
  ['taken, but never confirmed', 'lose'],
] as const)('an answer %s arrives once', async (_, failure) => {
  const bot = await started();
  discord().fail(/callback$/, failure);
  const { id, answered } = discord().slash({ name: 'echo', options: { words: 'rain' } });
  expect(look(await answered).kind).toBe('public');
  await discord().calls.next(({ path, status }) => path.includes(id) && status !== undefined);
  await bot.answered();
  expect(bot.lines.all.filter(({ level }) => level !== 'info')).toEqual([]);
});
