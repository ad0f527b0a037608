import { type Command, defineCommand } from '../src/core/command.ts';
import type { Reply } from '../src/core/reply.ts';

export default defineCommand({
  name: 'help',
  about: 'What can be asked here, with examples',
  example: 'quote',
  options: {
    command: { kind: 'text', about: 'Only this command, with all its options' },
  },

  run({ command: typed }, { commands }) {
    if (typed === undefined) return overview(commands);
    const name = typed.replace(/^\//, '').toLowerCase();
    const command = commands.find((one) => one.name === name);
    if (command) return details(command);
    const names = commands.map((one) => `/${one.name}`).join(', ');
    return { kind: 'unclear', problem: `There is no command “${typed}”; there are ${names}.` };
  },
});

function overview(commands: readonly Command[]): Reply {
  return {
    kind: 'notice',
    heading: 'What you can ask',
    facts: commands.map(({ name, about }) => ({ name: `/${name}`, value: about })),
    lines: [
      ...commands.map(({ name, example }) => `For example: /${name} ${example}`),
      'Every answer is a piece of a stored article with its source. Codes such as Q17 or S3 can be given to /article.',
    ],
  };
}

function details({ name, about, example, options, parts }: Command): Reply {
  const facts = parts
    ? Object.entries(parts).map(([part, told]) => ({ name: `/${name} ${part}`, value: told.about }))
    : Object.entries(options).map(([option, { about: what, required }]) => ({
        name: option,
        value: required ? `${what} (needed)` : what,
      }));
  return {
    kind: 'notice',
    heading: `/${name}: ${about}`,
    facts,
    lines: [`For example: /${name} ${example}`],
  };
}
