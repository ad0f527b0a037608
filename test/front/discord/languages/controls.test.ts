import { expect, test } from 'vitest';
import { type Controls, controls } from '../../../../src/front/discord/languages/languages.ts';

test.each<[string, readonly string[]]>([
  [
    'de',
    [
      ...['Zurück', 'Weiter', 'Teilen', 'Löschen', 'Zusammenhang', 'Vergleichen', 'Quellenangabe'],
      ...['An der zitierten Stelle öffnen', 'Quelle öffnen', 'Archivkopie öffnen'],
      ...['Zu einer Seite …', 'Zu einem davon …', 'Seite 2 von 5'],
    ],
  ],
  [
    'fr',
    [
      ...['Précédent', 'Suivant', 'Partager', 'Supprimer', 'Contexte', 'Comparer', 'Référence'],
      ...['Ouvrir au passage cité', 'Ouvrir la source', 'Ouvrir la copie archivée'],
      ...['Aller à une page…', 'Aller à l’un d’eux…', 'Page 2 sur 5'],
    ],
  ],
  [
    'es-419',
    [
      ...['Anterior', 'Siguiente', 'Compartir', 'Eliminar', 'Contexto', 'Comparar', 'Referencia'],
      ...['Abrir en el pasaje citado', 'Abrir la fuente', 'Abrir la copia archivada'],
      ...['Ir a una página…', 'Ir a uno de ellos…', 'Página 2 de 5'],
    ],
  ],
  [
    'ru',
    [
      ...['Назад', 'Вперёд', 'Поделиться', 'Удалить', 'Контекст', 'Сравнить', 'Сноска'],
      ...['Открыть на этих словах', 'Открыть источник', 'Открыть архивную копию'],
      ...['К странице…', 'К одному из них…', 'Страница 2 из 5'],
    ],
  ],
  [
    'uk',
    [
      ...['Назад', 'Далі', 'Поділитися', 'Видалити', 'Контекст', 'Порівняти', 'Виноска'],
      ...['Відкрити на цих словах', 'Відкрити джерело', 'Відкрити архівну копію'],
      ...['До сторінки…', 'До одного з них…', 'Сторінка 2 із 5'],
    ],
  ],
  [
    'en-GB',
    [
      ...['Previous', 'Next', 'Share', 'Delete', 'Context', 'Compare', 'Cite'],
      ...['Open at the words', 'Open the source', 'Open the archived copy'],
      ...['Go to a page…', 'Go to one of these…', 'Page 2 of 5'],
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

test('a label is found by its English words; any other stays as it is', () => {
  const { named } = controls('de');
  expect(['Context', 'Cite', 'Quotes on rain', ''].map(named)).toEqual([
    'Zusammenhang',
    'Quellenangabe',
    'Quotes on rain',
    '',
  ]);
});

test('every word fits on a button', () => {
  const words = ['de', 'fr', 'es-ES', 'ru', 'uk', 'en-US'].flatMap((one) => told(controls(one)));
  expect(words.filter((word) => word.length === 0 || word.length > 80)).toEqual([]);
});

function told(all: Controls): readonly string[] {
  const { previous, next, share, remove, context, compare, cite, page } = all;
  const { openAtWords, openSource, openArchived, goToPage, goToOne } = all;
  const buttons = [previous, next, share, remove, context, compare, cite];
  const ways = [openAtWords, openSource, openArchived, goToPage, goToOne];
  return [...buttons, ...ways, page(2, 5)];
}
