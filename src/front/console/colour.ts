type Environment = Readonly<Record<string, string | undefined>>;

/** `FORCE_COLOR` decides first (`0` or `false` is a no), then `NO_COLOR`, then whether a person looks. */
export function wantsColour(env: Environment, isTTY: boolean): boolean {
  const { FORCE_COLOR: forced, NO_COLOR: refused, TERM: terminal } = env;
  if (forced) return forced !== '0' && forced !== 'false';
  if (refused) return false;
  return isTTY && terminal !== 'dumb';
}
