/** A bit for each of so many passages, none set. */
export function noBits(passages: number): Int32Array {
  return new Int32Array((passages >>> 5) + 1);
}

export function hasBit(bits: Int32Array, passage: number): boolean {
  return (((bits[passage >>> 5] ?? 0) >>> (passage & 31)) & 1) === 1;
}

export function setBit(bits: Int32Array, passage: number): void {
  bits[passage >>> 5] = (bits[passage >>> 5] ?? 0) | (1 << (passage & 31));
}
