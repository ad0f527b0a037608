import { config as loadEnvironment } from 'dotenv';
import { readConfig } from '../config.ts';
import { ask } from '../front/console/ask.ts';
import { buildWithProgress } from './build-with-progress.ts';
import { claimsIn } from './claims-in.ts';
import { failPlainly } from './fail-plainly.ts';
import { lastingContext } from './lasting-context.ts';
import { pause } from './pause.ts';
import { openPrompt, terminal } from './terminal.ts';
import { theCommands } from './the-commands.ts';
import { today } from './today.ts';
import { outIn, writeEnclosures } from './write-enclosures.ts';

loadEnvironment({ quiet: true });

await failPlainly(async () => {
  const [first = '', ...rest] = process.argv.slice(2);
  const words = [/^(?:--help|-h)$/.test(first) ? 'help' : first, ...rest].filter(Boolean);
  const config = readConfig(process.env);
  const ready = buildWithProgress(config, { mostFaults: 5 });
  const [{ library }, commands] = await Promise.all([ready, theCommands()]);
  const context = lastingContext(config, { library, commands, claimsIn, today, pause });
  if (words.length === 0) {
    await openPrompt(context);
    return;
  }
  const here = terminal(context);
  const { words: question, out } = outIn(words);
  const { text, exit, reply } = await ask(question, { ...here, width: here.width() });
  console.log(text);
  process.exitCode = exit;
  if (out === undefined) return;
  for (const file of await writeEnclosures(reply, out)) console.error(`Wrote ${file}.`);
});
