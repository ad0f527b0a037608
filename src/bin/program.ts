/** Set where the programs were put together for a faster start: the folder that they lie in. */
declare const BUILT_PROGRAMS: string | undefined;

/** Where a program of this folder lies as it runs: its source, or what was made of it. */
export function program(name: string): URL {
  return typeof BUILT_PROGRAMS === 'string'
    ? new URL(`${name}.mjs`, BUILT_PROGRAMS)
    : new URL(`./${name}.ts`, import.meta.url);
}
