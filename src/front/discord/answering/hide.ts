import type { Options, RawInput } from '../../../core/command.ts';
import type { Ask } from '../../../core/reply.ts';

/** The option that every command for everyone has on Discord, of which the command itself knows nothing. */
export const HIDING = {
  hide: { kind: 'flag', about: 'Only you see the answer' },
} as const satisfies Options;

/** A question without `hide`, and what it said. */
export function withoutHide({
  command,
  raw,
}: {
  readonly command: string;
  readonly raw: RawInput;
}): {
  readonly ask: Ask;
  readonly hide: boolean | undefined;
} {
  const { hide, ...rest } = raw;
  const given = Object.entries(rest).flatMap(([name, text]): [string, string][] =>
    text === undefined ? [] : [[name, text]],
  );
  return {
    ask: { command, raw: Object.fromEntries(given) },
    hide: hide === undefined ? undefined : /^(?:true|yes)$/.test(hide),
  };
}
