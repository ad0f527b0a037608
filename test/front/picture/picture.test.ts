import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { DatedEvent } from '../../../src/core/event.ts';
import { timelinePicture } from '../../../src/core/timeline-enclosure.ts';
import type { When } from '../../../src/core/when.ts';
import { drawable } from '../../../src/front/picture/lettering.ts';
import { altText, type Picture, pictureOf } from '../../../src/front/picture/picture.ts';
import { toPng } from '../../../src/front/picture/png.ts';
import { toSvg } from '../../../src/front/picture/svg.ts';
import { aCorpus, anArticle, anEvent, aTime } from '../../support/corpus.ts';
import { contextOf } from '../../support/desk.ts';

type Told = readonly [day: string | undefined, sentence: string, outlet?: string];

async function drawn(told: readonly Told[], topic = 'flood'): Promise<Picture> {
  const { library } = await contextOf(
    aCorpus(
      told.map(([day, text, outlet = 'The Example Post'], at) => {
        const article = anArticle({ id: `a${at}`, text, outlet });
        return { article, events: [anEvent(article, text, day)] };
      }),
    ),
  );
  const query = { about: 'flood', dates: 'event' } as const;
  return pictureOf(await timelinePicture({ query, asked: ` on “${topic}”` }, 'light', library));
}

test('the drawing and the words in its place say the same', async () => {
  const picture = await drawn([
    ['2024-03-01', 'The flood rose <fast> & high.'],
    ['2024-03-04', 'The flood fell.', 'Coast Daily'],
    [undefined, 'The flood came on Sunday.'],
  ]);
  expect(altText(picture)).toBe(
    'Timeline on “flood”. Articles by day, 1 Mar 2024 to 4 Mar 2024; most (1): 1 Mar 2024.' +
      ' 1: 1 Mar 2024 – The flood rose <fast> & high. (The Example Post · E1).' +
      ' 2: 4 Mar 2024 – The flood fell. (Coast Daily · E2).' +
      ' 1 sentence without a known date left out.',
  );
  const svg = toSvg(picture, 'light');
  for (const words of [
    '1 Mar 2024',
    'The flood rose &lt;fast&gt; &amp; high.',
    'Coast Daily · E2',
  ]) {
    expect(svg).toContain(words);
  }
});

test('scripts that the font lacks are left out, and it is said', async () => {
  const picture = await drawn(
    [
      ['2024-03-01', 'flood Потоп у гавани, κατακλυσμός, déluge.'],
      ['2024-03-02', 'flood 洪水'],
      ['2024-03-03', 'flood 🌊', 'الأهرام'],
    ],
    '洪水',
  );
  expect(picture).toMatchObject({
    title: 'Timeline',
    marks: [
      { label: 'flood Потоп у гавани, κατακλυσμός, déluge.' },
      { source: 'The Example Post · E2' },
      { source: 'E3' },
    ],
    notes: [
      '2 labels left out: this font has not their script',
      'the topic left out: this font has not its script',
    ],
  });
  expect(`${toSvg(picture, 'dark')}${altText(picture)}`).not.toMatch(/[洪🌊ا]/u);
});

test('a time that is not told exactly is drawn in letters that the font has', async () => {
  const text = 'The flood rose over the past week.';
  const article = anArticle({ id: 'a', text });
  const when: When = { ...aTime('2024-03-01'), approximate: true };
  const words = { start: text.indexOf('the past'), end: text.length - 1 };
  const event: DatedEvent = {
    ...anEvent(article, text),
    dated: { kind: 'resolved', how: 'relative', when, words },
  };
  const { library } = await contextOf(aCorpus([{ article, events: [event] }]));
  const query = { about: 'flood', dates: 'event' } as const;
  const [mark] = pictureOf(await timelinePicture({ query, asked: '' }, 'light', library)).marks;
  expect(mark?.shown).toBe('about 1 Mar 2024');
});

test('each letter that counts as drawable is in both fonts', () => {
  const signs = Array.from({ length: 0xd800 - 0x20 }, (_, at) => String.fromCharCode(at + 0x20));
  const promised = signs.filter((sign) => drawable(sign) && !/[\p{Cn}\u00ad]/u.test(sign));
  expect(promised.length).toBeGreaterThan(1_500);
  for (const font of ['400Regular/NotoSans_400Regular.ttf', '700Bold/NotoSans_700Bold.ttf']) {
    const has = signsOf(font);
    expect(promised.filter((sign) => !has(sign.charCodeAt(0)))).toEqual([]);
  }
});

/** Which signs a font has, by the table of segments that every font carries (`cmap`, format 4). */
function signsOf(font: string): (code: number) => boolean {
  const file = fileURLToPath(import.meta.resolve(`@expo-google-fonts/noto-sans/${font}`));
  const bytes = readFileSync(file);
  const u16 = (at: number) => bytes.readUInt16BE(at);
  const u32 = (at: number) => bytes.readUInt32BE(at);
  const tables = Array.from({ length: u16(4) }, (_, at) => 12 + 16 * at);
  const entry = tables.find((at) => bytes.toString('latin1', at, at + 4) === 'cmap');
  const cmap = u32((entry ?? 0) + 8);
  const maps = Array.from({ length: u16(cmap + 2) }, (_, at) => cmap + u32(cmap + 8 + 8 * at));
  const segments = maps.find((at) => u16(at) === 4) ?? cmap;
  const twice = u16(segments + 6);
  const ranges = Array.from({ length: twice / 2 }, (_, at) => {
    const end = segments + 14 + 2 * at;
    return [u16(end + 2 + twice), u16(end)] as const;
  });
  return (code) => ranges.some(([first, last]) => first <= code && code <= last);
}

test('many times: some are marked, all are counted, and the words keep to Discord’s limit', async () => {
  const days = Array.from({ length: 40 }, (_, at): Told => {
    return [`2024-0${1 + (at % 9)}-1${at % 7}`, `The flood of ${'many streets '.repeat(30)}${at}.`];
  });
  const picture = await drawn(days);
  expect(picture.marks).toHaveLength(8);
  expect(altText(picture).length).toBeLessThanOrEqual(1_024);
  expect(altText(picture)).toMatch(
    /\d more in the picture\. The times that mattered most, of 40 sentences in all\.$/,
  );
});

test('a PNG comes out, also where nothing is dated', async () => {
  const picture = await drawn([[undefined, 'The flood came on Sunday.']]);
  const png = await toPng(toSvg(picture, 'dark'));
  expect([...png.slice(1, 4)].map((code) => String.fromCharCode(code)).join('')).toBe('PNG');
});
