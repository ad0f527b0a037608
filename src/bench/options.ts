import { parseArgs } from 'node:util';

/** A command line, read. */
export type Asked = {
  /** What stands there beside the options. */
  readonly files: readonly string[];
  readonly text: (option: string) => string | undefined;
  readonly count: (option: string, otherwise: number) => number;
};

/** Reads files and options that take a value each; throws what is wrong with them. */
export function readOptions(args: readonly string[], names: readonly string[]): Asked {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
  });
  const text = (name: string) => {
    const value = values[name];
    return typeof value === 'string' ? value : undefined;
  };
  return {
    files: positionals,
    text,
    count(name, otherwise) {
      const typed = text(name) ?? `${otherwise}`;
      if (/^\d{1,9}$/.test(typed)) return Number(typed);
      throw new Error(`--${name} takes a whole number, not “${typed}”.`);
    },
  };
}

export function onlyFile([file, ...more]: readonly string[]): string {
  if (file === undefined) throw new Error('Please give a file.');
  if (more.length > 0) throw new Error(`“${more.join(' ')}” is one file too many.`);
  return file;
}
