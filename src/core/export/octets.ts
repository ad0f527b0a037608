const HIGH = 0xd800;
const LOW = 0xdc00;
const AFTER = 0xe000;

/** How many octets a text takes as UTF-8; half of a pair counts as the sign that stands for it. */
export function octetsOf(text: string): number {
  let octets = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    octets += code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
    if (code < HIGH || code >= LOW) continue;
    const next = text.charCodeAt(at + 1);
    if (next < LOW || next >= AFTER || Number.isNaN(next)) continue;
    octets++; // Both halves together take four.
    at++;
  }
  return octets;
}
