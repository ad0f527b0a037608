import { LONGEST_TEXT } from '../../core/command.ts';
import { ALTERATIONS } from '../verify/alter.ts';
import type { Command } from './questions.ts';
import type { Quotation, Samples } from './samples.ts';

/** The longest text that `/verify` and `/sources` take. */
const LONGEST = 4_000;
/** So many words of as many quotations were never said together. */
const JUMBLED = 14;

/** What is asked of somebody's words: whether they were said, in all the ways in which they can be wrong. */
export function quotationQuestions(samples: Samples): readonly Command[] {
  const { quotation, speaker, topic } = samples;
  const real = quotation();
  const verify = (
    kind: string,
    text: string,
    exits: readonly number[],
    by = speaker(),
  ): Command => ({
    kind: 'command',
    row: `/verify ${kind}`,
    words: ['/verify', `${by} said: “${unmarked(text)}”`],
    exits,
  });
  return [
    verify('real', real.words, [0], real.speaker),
    verify('altered', altered(samples), [0, 1]),
    verify('absent', jumbled(samples), [0, 1]),
    verify('absent', `${topic()} was never heard of before, I can tell you`, [0, 1]),
    verify(
      'long',
      quotation()
        .paragraphs.join(' ')
        .slice(0, LONGEST - 200),
      [0],
    ),
    {
      kind: 'command',
      row: '/verify many',
      words: ['/verify', message(samples)],
      exits: [0, 1],
    },
    {
      kind: 'command',
      row: '/sources',
      words: ['/sources', quotation().paragraphs[0] ?? topic()],
      exits: [0, 1],
    },
    {
      kind: 'command',
      row: '/sources',
      words: ['/sources', quotation().paragraphs.join('\n').slice(0, LONGEST)],
      exits: [0, 1],
    },
    {
      kind: 'command',
      row: '/sources',
      words: ['/sources', jumbled(samples).slice(0, LONGEST_TEXT)],
      exits: [0, 1],
    },
  ];
}

function altered({ random, quotation }: Samples): string {
  const { words } = quotation();
  const { alter } = ALTERATIONS[1 + Math.floor(random() * (ALTERATIONS.length - 1))] ?? {};
  return alter?.(words, random, quotation().words) ?? words.split(' ').slice(1).join(' ');
}

/** Words that all stand in the corpus, but never together. */
function jumbled({ random, quotation }: Samples): string {
  return Array.from({ length: JUMBLED }, () => {
    const words = quotation().words.split(' ');
    return words[Math.floor(random() * words.length)] ?? '';
  }).join(' ');
}

/** As many quotations as a message has room for, true ones and altered ones. */
function message(samples: Samples): string {
  const said = ({ speaker, words }: Quotation) => `“${unmarked(words)},” ${speaker} said. `;
  let text = '';
  for (let at = 0; ; at++) {
    const one = samples.quotation();
    const next = said(at % 3 === 0 ? { ...one, words: altered(samples) } : one);
    if (text.length + next.length > LONGEST) return text;
    text += next;
  }
}

/** Without marks that would end a quotation. */
function unmarked(text: string): string {
  return text.replace(/["“”«»]/g, '');
}
