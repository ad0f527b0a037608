// Plain JavaScript: it runs before anything could read TypeScript.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import module from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const SOURCES = ['src', 'commands'];
/** Those that other programs start. */
const PARTS = ['renew', 'read-worker'];
const cache = join(root, 'node_modules', '.cache', 'dateline');

/** Hundreds of small modules take a second to load one by one; packages of many such are taken in too. */
const TAKEN_IN = /^(?:zod|minisearch|stemmer|string-width)(?:\/|$)/;

/** How many builds are kept, for programs that still run from them. */
const KEPT = 60;

const [name = '', ...args] = process.argv.slice(2);
const source = sourceOf(name);
process.argv = [process.argv[0] ?? '', source, ...args];
if (!existsSync(source)) {
  console.error(`There is no program “${name}”; package.json names those that there are.`);
  process.exit(2);
}

/** @param {string} program */
function sourceOf(program) {
  return join(root, 'src', 'bin', `${program}.ts`);
}

/** The folder that holds the program in a few files, made anew where a source has changed. */
async function build() {
  const folder = join(cache, fingerprint());
  if (existsSync(folder)) return folder;
  const { build: bundle } = await import('esbuild');
  const draft = `${folder}.${process.pid}`;
  const programs = [name, ...PARTS].filter((program) => existsSync(sourceOf(program)));
  // Each by itself: what two of them shared would lie in more files, and each file takes its time.
  for (const program of new Set(programs)) {
    await bundle({
      entryPoints: [sourceOf(program)],
      outbase: root,
      outdir: draft,
      chunkNames: 'src/bin/[name]-[hash]',
      outExtension: { '.js': '.mjs' },
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      define: { BUILT_PROGRAMS: JSON.stringify(`${pathToFileURL(folder).href}/src/bin/`) },
      plugins: [placesOfSources, allCommands, packagesOutside],
      logLevel: 'silent',
    });
  }
  try {
    renameSync(draft, folder);
  } catch {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw new Error(`${folder} cannot be written`);
  }
  forgetOld();
  return folder;
}

/** Another for each program; changes with every source, with what is installed, and with where all of it lies. */
function fingerprint() {
  const seen = [
    ...SOURCES.flatMap((folder) => files(`${root}${folder}`)),
    `${root}package-lock.json`,
  ];
  const marks = seen.map((file) => {
    const { mtimeMs, size } = statSync(file);
    return `${file} ${mtimeMs} ${size}\n`;
  });
  const hash = createHash('sha256').update(`${name} ${root} ${process.version}${marks.join('')}`);
  return hash.digest('hex').slice(0, 16);
}

/**
 * Those of a folder and of the folders in it; asked for one by one, as `recursive` takes three times as long.
 * @param {string} folder
 * @returns {string[]}
 */
function files(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return files(path);
      return entry.isFile() ? [path] : [];
    })
    .sort();
}

/**
 * What stands beside a source is found from where it was written. Of zod only what is used is taken in,
 * and all commands are asked for in one go.
 * @type {import('esbuild').Plugin}
 */
const placesOfSources = {
  name: 'places of sources',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8')
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
        .replace("import { z } from 'zod';", "import * as z from 'zod';")
        .replace(EACH_COMMAND, `import('${ALL_COMMANDS}').then((all) => all.default[name])`),
      loader: 'ts',
    }));
  },
};

const EACH_COMMAND = /import\(`\.\.\/\.\.\/commands\/\$\{name\}\.ts`\)/;
const ALL_COMMANDS = 'all the commands';

/**
 * The commands in one file instead of one each; one that cannot be loaded is told by its own name.
 * @type {import('esbuild').Plugin}
 */
const allCommands = {
  name: ALL_COMMANDS,
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^all the commands$/ }, () => ({ path: 'commands', namespace: 'all' }));
    onLoad({ filter: /./, namespace: 'all' }, () => {
      const names = readdirSync(join(root, 'commands'))
        .filter((file) => /(?<!\.d)\.ts$/.test(file))
        .map((file) => file.slice(0, -'.ts'.length));
      const list = names.map(
        (each) => `get '${each}'() { return require('./commands/${each}.ts'); }`,
      );
      return { contents: `export default { ${list.join(', ')} };`, resolveDir: root };
    });
  },
};

/** @type {import('esbuild').Plugin} */
const packagesOutside = {
  name: 'packages outside',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path, kind, importer }) =>
      kind === 'entry-point' || TAKEN_IN.test(path) || !importer.endsWith('.ts')
        ? undefined
        : { path, external: true },
    );
  },
};

/** Programs that run from builds made of sources that are no longer there are rare, and old. */
function forgetOld() {
  const old = readdirSync(cache)
    .map((entry) => ({ folder: join(cache, entry), at: statSync(join(cache, entry)).mtimeMs }))
    .sort((a, b) => b.at - a.at)
    .slice(KEPT);
  for (const { folder } of old) rmSync(folder, { recursive: true, force: true });
}

const built = await build().catch(() => undefined);
// From Node 22.1 on what it compiles is kept from one start to the next.
if (built && 'enableCompileCache' in module && typeof module.enableCompileCache === 'function') {
  module.enableCompileCache(join(built, 'compiled'));
}
if (built) await import(pathToFileURL(join(built, 'src', 'bin', `${name}.mjs`)).href);
else {
  // Where nothing can be written, the sources are read one by one: slower, and the same.
  const { register } = await import('tsx/esm/api');
  register();
  await import(pathToFileURL(source).href);
}
