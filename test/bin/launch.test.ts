import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';

const run = promisify(execFile);
let root: string;

/** A house of one program, which says what it was told, from where, and in whose words. */
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'dateline-launch-'));
  await mkdir(join(root, 'src', 'bin'), { recursive: true });
  await mkdir(join(root, 'commands'));
  await mkdir(join(root, 'node_modules'));
  for (const name of ['esbuild', '@esbuild', 'tsx', 'get-tsconfig', 'resolve-pkg-maps']) {
    const installed = resolve('node_modules', name);
    await symlink(installed, join(root, 'node_modules', name));
  }
  await cp('src/bin/launch.mjs', join(root, 'src', 'bin', 'launch.mjs'));
  const scripts = { hello: 'node src/bin/launch.mjs hello' };
  await put('package.json', JSON.stringify({ type: 'module', scripts }));
  await put('package-lock.json', '{}');
  await put('commands/greet.ts', "export default 'Good day';");
  await put(
    'src/bin/hello.ts',
    `const load = (name: string) => import(\`../../commands/\${name}.ts\`);
const { default: greeting }: { default: string } = await load('greet');
console.log(JSON.stringify([greeting, process.argv.slice(2), new URL('.', import.meta.url).href]));`,
  );
});

afterEach(() => rm(root, { recursive: true, force: true }));

const put = (file: string, text: string) => writeFile(join(root, file), text);
const builds = () => readdir(join(root, 'node_modules', '.cache', 'dateline'));

async function hello(...words: string[]): Promise<unknown> {
  const { stdout } = await run(process.execPath, [
    join(root, 'src', 'bin', 'launch.mjs'),
    'hello',
    ...words,
  ]);
  return JSON.parse(stdout);
}

const here = () => new URL(`file://${join(root, 'src', 'bin')}/`).href;

test('a program gets its words, and knows where its source lies', async () => {
  expect(await hello('a b', '--c')).toEqual(['Good day', ['a b', '--c'], here()]);
});

test('what was put together once is used again, and made anew where a source changed', async () => {
  await hello();
  const first = await builds();
  await hello();
  expect(await builds()).toEqual(first);
  await put('commands/greet.ts', "export default 'Good evening';");
  expect(await hello()).toEqual(['Good evening', [], here()]);
  expect(await builds()).toHaveLength(2);
});

test('where nothing can be written, the sources are read one by one', async () => {
  await put('node_modules/.cache', 'a file where a folder should be');
  expect(await hello('x')).toEqual(['Good day', ['x'], here()]);
});

test('a source that cannot be read is told as it always was', async () => {
  await put('src/bin/hello.ts', 'const = 1;');
  await expect(hello()).rejects.toThrow('hello.ts:1:6: ERROR: Expected identifier but found "="');
});

test('a program that there is not is named', async () => {
  const launched = run(process.execPath, [join(root, 'src', 'bin', 'launch.mjs'), 'goodbye']);
  await expect(launched).rejects.toMatchObject({
    code: 2,
    stderr: 'There is no program “goodbye”; package.json names those that there are.\n',
  });
});
