import { expect, test } from 'vitest';
import { decode } from '../../src/ingest/decode.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, swap: boolean) => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return swap ? bytes.swap16() : bytes;
};

test.each([
  ['UTF-8', utf8('“Rain”, said Zoë.'), '“Rain”, said Zoë.'],
  ['UTF-8 with a mark', utf8('\ufeffRain'), 'Rain'],
  ['UTF-16, little end first', utf16('Дождь', false), 'Дождь'],
  ['UTF-16, big end first', utf16('Дождь', true), 'Дождь'],
  ['Windows-1252', Uint8Array.of(0x93, 0x52, 0x61, 0x69, 0x6e, 0x94, 0x20, 0xe9), '“Rain” é'],
  [
    'UTF-8 with one broken byte',
    Uint8Array.from([...utf8('Дождь шёл'), 0xff, ...utf8(' весь день')]),
    'Дождь шёл\ufffd весь день',
  ],
])('reads %s', (_, bytes, text) => {
  expect(decode(bytes)).toEqual({ text });
});

test.each([
  [new Uint8Array(), 'the file is empty'],
  [utf8(' \n\t '), 'the file holds nothing but white space'],
  [Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0), 'this is no text: it holds bytes that no text has'],
  [Uint8Array.of(1, 2, 3, 0x41), 'this is no text: it holds bytes that no text has'],
])('refuses %j', (bytes, fault) => {
  expect(decode(bytes)).toEqual({ fault });
});
