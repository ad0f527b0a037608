import { describe, expect, test } from 'vitest';
import { quotesRead, quotesTold } from '../../support/quotes-told.ts';
import { starterArticle } from '../../support/starter-blocks.ts';

/** Every quotation that a careful reader lists, each part by its first four and last three words. */
const QUOTATIONS: readonly (readonly [file: string, quotes: readonly string[]])[] = [
  [
    '000_ace8159a2760c19e.txt',
    [
      `Dmitry Peskov said (indirect, named): The situation in Aleppo … in the region`,
      `Syrian Defense Ministry said (indirect, named): the Syrian armed forces … equipment and manpower`,
      `Dmitry Peskov said (indirect, description): The strikes on Ukrainian … on Russian territory`,
      `Dmitry Peskov added (indirect, pronoun): Washington's decision to allow … Russia are irresponsible`,
      `Dmitry Peskov said (indirect, named): Tokyo's unfriendly actions completely … Russia and Japan`,
      `Shigeru Ishiba said (indirect, named): despite the difficult relations … a peace treaty`,
      `Dmitry Peskov noted (indirect, description): It was Japan, not … in bilateral relations`,
      `Dmitry Peskov said (indirect, named): The deployment of peacekeepers … to the conflict`,
      `Russia's Foreign Intelligence Service said (indirect, named): the West plans deploy … Ukraine's combat capability`,
      `Dmitry Peskov said (indirect, named): In order to reach … the peacekeeping mission`,
      `Dmitry Peskov adding (indirect, named): Russia has clear parameters … the Ukrainian issue`,
      `Dmitry Peskov emphasized (indirect, description): The state visit of … was very productive`,
      `Dmitry Peskov pointed out (indirect, description): Russia has not interfered … accusations are groundless`,
      `Dmitry Peskov added (indirect, description): By accusing Russia of … Moscow for everything`,
    ],
  ],
  [
    '001_fd7c88a303afcc23.txt',
    [
      `Dmitry Peskov affirmed (indirect, named): Russia’s actions in Syria … integrity of Syria`,
      `Dmitry Peskov quoted Peskov as saying (direct, named): Russia’s military operation in … to Turkey’s borders.`,
      `Dmitry Peskov recalled (mixed, named): “before the operation by … in the region`,
      `Maria Zakharova affirmed (indirect, named): Russian military operations in … without double standard`,
      `Maria Zakharova stressing (indirect, named): all the steps adopted … for the crisis`,
      `Maria Zakharova clarified (indirect, named): Western media outlets have … airstrikes in Syria`,
      `Maria Zakharova added (direct, pronoun): But there remain attempts … extremism and terrorism`,
      `Maria Zakharova pointed out (indirect, pronoun): Russia informed all its … targeting international terrorism`,
      `Maria Zakharova indicating (indirect, pronoun): it has more than … offensive in Syria`,
      `Maria Zakharova said (indirect, pronoun): Russian military operations in … the Syrian state`,
      `Maria Zakharova pointing out (indirect, pronoun): Russian President Vladimir Putin … achieve its interests`,
      `Maria Zakharova pointed out (indirect, description): Russia had repeatedly affirmed … crisis in Syria`,
      `Maria Zakharova adding (indirect, description): whatever queries Turkey might … the two countries`,
      `Maria Zakharova saw (indirect, named): the return of contacts … crisis in Syria`,
      `Maria Zakharova warned of (indirect, pronoun): the terrorist threat that … the entire world`,
      `Maria Zakharova noting (indirect, pronoun): Russia is always open … and UN Charter`,
      `Russian Foreign Ministry quoted Russian Foreign Ministry as saying (direct, named): The two ministers also … communiqué of 2012`,
    ],
  ],
  [
    '002_2498656e7b287085.txt',
    [
      `Dmitry Peskov has ruled out (indirect, named): any possibility of Russian … civilians in Aleppo`,
      `Dmitry Peskov said (direct, named): I strictly rule out … fighting terrorist organizations / In that very particular … part of Aleppo.`,
      `Dmitry Peskov said (indirect, pronoun): The situation in the … Aleppo is different`,
      `Dmitry Peskov stressed (direct, pronoun): Seven checkpoints (humanitarian corridors … by the terrorists`,
      `Dmitry Peskov said (indirect, named): Russia rejects the accusations … committing war crimes`,
      `Dmitry Peskov said (direct, pronoun): We cannot agree with these accusations`,
      `Dmitry Peskov added (direct, named): Russian military forces are … relative international agreements`,
      `Vitaly Churkin said (indirect, named): after the US tactical … hostilities in Syria`,
    ],
  ],
  [
    '003_0998f90da37b1893.txt',
    [
      `[Russian diplomats] said (indirect, description): the country will continue … city of Aleppo`,
      `Dmitry Peskov said (indirect, named): Russia's “war on terror” would continue`,
      `U.S. says (indirect, named): both Russia and the … not facilitating peace`,
      `John Kerry has demanded (indirect, named): Russia grounds its aircraft`,
      `John Kerry has threatened (indirect, named): to cut diplomacy with Russia over Syria`,
      `John Kirby said (mixed, named): Russia has a vested … even Russian cities.”`,
      `Dmitry Peskov dismissed (indirect, named): the comments as clumsy and unhelpful`,
      `Dmitry Peskov saying (indirect, named): Russia was interested in … the continuing crisis`,
      `Sergei Ryabkov referring to (direct, named): thinly disguised invitations to … specifically to Syria.`,
      `Sergei Ryabkov said (direct, named): We cannot interpret this … support for terrorism`,
      `Sergei Ryabkov explained (indirect, pronoun): Russia had no alternative … of a ceasefire`,
      `Sergei Ryabkov said (indirect, named): Russia would support a … aid into Aleppo`,
      `Sergei Ryabkov said (indirect, named): any longer would allow … region to regroup`,
      `Syria has also blamed (mixed, named): the U.S., along with … with terrorist organizations`,
    ],
  ],
  [
    '004_eff35c5b3d6eee24.txt',
    [
      `Dmitry Peskov said (indirect, named): The Kremlin hopes that … on Moscow’s initiative`,
      `Dmitry Peskov told (direct, named): Without doubt, the Kremlin … on our initiative`,
      `Russia’s Foreign Ministry announced (indirect, named): The diplomats continued the discussion by phone on Thursday`,
    ],
  ],
];

function shortened(told: string): string {
  const [head = '', words = ''] = told.split(/(?<=\): )/);
  const parts = words.split(' / ').map((part) => {
    const list = part.split(' ');
    return list.length > 9 ? `${list.slice(0, 4).join(' ')} … ${list.slice(-3).join(' ')}` : part;
  });
  return head + parts.join(' / ');
}

describe('the starter articles hold these quotations and no others', () => {
  test.each(QUOTATIONS)('%s', (file, quotes) => {
    expect(quotesTold(starterArticle(file)).map(shortened)).toEqual(quotes);
  });
});

/** `Ana Ruiz said (direct)`, for both ways of telling. */
function whoAndHow(told: string): string {
  return told.replace(
    / \((direct|indirect|mixed).*$/s,
    (_, kind) => ` (${kind === 'direct' ? kind : 'retold'})`,
  );
}

/** Where the tagger tells two clauses as one, or the words around a quotation with it, or one blame more. */
const TOLD_OTHERWISE: ReadonlyMap<string, readonly string[]> = new Map([
  ['John Kerry has threatened (retold)', ['John Kerry has demanded (retold)']],
  [
    'Syria has also blamed (retold)',
    ['Both Russia and the U.S. blamed (retold)', 'Syria has also blamed (retold)'],
  ],
  ['Sergei Ryabkov referring to (direct)', ['Sergei Ryabkov referring to (retold)']],
]);

describe('rules and tagger together read the same from the same people', () => {
  test.each(QUOTATIONS)('%s', (file, quotes) => {
    const wanted = quotes.map(whoAndHow).flatMap((told) => TOLD_OTHERWISE.get(told) ?? [told]);
    expect(quotesRead(starterArticle(file)).map(({ who }) => who)).toEqual(wanted);
  });

  test.each(QUOTATIONS)('%s: words between marks to the letter', (file, quotes) => {
    const wanted = quotes.filter(
      (told) => / \(direct/.test(told) && !told.includes('referring to'),
    );
    const read = quotesRead(starterArticle(file)).filter(({ who }) => who.endsWith('(direct)'));
    const words = read.map((quote) => shortened(`x (y): ${quote.words}`).replace('x (y): ', ''));
    expect(words).toEqual(wanted.map((told) => told.replace(/^.*?\): /, '')));
  });
});
