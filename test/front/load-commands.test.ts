import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadCommands } from '../../src/front/load-commands.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'commands-'));
});
afterEach(() => rm(folder, { recursive: true }));

function aCommand(told: Readonly<Record<string, unknown>>): string {
  const filler = { name: 'rain', about: 'About rain', example: 'Lodz', options: {} };
  return `export default { ...${JSON.stringify({ ...filler, ...told })}, answer: () => {} };`;
}

function withOption(option: Readonly<Record<string, unknown>>, name = 'place'): string {
  return aCommand({ options: { [name]: { kind: 'text', about: 'where', ...option } } });
}

test('loads every file as the command that it names, in order', async () => {
  await writeFile(join(folder, 'wind.ts'), aCommand({ name: 'wind' }));
  await writeFile(join(folder, 'rain.ts'), withOption({ kind: 'choice', choices: ['old town'] }));
  await writeFile(join(folder, 'notes.md'), 'not a command');
  const commands = await loadCommands(folder);
  expect(commands.map(({ name }) => name)).toEqual(['rain', 'wind']);
});

test.each([
  ['export const rain = 1;', 'it should end in "export default defineCommand({ … })"'],
  ['export default () => {};', 'it should end in "export default defineCommand({ … })"'],
  [aCommand({ name: 'wind' }), 'its name is "wind"; name it "rain", or the file wind.ts'],
  [aCommand({ about: '' }), '"about" should be a sentence that says what it is'],
  [aCommand({ about: 'x'.repeat(101) }), '"about" has 101 characters; Discord shows 100 at most'],
  [aCommand({ example: 3 }), '"example" should be a question that it answers'],
  [
    aCommand({ isFor: 'manager' }),
    '"isFor" is "manager"; it should be "managers", or absent for everyone',
  ],
  [aCommand({ options: null }), '"options" should be an object; {} when there are none'],
  [withOption({}, 'Place'), 'option "Place" should be named in small letters, digits and hyphens'],
  [
    withOption({ about: 7 }),
    'option "place" has an "about" that should be a sentence that says what it is',
  ],
  [
    withOption({ kind: 'number' }),
    'option "place" is of kind "number"; it should be text, when, count, flag, choice or channel',
  ],
  [withOption({ kind: 'choice' }), 'option "place" should offer 1 to 25 choices'],
  [
    withOption({ kind: 'choice', choices: ['Old'] }),
    'option "place" offers "Old"; choices are small letters, 100 at most',
  ],
])('%s is refused by name, with the cure', async (text, fault) => {
  await writeFile(join(folder, 'rain.ts'), text);
  await expect(loadCommands(folder)).rejects.toThrow(`${join(folder, 'rain.ts')}: ${fault}`);
});

test('a file that breaks is named with its problem', async () => {
  await writeFile(join(folder, 'rain.ts'), 'throw new Error("no umbrella");');
  await expect(loadCommands(folder)).rejects.toThrow(
    `${join(folder, 'rain.ts')} cannot be loaded: no umbrella`,
  );
});

test('an empty folder and a bad file name are told', async () => {
  await expect(loadCommands(folder)).rejects.toThrow('holds no commands');
  await writeFile(join(folder, 'Rain.ts'), aCommand({ name: 'Rain' }));
  await expect(loadCommands(folder)).rejects.toThrow('the file name should be small letters');
});
