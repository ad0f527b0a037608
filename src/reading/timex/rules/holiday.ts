import { GAP, YEAR } from '../vocabulary.ts';
import { ANYWHERE } from './needs.ts';
import type { TimexRule } from './rule.ts';
import { WHICH, whichOf } from './which.ts';

export const holiday: TimexRule = {
  name: 'holiday',
  example: ['last Thanksgiving', '2015-11-26'],
  needs: ANYWHERE,
  pattern: new RegExp(
    String.raw`\b(?:(?<which>${WHICH})${GAP})?(?<name>New${GAP}Year['’]?s${GAP}(?:Day|Eve)|Christmas(?:${GAP}(?:Day|Eve))?|Thanksgiving(?:${GAP}Day)?|Halloween|Valentine['’]?s${GAP}Day|Easter(?:${GAP}(?:Sunday|Monday))?|Good${GAP}Friday|Labor${GAP}Day|Memorial${GAP}Day|Fourth${GAP}of${GAP}July)\b(?!['’-])(?!${GAP}(?:[A-Z]|tree|present|gift|dinner|card|market|season|holiday|shopping|party|egg))(?:,?${GAP}(?<year>${YEAR}))?`,
    'gi',
  ),
  read: ({ which, name = '', year }) =>
    /^[A-Z]/.test(name)
      ? {
          kind: 'holiday',
          name: name.toLowerCase().replace(/\s+/g, ' ').replace(/['’]/g, ''),
          which: whichOf(which),
          ...(year && { year: Number(year) }),
        }
      : undefined,
};
