import { parseArgs } from 'node:util';

/** What may stand behind a benchmark's name: a file and options, `true` for those that are a number. */
export type Asked = {
  readonly file: string;
  readonly text: (name: string) => string | undefined;
  readonly count: (name: string, otherwise: number) => number;
};

/** Reads a command line of one file and options that take a value each; throws what is wrong with it. */
export function readOptions(args: readonly string[], names: readonly string[]): Asked {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
  });
  const [file, ...more] = positionals;
  if (more.length > 0) throw new Error(`“${more.join(' ')}” is one file too many.`);
  const text = (name: string) => {
    const value = values[name];
    return typeof value === 'string' ? value : undefined;
  };
  return {
    file: file ?? '',
    text,
    count(name, otherwise) {
      const typed = text(name);
      if (typed === undefined) return otherwise;
      if (!/^\d{1,9}$/.test(typed))
        throw new Error(`--${name} takes a whole number, not “${typed}”.`);
      return Number(typed);
    },
  };
}
