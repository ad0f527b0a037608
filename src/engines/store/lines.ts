import { crc32 } from 'node:zlib';
import type { Numbered } from '../../core/corpus.ts';

/** A checksum in eight digits and a blank stand before the JSON of each line. */
const HEAD = 9;

/** A reading as a line of its file, newline included. */
export function lineOf(reading: Numbered): Buffer {
  const json = Buffer.from(JSON.stringify(reading));
  const sum = crc32(json)
    .toString(16)
    .padStart(HEAD - 1, '0');
  return Buffer.concat([Buffer.from(`${sum} `), json, Buffer.from('\n')]);
}

/** The JSON of a line without its newline; undefined where it is not as it was written. */
export function jsonIn(line: Buffer): string | undefined {
  const json = line.subarray(HEAD);
  const sum = crc32(json)
    .toString(16)
    .padStart(HEAD - 1, '0');
  return line.toString('latin1', 0, HEAD) === `${sum} ` ? json.toString() : undefined;
}
