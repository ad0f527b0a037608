import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { config as loadEnvironment } from 'dotenv';
import { readConfig } from '../config.ts';
import { defineCommand, type RawInput } from '../core/command.ts';
import { rowOf } from '../core/export/sheet.ts';
import { EXPORT_FORMATS, exportTimeline } from '../core/timeline-export.ts';
import { readTimeline, TIMELINE_OPTIONS } from '../core/timeline-options.ts';
import { render } from '../front/console/render.ts';
import { altText, MOST_MARKS, pictureOf } from '../front/picture/picture.ts';
import { toSvg } from '../front/picture/svg.ts';
import { buildWithProgress } from './build-with-progress.ts';
import { failPlainly } from './fail-plainly.ts';
import { theCommands } from './the-commands.ts';

loadEnvironment({ quiet: true });

/** A timeline never has more times than this. */
const ALL = { number: 1, size: 100_000 };

const command = defineCommand({
  name: 'timeline',
  about: 'Writes a timeline as a file of another program, or as a picture',
  example: 'Syria',
  options: {
    ...TIMELINE_OPTIONS,
    format: { kind: 'choice', about: 'What to write', choices: EXPORT_FORMATS },
    out: { kind: 'text', about: 'The file to write; to the terminal where it is absent' },
    picture: { kind: 'text', about: 'A PNG to paint' },
    dark: { kind: 'flag', about: 'Paint it dark' },
  },

  async run({ format = 'markdown', out, picture, dark, ...input }, { library }) {
    const read = readTimeline(input, library);
    if ('problem' in read) return { kind: 'unclear', problem: read.problem };
    const { query, asked } = read;
    const title = `Timeline${asked}`;
    const moments = await library.events({ ...query, page: ALL });
    if (moments.total === 0) {
      return { kind: 'nothing', heading: `No dated sentence${asked}`, hints: [], follow: [] };
    }
    const lines: string[] = [];
    if (picture) {
      const { toPng } = await import('../front/picture/png.ts');
      const most = Math.min(query.most ?? MOST_MARKS, MOST_MARKS);
      const chosen = await library.events({ ...query, most, page: ALL });
      const shown = pictureOf(title, moments, chosen);
      await writeFile(picture, toPng(toSvg(shown, dark ? 'dark' : 'light')));
      lines.push(`Painted ${picture}. In words: ${altText(shown)}`);
    }
    if (out || !picture) {
      const { builtAt } = library.summary().stamp;
      const rows = moments.items.map(rowOf);
      const file = exportTimeline({ title, dates: query.dates, builtAt, rows }, format);
      if (out) {
        await writeFile(out, file);
        lines.push(`Wrote ${out}.`);
      } else process.stdout.write(file);
    }
    const left = moments.whole ? '' : ', those that mattered; --most asks for more';
    const heading = `${moments.total} lines of ${moments.sentences} dated sentences${left}`;
    return { kind: 'notice', heading, facts: [], lines };
  },
});

/** What was typed as `--topic Syria --dark`; an option without a value is a yes. */
function typed(args: readonly string[]): RawInput {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([name, { kind }]) => [
      name,
      { type: kind === 'flag' ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  const { values } = parseArgs({ args: [...args], options });
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, value === true ? 'yes' : `${value}`]),
  );
}

await failPlainly(async () => {
  const raw = typed(process.argv.slice(2));
  const ready = buildWithProgress(readConfig(process.env), { mostFaults: 5 });
  const [{ library }, commands] = await Promise.all([ready, theCommands()]);
  const reply = await command.answer(raw, { library, commands });
  console.error(render(reply, { colour: false, width: process.stderr.columns ?? 100 }));
  if (reply.kind !== 'notice') process.exitCode = 1;
});
