import { parseArgs } from 'node:util';
import { config as loadEnvironment } from 'dotenv';
import { readConfig } from '../config.ts';
import { plural } from '../core/answer.ts';
import { outletNamed } from '../core/filter.ts';
import type { Library } from '../core/library.ts';
import { writeRef } from '../core/ref.ts';
import { ask } from '../front/console/ask.ts';
import { clean } from '../front/console/clean.ts';
import { type Gap, hintOf, tellGaps } from '../front/console/gaps.ts';
import { type Stubs, writeStubs } from '../ingest/write-stubs.ts';
import { buildWithProgress } from './build-with-progress.ts';
import { claimsIn } from './claims-in.ts';
import { failPlainly } from './fail-plainly.ts';
import { pause } from './pause.ts';
import { terminal } from './terminal.ts';
import { theCommands } from './the-commands.ts';
import { today } from './today.ts';

loadEnvironment({ quiet: true });

const USAGE = `npm run corpus                                   what the corpus holds
npm run corpus -- gaps [--outlet X] [--write-stubs]   what its articles lack`;

/** What was asked; undefined where it cannot be read. */
function asked():
  | { readonly gaps: boolean; readonly outlet?: string; readonly stubs: boolean }
  | undefined {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { outlet: { type: 'string' }, 'write-stubs': { type: 'boolean' } },
    });
    const [verb, ...more] = positionals;
    const { outlet, 'write-stubs': stubs = false } = values;
    const gaps = verb === 'gaps';
    if (more.length > 0 || (verb !== undefined && !gaps) || (!gaps && (outlet || stubs))) {
      return undefined;
    }
    return { gaps, stubs, ...(outlet !== undefined && { outlet }) };
  } catch {
    return undefined;
  }
}

async function gapsIn(library: Library, outlet: string | undefined): Promise<readonly Gap[]> {
  const gaps: Gap[] = [];
  for (const { ref, lacks } of library.summary().gaps) {
    const article = (await library.open(ref))?.article;
    if (!article || (outlet !== undefined && article.outlet?.value !== outlet)) continue;
    gaps.push({ ref: writeRef(ref), article, lacks });
  }
  return gaps;
}

function tellStubs({ written, kept, elsewhere }: Stubs): readonly string[] {
  const files = (names: readonly string[]) => names.map((name) => `  ${name}`);
  return [
    `${plural(written.length, 'stub')} written${written.length > 0 ? '; fill them in and run npm run ingest:' : '.'}`,
    ...files(written),
    ...(kept.length > 0 ? ['Left as they are, as they were there before:', ...files(kept)] : []),
    ...(elsewhere.length > 0
      ? [
          'No files of their own: say in the settings of their source which field holds what is missing:',
        ]
      : []),
    ...files(elsewhere),
  ];
}

/** A line with its indentation, without what a terminal would obey. */
function cleanly(line: string): string {
  return `${/^ */.exec(line)?.[0] ?? ''}${clean(line.trim())}`;
}

await failPlainly(async () => {
  const wanted = asked();
  if (!wanted) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  const config = readConfig(process.env);
  const ready = buildWithProgress(config, { mostFaults: 5 });
  const [{ library }, commands] = await Promise.all([ready, theCommands()]);
  if (!wanted.gaps) {
    const here = terminal({ library, commands, claimsIn, today, pause });
    console.log((await ask(['corpus'], { ...here, width: here.width() })).text);
    return;
  }
  const { outlets } = library.summary();
  const outlet = wanted.outlet === undefined ? undefined : outletNamed(wanted.outlet, outlets);
  if (wanted.outlet !== undefined && outlet === undefined) {
    console.error(`The corpus has no outlet “${wanted.outlet}”.`);
    process.exitCode = 2;
    return;
  }
  const gaps = await gapsIn(library, outlet);
  const told =
    gaps.length > 0 ? tellGaps(gaps) : ['Every article has its title, outlet, date and link.'];
  for (const line of told) console.log(cleanly(line));
  if (!wanted.stubs) return;
  const lacking = gaps.map((gap) => ({
    file: gap.article.file,
    lacks: gap.lacks,
    hint: hintOf(gap),
  }));
  for (const line of tellStubs(await writeStubs(config.corpusDir, lacking)))
    console.log(cleanly(line));
});
