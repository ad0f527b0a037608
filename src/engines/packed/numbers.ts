/** Whole numbers in a row that grows. */
export class Numbers {
  private row: Uint32Array;
  length = 0;

  constructor(room = 1 << 10) {
    this.row = new Uint32Array(room);
  }

  push(value: number): void {
    if (this.length === this.row.length) this.grow();
    this.row[this.length++] = value;
  }

  /** The row, with room for so many more; they are there when `length` says so. */
  withRoom(more: number): Uint32Array {
    while (this.length + more > this.row.length) this.grow();
    return this.row;
  }

  at(place: number): number {
    return this.row[place] ?? 0;
  }

  set(place: number, value: number): void {
    this.row[place] = value;
  }

  clear(): void {
    this.length = 0;
  }

  /** What is there now, without copying it. */
  all(): Uint32Array {
    return this.row.subarray(0, this.length);
  }

  private grow(): void {
    const larger = new Uint32Array(2 * this.row.length);
    larger.set(this.row);
    this.row = larger;
  }
}

/** So few bytes are copied faster one by one. */
const SHORT = 32;

/** Small numbers, a byte each, in a row that grows. */
export class Bytes {
  private row = new Uint8Array(1 << 10);
  length = 0;

  push(value: number): void {
    this.reserve(1);
    this.row[this.length++] = value;
  }

  /** A whole number from 0 as seven bits a byte, the lowest first; the last byte is below 128. */
  varint(value: number): void {
    if (value < 128) this.push(value);
    else this.longVarint(value);
  }

  private longVarint(value: number): void {
    this.reserve(8);
    let rest = value;
    while (rest > 127) {
      this.row[this.length++] = (rest & 127) | 128;
      rest = rest > 0x7fffffff ? Math.floor(rest / 128) : rest >>> 7;
    }
    this.row[this.length++] = rest;
  }

  /** Takes over the next so many numbers as they are. */
  copyVarints(from: VarintReader, count: number): void {
    const { bytes } = from;
    let { at } = from;
    for (let left = count; left > 0; at++) if ((bytes[at] ?? 0) < 128) left--;
    this.reserve(at - from.at);
    const { row, length } = this;
    for (let n = from.at; n < at; n++) row[length + n - from.at] = bytes[n] ?? 0;
    this.length += at - from.at;
    from.at = at;
  }

  append(bytes: Bytes): void {
    const { length } = bytes;
    this.reserve(length);
    if (length > SHORT) this.row.set(bytes.all(), this.length);
    else for (let at = 0; at < length; at++) this.row[this.length + at] = bytes.at(at);
    this.length += length;
  }

  at(place: number): number {
    return this.row[place] ?? 0;
  }

  clear(): void {
    this.length = 0;
  }

  all(): Uint8Array {
    return this.row.subarray(0, this.length);
  }

  private reserve(more: number): void {
    if (this.length + more <= this.row.length) return;
    const larger = new Uint8Array(Math.max(2 * this.row.length, this.length + more));
    larger.set(this.all());
    this.row = larger;
  }
}

/** Reads one number that `Bytes.varint` wrote, and goes on. */
export function varint(from: { readonly bytes: Uint8Array; at: number }): number {
  const { bytes } = from;
  let byte = bytes[from.at++] ?? 0;
  if (byte < 128) return byte;
  let value = byte & 127;
  let unit = 128;
  do {
    byte = bytes[from.at++] ?? 0;
    value += (byte & 127) * unit;
    unit *= 128;
  } while (byte > 127);
  return value;
}

/** Reads what `Bytes.varint` wrote. */
export class VarintReader {
  at: number;
  bytes: Uint8Array;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  next(): number {
    return varint(this);
  }
}
