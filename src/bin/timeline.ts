import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { config as loadEnvironment } from 'dotenv';
import { readConfig } from '../config.ts';
import { defineCommand, type RawInput } from '../core/command.ts';
import { timelineFile, timelinePicture } from '../core/timeline-enclosure.ts';
import { EXPORT_FORMATS } from '../core/timeline-export.ts';
import { readTimeline, TIMELINE_OPTIONS } from '../core/timeline-options.ts';
import { render } from '../front/console/render.ts';
import { enclosed } from '../front/picture/enclosed.ts';
import { buildWithProgress } from './build-with-progress.ts';
import { claimsIn } from './claims-in.ts';
import { failPlainly } from './fail-plainly.ts';
import { pause } from './pause.ts';
import { theCommands } from './the-commands.ts';
import { today } from './today.ts';

loadEnvironment({ quiet: true });

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
    const page = { number: 1, size: 1 };
    const { total, sentences, whole } = await library.events({ ...read.query, page });
    if (total === 0) {
      return { kind: 'nothing', heading: `No dated sentence${read.asked}`, hints: [], follow: [] };
    }
    const lines: string[] = [];
    if (picture) {
      const painted = await enclosed(await timelinePicture(read, dark ? 'dark' : 'light', library));
      await writeFile(picture, painted.bytes);
      lines.push(`Painted ${picture}. In words: ${painted.alt}`);
    }
    if (out || !picture) {
      const file = await timelineFile(read, format, library);
      if (out) {
        await writeFile(out, file.text);
        lines.push(`Wrote ${out}.`);
      } else process.stdout.write(file.text);
    }
    const left = whole ? '' : ', those that mattered; --most asks for more';
    const heading = `${total} lines of ${sentences} dated sentences${left}`;
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
  const reply = await command.answer(raw, { library, commands, claimsIn, today, pause });
  console.error(render(reply, { colour: false, width: process.stderr.columns ?? 100 }));
  if (reply.kind !== 'notice') process.exitCode = 1;
});
