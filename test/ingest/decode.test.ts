import { expect, test } from 'vitest';
import { decode } from '../../src/ingest/decode.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, swap: boolean) => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return swap ? bytes.swap16() : bytes;
};

const WINDOWS = new Map([
  ['“', 0x93],
  ['”', 0x94],
  ['—', 0x97],
]);
const windows = (text: string) =>
  Uint8Array.from(text, (sign) => WINDOWS.get(sign) ?? sign.charCodeAt(0));

test.each([
  ['UTF-8', utf8('“Rain”, said Zoë.'), '“Rain”, said Zoë.'],
  ['UTF-8 with a mark', utf8('\ufeffRain'), 'Rain'],
  ['UTF-16, little end first', utf16('Дождь', false), 'Дождь'],
  ['UTF-16, big end first', utf16('Дождь', true), 'Дождь'],
  ['Windows-1252', Uint8Array.of(0x93, 0x52, 0x61, 0x69, 0x6e, 0x94, 0x20, 0xe9), '“Rain” é'],
  [
    'Windows-1252 that could be UTF-8 in places',
    windows('“CAFÉ”, “café”—“Rain”'),
    '“CAFÉ”, “café”—“Rain”',
  ],
  ['UTF-8 that could be Windows-1252', utf8('à la carte'), 'à la carte'],
])('reads %s', (_, bytes, text) => {
  expect(decode(bytes)).toEqual({ text });
});

const RAIN = 'Дождь шёл весь день, и мост закрыли. «Вода поднялась», — сказала мэр Анна Руис.';
const CYRILLIC = 'абвгдежзийклмнопрстуфхцчшщъыьэюя';
/** KOI8 puts the letters in the order of the Latin ones that sound like them. */
const KOI8 = 'юабцдефгхийклмнопярстужвьызшэщчъ';
const single = (text: string, byteOf: (letter: number, isCapital: boolean) => number) =>
  Uint8Array.from(text, (sign) => {
    const letter = CYRILLIC.indexOf(sign.toLowerCase());
    return letter < 0 ? sign.charCodeAt(0) : byteOf(letter, sign !== sign.toLowerCase());
  });
const plainRain = RAIN.replace(/ё/gu, 'е').replace(/[«»]/gu, '"').replace('—', '-');
const koi8 = single(plainRain, (letter, isCapital) => {
  const place = KOI8.indexOf(CYRILLIC[letter] ?? '');
  return (isCapital ? 0xe0 : 0xc0) + place;
});
const windows1251 = single(plainRain, (letter, isCapital) => (isCapital ? 0xc0 : 0xe0) + letter);
const dos = single(plainRain, (letter, isCapital) =>
  isCapital ? 0x80 + letter : letter < 16 ? 0xa0 + letter : 0xd0 + letter,
);

test.each([
  ['KOI8', koi8, plainRain],
  ['Windows-1251', windows1251, plainRain],
  ['UTF-16 without a mark, little end first', utf16(RAIN, false).subarray(2), RAIN],
  ['UTF-16 without a mark, big end first', utf16(RAIN, true).subarray(2), RAIN],
])('finds %s by its letters', (_, bytes, text) => {
  expect(decode(bytes)).toEqual({ text });
});

test('an encoding that cannot be told is not guessed', () => {
  expect(decode(dos)).toEqual({ fault: 'its encoding cannot be told; save it as UTF-8' });
});

const [OPEN, SHUT] = [utf8('“'), utf8('”')];

test.each([
  [
    'a broken byte in UTF-8',
    [...utf8('Дождь шёл'), 0xff, ...utf8(' весь день')],
    'Дождь шёл\ufffd весь день',
    '1 byte is no UTF-8 and is shown as �',
  ],
  [
    'two in a short text with curly quotes',
    [...OPEN, 0x41, 0xe9, ...SHUT, 0x20, 0x93, ...utf8(' rained down all day')],
    '“A\ufffd” \ufffd rained down all day',
    '2 bytes are no UTF-8 and are shown as �',
  ],
  [
    'a sequence cut short',
    [...OPEN, ...utf8('It rained again,'), ...SHUT.slice(0, 2)],
    '“It rained again,\ufffd',
    '2 bytes are no UTF-8 and are shown as �',
  ],
  [
    'surrogates and overlong forms',
    [...utf8('“Дождь” весь день и всю ночь шёл не переставая '), 0xed, 0xa0, 0x80, 0xc0, 0xaf],
    '“Дождь” весь день и всю ночь шёл не переставая \ufffd\ufffd\ufffd\ufffd\ufffd',
    '5 bytes are no UTF-8 and are shown as �',
  ],
  [
    'a broken byte where a mark says UTF-8',
    [...utf8('\ufeffIt rained all day'), 0xe9],
    'It rained all day\ufffd',
    '1 byte is no UTF-8 and is shown as �',
  ],
  [
    'what Windows-1252 does not have',
    [...windows('“It rained all day”'), 0x81],
    '“It rained all day”\ufffd',
    '1 byte is no Windows-1252 and is shown as �',
  ],
])('tells %s', (_, bytes, text, lost) => {
  expect(decode(Uint8Array.from(bytes))).toEqual({ text, lost, line: 1 });
});

test.each([
  [new Uint8Array(), 'the file is empty'],
  [utf8(' \n\t '), 'the file holds nothing but white space'],
  [Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0), 'this is no text: it holds bytes that no text has'],
  [Uint8Array.of(1, 2, 3, 0x41), 'this is no text: it holds bytes that no text has'],
])('refuses %j', (bytes, fault) => {
  expect(decode(bytes)).toEqual({ fault });
});

test('tells on which line the first broken byte stands', () => {
  const bytes = Buffer.concat([Buffer.from('Дождь\nшёл\nвесь '), Buffer.from([0xff])]);
  expect(decode(bytes)).toMatchObject({ line: 3 });
});
