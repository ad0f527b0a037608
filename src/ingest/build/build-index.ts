import type { Numbered } from '../../core/corpus.ts';
import type { Inferred } from '../../core/inferred.ts';
import { codeOf } from '../code-of.ts';
import type { Builder, Built, Directory } from './builder.ts';
import { alone } from './lock.ts';
import { readAll } from './read-all.ts';
import { highest, readRecord, writeRecord } from './record.ts';
import { type Stage, stageIn } from './stage.ts';
import { stopped } from './stopped.ts';

/**
 * Reads what changed, keeps what did not, and publishes the whole; nobody else may do so meanwhile.
 * What was read when it failed or was stopped is kept, and not read again by the next build.
 */
export async function buildIndex(builder: Builder): Promise<Built> {
  return alone(builder.folder, async () => {
    const stage = await stageIn(builder.folder, builder.reader);
    try {
      const built = await readAndPublish(builder, stage);
      await stage.remove();
      return built;
    } catch (error) {
      if (isFull(error)) await stage.remove();
      else await stage.close();
      throw error;
    }
  });
}

async function readAndPublish(builder: Builder, stage: Stage): Promise<Built> {
  const { folder, builtAt, reader, content, previous } = builder;
  const given = highest(previous?.stamp.next, (await readRecord(folder))?.next);
  const { gathered, next, built } = await readAll(builder, stage, given);
  await stage.close();
  const whole = gathered();
  const faults = [...built.faults, ...builder.faults];
  await writeRecord(folder, { content, next, faults });
  const stamp = { builtAt, reader, content, next };
  const readings = () => publishing(builder, stage.readings(), built.articles, whole);
  const { speakers } = whole.directory;
  await builder.publish({ stamp, speakers, stories: whole.stories, readings });
  return { ...built, faults };
}

/** The readings with what only the whole corpus shows of each, as they are published. */
async function* publishing(
  { report, stop }: Builder,
  readings: AsyncIterable<Numbered>,
  total: number,
  { directory, inferredOf }: Whole,
): AsyncIterable<Numbered> {
  let done = 0;
  for await (const reading of readings) {
    if (stop?.aborted) throw stopped(total, total);
    const { article, quotes, number } = reading;
    const inferred = article.published ? undefined : inferredOf(number);
    const speakers = quotes.map(({ speaker }) =>
      speaker?.name ? (directory.nameOf(speaker.name, article.id) ?? null) : null,
    );
    yield { ...reading, ...(inferred && { article: { ...article, inferred } }), speakers };
    done += 1;
    report({ kind: 'publishing', done, total });
  }
}

type Whole = {
  readonly directory: Directory;
  readonly inferredOf: (number: number) => Inferred | undefined;
};

/** A disk without room gets back what was staged. */
function isFull(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT'].includes(codeOf(error));
}
