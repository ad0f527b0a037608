import { describe, expect, test } from 'vitest';
import { languageOf, readLanguage, withLanguage } from '../../src/ingest/language.ts';
import { anArticle } from '../support/corpus.ts';

test.each([
  ['The river rose by two metres on Monday, and the lower streets were cleared.', 'en'],
  ['Der Fluss stieg am Montag um zwei Meter, und die unteren Straßen wurden geräumt.', 'de'],
  ['В понедельник река поднялась на два метра, и нижние улицы освободили.', 'ru'],
  ['ارتفع النهر مترين يوم الاثنين، وأخليت الشوارع السفلى من سكانها.', 'ar'],
  ['44 – 12', undefined],
  ['', undefined],
])('%s', async (text, language) => {
  expect(await languageOf(text)).toBe(language);
});

test.each([
  ['de-AT', 'de'],
  ['EN_us', 'en'],
  ['zh-Hans-CN', 'zh'],
  ['german', undefined],
  ['xx', undefined],
  ['', undefined],
])('the code “%s” is that of %s', (code, language) => {
  expect(readLanguage(code)).toBe(language);
});

const GERMAN =
  'Der Fluss stieg am Montag um zwei Meter, und die unteren Straßen der Stadt wurden geräumt, wie die Bürgermeisterin sagte.';
const told = (value: string) => ({ language: { value, how: 'meta tag' as const } });

describe('an article’s language', () => {
  test('is that of its words where nothing is told', async () => {
    const article = anArticle({ text: GERMAN });
    expect(await withLanguage(article)).toEqual({
      ...article,
      language: { value: 'de', how: 'words' },
    });
  });

  test('is what is told where the words agree, or are too few to tell', async () => {
    const long = { ...anArticle({ text: GERMAN }), ...told('de') };
    const short = { ...anArticle({ text: 'Hochwasser in Norport' }), ...told('en') };
    expect([await withLanguage(long), await withLanguage(short)]).toEqual([long, short]);
  });

  test('is that of its words where they speak against what is told, and that is doubtful', async () => {
    const article = { ...anArticle({ text: GERMAN }), ...told('en') };
    expect(await withLanguage(article)).toEqual({
      ...article,
      language: { value: 'de', how: 'words' },
      doubts: ['The meta tag says that it is in English, but its words are German.'],
    });
  });

  test('of many English words is English, and no other is taken for it', async () => {
    const english =
      'The river rose by two metres on Monday, and the mayor of Norport, Ana Ruiz, had the lower streets cleared by noon.';
    const dutch =
      'De rivier steeg maandag met twee meter, en de burgemeester van de stad was van mening dat het water te hoog is in de straten.';
    expect([await languageOf(english), await languageOf(dutch)]).toEqual(['en', 'nl']);
  });
});
