import { pad } from '../calendar.ts';
import { phrase } from '../phrase.ts';
import type { TimexRule } from './rule.ts';

const ZONE = String.raw`(?:\s?\(?(?:GMT|UTC|EST|EDT|ET|PST|PDT|CET|CEST|BST|MSK|local\stime|Moscow\stime)\b\)?)?`;

export const clock: TimexRule = {
  name: 'time of day',
  example: ['at 7:15 p.m.', '2016-09-29T19:15'],
  needs: [/\d\s?[ap]\.?m|\d:\d|\d\s?(?:GMT|UTC)|noon|midnight|midday/i],
  pattern: phrase`
    \b (?: (?<hour>1[0-2]|0?[1-9]) (?: [:.] (?<minute>[0-5]\d) )? \s? (?<half> [ap]\.?m\b\.? )
      | (?<hour24>[01]?\d|2[0-3]) : (?<minute24>[0-5]\d) (?: :[0-5]\d )? (?!\d)
      | (?<hourZ>[01]\d|2[0-3]) (?<minuteZ>[0-5]\d) (?= \s? (?:GMT|UTC) \b )
      | (?<word>noon|midnight|midday) \b ) ${ZONE}`,
  read({ hour, minute, half, hour24, minute24, hourZ, minuteZ, word }) {
    if (word) return { kind: 'time', time: /midnight/i.test(word) ? 'T24:00' : 'T12:00' };
    if (hour) {
      const turn = /^p/i.test(half ?? '') ? 12 : 0;
      return { kind: 'time', time: `T${pad((Number(hour) % 12) + turn)}:${minute ?? '00'}` };
    }
    const time = `T${pad(Number(hour24 ?? hourZ))}:${minute24 ?? minuteZ ?? '00'}`;
    return { kind: 'time', time };
  },
};
