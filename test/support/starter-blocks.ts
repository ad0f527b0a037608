import { readFileSync } from 'node:fs';
import type { Article, Block } from '../../src/core/article.ts';

type Piece = { readonly kind: Block['kind']; readonly from: string; readonly to: string };

const p = (from: string, to: string): Piece => ({ kind: 'paragraph', from, to });
const h = (words: string): Piece => ({ kind: 'heading', from: words, to: words });

/** The clean body of each starter article, every block told by its first and last words. */
const BODIES: Readonly<Record<string, readonly Piece[]>> = {
  '000_ace8159a2760c19e.txt': [
    p('The situation in Aleppo is', 'said on Friday.'),
    p('On Thursday, the Syrian Defense Ministry', 'equipment and manpower.'),
    h("On Retaliatory Strikes on Ukraine's Military Facilities"),
    p('The strikes on Ukrainian defense', 'the spokesman said.'),
    p("Washington's decision to allow", 'irresponsible, he added.'),
    h("On Japan's Unfriendly Actions"),
    p("Tokyo's unfriendly actions", 'Russia and Japan, Peskov said.'),
    p('Japanese Prime Minister Shigeru', 'concluding a peace treaty.'),
    p('It was Japan, not Russia', 'the official noted.'),
    h('On Western Peacekeepers in Ukraine'),
    p('The deployment of peacekeepers', '"peacekeeping contingent" in Ukraine.'),
    p("Earlier, Russia's Foreign Intelligence", 'combat capability.'),
    p('In order to reach the trajectory', 'Ukrainian issue.'),
    h("On Putin's Visit to Kazakhstan"),
    p('The state visit of', 'Kremlin spokesman emphasized.'),
    h('On Elections in Romania'),
    p('Russia has not interfered', 'Kremlin spokesman pointed out.'),
    p('By accusing Russia', 'the official added.'),
  ],
  '001_fd7c88a303afcc23.txt': [
    p('Moscow, SANA', 'affirmed on Thursday.'),
    p('SPUTNIK news agency quoted Peskov', 'Turkey’s borders.”'),
    p('Peskov recalled that', 'situation in the region.'),
    h(
      'Russian Foreign Ministry spokeswoman: Military operations in Syria aim at combating international terrorism',
    ),
    p('Russian Foreign Ministry spokeswoman Maria Zakharova affirmed', 'for the crisis.'),
    p('During a press conference on Thursday', 'she added.'),
    p('She pointed out that Russia informed', 'ground offensive in Syria.'),
    p('Russian military operations in Syria came', 'achieve its interests.'),
    p('The Spokesperson pointed out', 'between the two countries.'),
    p('Zakharova saw that', 'crisis in Syria.'),
    p('She warned of the terrorist threat', 'UN Charter.'),
    h('Lavrov, Kerry discuss crisis in Syria'),
    p('In a relevant context', 'terrorist organizations.'),
    p('“The two ministers also', 'in a statement.'),
  ],
  '002_2498656e7b287085.txt': [
    p('Kremlin spokesman Dmitry Peskov in an', 'civilians in Aleppo.'),
    p('“I strictly rule out', 'part of Aleppo.”'),
    p('The situation in the western', 'he stressed.'),
    p('Peskov said Russia rejects', 'war crimes.'),
    p('“We cannot agree', 'Peskov added.'),
    p('The United Nations Security Council', 'in Aleppo on Russia.'),
    p('Russia’s envoy to the UN', 'hostilities in Syria.'),
  ],
  '003_0998f90da37b1893.txt': [
    p('Recent multilateral peace talks', 'continue their offensive.'),
    p('Despite growing criticism', 'city of Aleppo.'),
    p('In a swipe at', 'place for months.'),
    p('The U.S. has grown increasingly', 'Russia over Syria.'),
    p('U.S. State Department spokesman John Kirby', 'continuing crisis.'),
    p('Russian Deputy Foreign Minister Sergei', 'specifically to Syria."'),
    p('"We cannot interpret', 'in the region to regroup.'),
    p('On Sept. 19', 'by U.S. forces.'),
  ],
  '004_eff35c5b3d6eee24.txt': [
    p('The Kremlin hopes', 'Dmitry Peskov said Friday.'),
    p('MOSCOW (Sputnik)', 'Russia and China.'),
    p('“Without doubt', 'corresponding question.'),
    p('On Wednesday, US Secretary', 'Foreign Ministry announced.'),
    p('The situation in Aleppo has been', 'bids have failed.'),
    p('Syrian government forces', 'al-Nusra Front.'),
    p('Over recent months', 'fight for its control.'),
    p('Russia has been providing', 'in the country.'),
  ],
};

/** A starter article as the quote reader needs it, its body told by hand. */
export function starterArticle(file: string): Pick<Article, 'text' | 'blocks'> {
  const text = readFileSync(new URL(`../../data/corpus/${file}`, import.meta.url), 'utf8');
  const plain = text.replaceAll('\u00a0', ' ');
  const blocks: Block[] = [];
  let at = 0;
  for (const { kind, from, to } of BODIES[file] ?? []) {
    const start = plain.indexOf(from, at);
    const end = plain.indexOf(to, start) + to.length;
    if (start < 0 || end < start + to.length) throw new Error(`${file} holds no "${from} … ${to}"`);
    blocks.push({ kind, span: { start, end } });
    at = end;
  }
  return { text, blocks };
}
