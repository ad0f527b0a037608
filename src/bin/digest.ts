import { writeFile } from 'node:fs/promises';
import { config as loadEnvironment } from 'dotenv';
import { readConfig } from '../config.ts';
import { nearHints, silence } from '../core/answer.ts';
import { defineCommand } from '../core/command.ts';
import { composeDigest } from '../core/digest/compose.ts';
import type { Since } from '../core/digest/digest.ts';
import { digestPicture } from '../core/digest/picture.ts';
import { DIGEST_OPTIONS, readDigestQuery } from '../core/digest/read-query.ts';
import { digestMarkdown } from '../core/digest/to-markdown.ts';
import { THEMES } from '../core/enclosure.ts';
import { readRef } from '../core/ref.ts';
import type { Reply } from '../core/reply.ts';
import type { When } from '../core/when.ts';
import { ask } from '../front/console/ask.ts';
import { enclosed } from '../front/picture/enclosed.ts';
import { buildWithProgress } from './build-with-progress.ts';
import { claimsIn } from './claims-in.ts';
import { failPlainly } from './fail-plainly.ts';
import { pause } from './pause.ts';
import { terminal } from './terminal.ts';
import { today } from './today.ts';

loadEnvironment({ quiet: true });

const command = defineCommand({
  name: 'digest',
  about: 'What is new on a topic, as a daily digest tells it',
  example: 'Syria',
  options: {
    ...DIGEST_OPTIONS,
    since: { kind: 'when', about: 'Published from: 2016, 2016-09 or 2016-09-01' },
    after: { kind: 'text', about: 'Come after this article: S12' },
    day: { kind: 'when', about: 'The day that it is for; today where it is absent' },
    reasons: { kind: 'flag', about: 'Tell why each item is in or out' },
    out: { kind: 'text', about: 'A markdown file to write it to' },
    picture: { kind: 'text', about: 'A PNG to paint the timeline of the topic to' },
    theme: { kind: 'choice', about: 'How it is painted', choices: THEMES },
  },

  async run(
    { since: from, after, day, reasons = false, out, picture, theme = 'light', ...input },
    { library, today: now },
  ) {
    const query = readDigestQuery(input, library);
    if ('problem' in query) return { kind: 'unclear', problem: query.problem };
    const since = readSince(from, after);
    if ('problem' in since) return { kind: 'unclear', problem: since.problem };
    if (day && day.precision !== 'day')
      return { kind: 'unclear', problem: 'day should be one day, such as 2016-09-30.' };
    const lines: string[] = [];
    if (picture !== undefined) {
      const painting = await digestPicture(query, { from, theme }, library);
      if ('problem' in painting) return { kind: 'unclear', problem: painting.problem };
      const { bytes, alt } = await enclosed(painting);
      const problem = await written(picture, bytes);
      if (problem) return { kind: 'unclear', problem };
      lines.push(`Painted ${picture}. In words: ${alt}`);
    }
    const digest = await composeDigest(library, {
      query,
      since,
      today: day?.since ?? now(),
      pause,
    });
    if (out !== undefined) {
      const problem = await written(out, digestMarkdown(digest));
      if (problem) return { kind: 'unclear', problem };
      lines.push(`Wrote ${out}.`);
    }
    if (digest.sections.length > 0 || reasons) return { kind: 'digest', digest, lines, reasons };
    const hints = query.topic === undefined ? [] : await nearHints(query.topic, library);
    return nothing(digest.heading, [...lines, ...digest.remarks, ...hints, silence(library)]);
  },
});

function nothing(heading: string, hints: readonly string[]): Reply {
  return { kind: 'nothing', heading: `Nothing to post: ${heading}`, hints, follow: [] };
}

/** Everything that is here, where nothing else is asked for. */
function readSince(
  from: When | undefined,
  after: string | undefined,
): Since | { readonly problem: string } {
  if (from && after !== undefined) return { problem: 'Please give since or after, not both.' };
  if (from) return { kind: 'day', day: from.since };
  if (after === undefined) return { kind: 'article', number: 0 };
  const ref = readRef(after);
  if (ref?.kind === 'article') return { kind: 'article', number: ref.number };
  return { problem: `“${after}” is no article: after should look like S12.` };
}

/** Why a file cannot be written; undefined where it was. */
async function written(file: string, content: string | Uint8Array): Promise<string | undefined> {
  try {
    await writeFile(file, content);
    return undefined;
  } catch (error) {
    return `${file} cannot be written: ${error instanceof Error ? error.message : error}`;
  }
}

await failPlainly(async () => {
  const { library } = await buildWithProgress(readConfig(process.env), { mostFaults: 5 });
  const here = terminal({ library, commands: [command], claimsIn, today, pause });
  const words = ['digest', ...process.argv.slice(2)];
  const { text, exit } = await ask(words, { ...here, width: here.width() });
  console.log(text);
  process.exitCode = exit;
});
