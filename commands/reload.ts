import { plural } from '../src/core/answer.ts';
import { defineCommand } from '../src/core/command.ts';
import type { Renewed } from '../src/core/renewal.ts';
import type { Reply } from '../src/core/reply.ts';

export default defineCommand({
  name: 'reload',
  about: 'Reads new and changed articles now; for those who manage the server',
  example: '',
  options: {},
  isFor: 'managers',

  async run(_, { renewal }) {
    if (!renewal) {
      const problem = 'The corpus cannot be read again here; npm run ingest reads what is new.';
      return { kind: 'unclear', problem };
    }
    return told(await renewal.renew());
  },
});

function told(renewed: Renewed): Reply {
  const notice = (heading: string, lines: readonly string[]): Reply => ({
    kind: 'notice',
    heading,
    facts: [],
    lines,
  });
  switch (renewed.kind) {
    case 'renewed': {
      const { articles, read, faults } = renewed;
      const counts = `${plural(articles, 'article')}, of which ${read.toLocaleString('en-US')} were read anew.`;
      return notice('Answers now come from the corpus as it is', [counts, ...tellFaults(faults)]);
    }
    case 'unchanged':
      return notice('Nothing has changed in the corpus', tellFaults(renewed.faults));
    case 'failed':
      return notice('The corpus could not be read again', [
        renewed.why,
        'Answers come from what was read before.',
      ]);
  }
}

function tellFaults(faults: number): readonly string[] {
  return faults > 0
    ? [`${plural(faults, 'file')} not read as it should be: the log and npm run ingest name them.`]
    : [];
}
