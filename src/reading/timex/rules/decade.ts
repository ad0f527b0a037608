import { phrase } from '../phrase.ts';
import type { TimexRule } from './rule.ts';

const NAMES = 'twenties thirties forties fifties sixties seventies eighties nineties'.split(' ');

export const decade: TimexRule = {
  name: 'decade',
  example: ['the 1990s', '199'],
  needs: [/0['’]?s|ties/i],
  pattern: phrase`
    (?: \b the _ )? (?: (?:early|late|mid) [\s-]{1,3} )?
    (?: (?<![\w$£€]) (?<year>(?:1[5-9]|20)\d) 0['’]?s\b | (?<!\w) ['’] (?<short>[2-9]) 0['’]?s\b )
    | \b the _ (?: (?:early|late|mid) [\s-]{1,3} )? (?<name>${NAMES.join('|')}) \b`,
  read({ year, short, name }) {
    const digit = short ?? (name ? `${NAMES.indexOf(name.toLowerCase()) + 2}` : '');
    return { kind: 'value', value: year ?? `19${digit}` };
  },
};
