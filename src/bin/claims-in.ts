import type { Context } from '../core/command.ts';

/** Reads the claims of a message; the reader is loaded with the first one. */
export const claimsIn: Context['claimsIn'] = async (message) => {
  const { readClaims } = await import('./reader.ts');
  return readClaims(message);
};
