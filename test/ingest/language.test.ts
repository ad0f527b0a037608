import { expect, test } from 'vitest';
import { languageOf } from '../../src/ingest/language.ts';

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
