import { phrase } from '../phrase.ts';
import { COMMA_GAP, YEAR } from '../vocabulary.ts';
import type { TimexRule } from './rule.ts';
import { WHICH, whichOf } from './which.ts';

/** What a holiday gives its name to is no time. */
const ITS_THINGS =
  '(?:trees?|presents?|gifts?|dinner|cards?|markets?|season|holidays?|shopping|part(?:y|ies)|eggs?|uprising|rising)';

export const holiday: TimexRule = {
  name: 'holiday',
  example: ['last Thanksgiving', '2015-11-26'],
  needs: [
    /new\s{1,6}year|christmas|thanksgiving|halloween|valentine|easter|good\s{1,6}friday|(?:labor|memorial)\s{1,6}day|fourth\s{1,6}of/i,
  ],
  pattern: phrase`
    \b (?: (?<which>${WHICH}) _ )?
    (?<name> New _ Year['’]?s _ (?:Day|Eve) | Christmas (?: _ (?:Day|Eve) )? | Thanksgiving (?: _ Day )?
      | Halloween | Valentine['’]?s _ Day | Easter (?: _ (?:Sunday|Monday) )? | Good _ Friday
      | Labor _ Day | Memorial _ Day | Fourth _ of _ July )
    \b (?! ['’-] | _ ${ITS_THINGS} \b ) (?: ${COMMA_GAP} (?<year>${YEAR}) )?
    (?: (?= \s (?<next>[a-z]+) ) | )`,
  read({ which, name = '', year, next = '' }) {
    if (!/^[A-Z]/.test(name) || /^[A-Z]/.test(next)) return undefined;
    return {
      kind: 'holiday',
      name: name.toLowerCase().replace(/\s+/g, ' ').replace(/['’]/g, ''),
      which: whichOf(which),
      ...(year && { year: Number(year) }),
    };
  },
};
