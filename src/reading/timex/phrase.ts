import { GAP } from './vocabulary.ts';

/**
 * The pattern of a rule, written over as many lines as it needs: white space in it stands for
 * nothing, `_` for the gap between two words. Case is ignored; every match is found.
 */
export function phrase({ raw }: TemplateStringsArray, ...pieces: readonly string[]): RegExp {
  const written = raw.map((part) => part.replace(/\s+/g, '').replaceAll('_', GAP));
  return new RegExp(written.map((part, i) => part + (pieces[i] ?? '')).join(''), 'gi');
}
