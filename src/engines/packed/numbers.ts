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

  append(bytes: Uint8Array): void {
    this.reserve(bytes.length);
    this.row.set(bytes, this.length);
    this.length += bytes.length;
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
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  next(): number {
    return varint(this);
  }
}

/** Places of a row, grouped by the key of each and in order within a group: a counting sort. */
export function grouped(
  keys: Uint32Array,
  groups: number,
): { starts: Uint32Array; order: Uint32Array } {
  const starts = new Uint32Array(groups + 1);
  for (const key of keys) starts[key + 1] = (starts[key + 1] ?? 0) + 1;
  for (let group = 0; group < groups; group++) {
    starts[group + 1] = (starts[group + 1] ?? 0) + (starts[group] ?? 0);
  }
  const next = starts.slice();
  const order = new Uint32Array(keys.length);
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] ?? 0;
    const place = next[key] ?? 0;
    order[place] = at;
    next[key] = place + 1;
  }
  return { starts, order };
}
