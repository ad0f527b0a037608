/** How many octets a text takes as UTF-8; half of a pair counts as the sign that stands for it. */
export function octetsOf(text: string): number {
  let octets = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    octets += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return octets;
}
