import type { Context } from '../core/command.ts';
import { pause } from './pause.ts';

/** Reads the claims of a message; the reader is loaded with the first one. */
export const claimsIn: Context['claimsIn'] = async (message) => {
  const { readClaims } = await import('./reader.ts');
  await pause();
  return readClaims(message);
};
