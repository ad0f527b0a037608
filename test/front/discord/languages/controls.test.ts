import { expect, test } from 'vitest';
import { type Controls, controls } from '../../../../src/front/discord/languages/languages.ts';

test.each<[string, readonly string[]]>([
  [
    'de',
    [
      ...['Zurück', 'Weiter', 'Teilen', 'Löschen', 'Zusammenhang', 'Vergleichen', 'Quellenangabe'],
      ...['An der Stelle öffnen', 'Seite 2 von 5', 'Nur du siehst die Antwort'],
    ],
  ],
  [
    'fr',
    [
      ...['Précédent', 'Suivant', 'Partager', 'Supprimer', 'Contexte', 'Comparer', 'Référence'],
      ...['Ouvrir au passage cité', 'Page 2 sur 5', 'Vous seul voyez la réponse'],
    ],
  ],
  [
    'es-419',
    [
      ...['Anterior', 'Siguiente', 'Compartir', 'Eliminar', 'Contexto', 'Comparar', 'Referencia'],
      ...['Abrir en el pasaje citado', 'Página 2 de 5', 'Solo tú ves la respuesta'],
    ],
  ],
  [
    'ru',
    [
      ...['Назад', 'Вперёд', 'Поделиться', 'Удалить', 'Контекст', 'Сравнить', 'Сноска'],
      ...['Открыть на этих словах', 'Страница 2 из 5', 'Ответ видите только вы'],
    ],
  ],
  [
    'uk',
    [
      ...['Назад', 'Далі', 'Поділитися', 'Видалити', 'Контекст', 'Порівняти', 'Виноска'],
      ...['Відкрити на цих словах', 'Сторінка 2 із 5', 'Відповідь бачите лише ви'],
    ],
  ],
  [
    'en-GB',
    [
      ...['Previous', 'Next', 'Share', 'Delete', 'Context', 'Compare', 'Cite'],
      ...['Open at the words', 'Page 2 of 5', 'Only you see the answer'],
    ],
  ],
])('the controls in %s', (locale, words) => {
  expect(told(controls(locale))).toEqual(words);
});

test.each(['pt-BR', 'en-US', '', 'constructor'])('in “%s” they are English', (locale) => {
  expect(told(controls(locale))).toEqual(told(controls('en-GB')));
});

test('the Spanish of both sides of the ocean is the same', () => {
  expect(told(controls('es-ES'))).toEqual(told(controls('es-419')));
});

test('every word fits on a button', () => {
  const words = ['de', 'fr', 'es-ES', 'ru', 'uk', 'en-US'].flatMap((one) => told(controls(one)));
  expect(words.filter((word) => word.length === 0 || word.length > 80)).toEqual([]);
});

function told(all: Controls): readonly string[] {
  const { previous, next, share, remove, context, compare, cite, openAtWords, page, onlyYou } = all;
  const buttons = [previous, next, share, remove, context, compare, cite, openAtWords];
  return [...buttons, page(2, 5), onlyYou];
}
