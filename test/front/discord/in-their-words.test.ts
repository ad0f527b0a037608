import { expect, test } from 'vitest';
import { inTheirWords } from '../../../src/front/discord/in-their-words.ts';
import { render } from '../../../src/front/discord/render.ts';
import { anyMessage, flatten } from '../../support/loopback-discord/rules.ts';
import { asSent } from './drawn.ts';
import { aFullArticle, anEntry, found } from './samples.ts';
import { look, onStage } from './stage.ts';

const { discord, started } = onStage();

const ways = [{ label: 'Cite', ask: { command: 'cite', raw: { ref: 'Q1' } } }];
const follow = [{ command: 'quote', raw: { query: 'Share' } }];
const pages = { number: 2, of: 5, total: 9 };
const reply = found([anEntry(aFullArticle('Rain fell.'), { ways })], { follow, pages });
const asked = { command: 'quote', raw: { query: 'rain' } };

function labels(locale: string, drawnAs: 'card' | 'plain'): readonly string[] {
  const message = inTheirWords(render(reply, asked, { seenBy: 'asker', drawnAs }), locale);
  return flatten(anyMessage.parse(asSent(message)).components).flatMap((one) => {
    if (one.type === 2) return [one.label ?? ''];
    return one.type === 3 ? [one.placeholder ?? '', one.options[1]?.label ?? ''] : [];
  });
}

test.each([
  [
    'de',
    'card',
    'An der zitierten Stelle öffnen|Quellenangabe|Zu einer Seite …|Seite 2 von 5|/quote Share|Zurück|Weiter|Teilen',
  ],
  [
    'fr',
    'plain',
    'Q1: Ouvrir au passage cité|Q1: Référence|Aller à une page…|Page 2 sur 5|/quote Share|Précédent|Suivant|Partager',
  ],
  [
    'ja',
    'card',
    'Open at the words|Cite|Go to a page…|Page 2 of 5|/quote Share|Previous|Next|Share',
  ],
] as const)('buttons for %s, drawn as %s', (locale, drawnAs, expected) => {
  expect(labels(locale, drawnAs).join('|')).toBe(expected);
});

test('a choice keeps all of its hundred signs', () => {
  const who = { name: 'Maria Antonia '.repeat(9), certain: true };
  const when = { shown: 'between 28 February and 9 December 2016', how: 'stated' } as const;
  const entries = ['Q1', 'Q2', 'Q3', 'Q4', 'Q5'].map((ref) =>
    anEntry(aFullArticle('Rain fell.'), {
      ref: `${ref}000000`,
      who,
      when,
      ways: [{ label: 'Cite', ask: { command: 'cite', raw: { ref } } }],
    }),
  );
  const message = inTheirWords(render(found(entries), asked), 'de');
  const all = flatten(anyMessage.parse(asSent(message)).components);
  const choices = all.flatMap((one) => (one.type === 3 ? one.options : []));
  expect(choices.map(({ label }) => label)).toEqual(
    entries.map(
      ({ ref }) =>
        `${ref} · Maria Antonia Maria Antonia Maria Antonia Maria… · between 28 February and 9 Dec…`,
    ),
  );
});

test('whoever sees an answer alone has its buttons in their own language, a channel in the server’s', async () => {
  await started();
  const ask = (hide: boolean) =>
    discord().slash({ name: 'echo', options: { words: 'rain', hide }, locale: 'de' }).answered;
  expect(look(await ask(true)).buttons).toContain('Weiter');
  expect(look(await ask(false)).buttons).toContain('Next');
});
