/** Numbers from 0 up to 1, the same for the same seed. */
export function randomness(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const PIECES =
  '\\ \\\\ * ** *** _ __ ~ ~~ ` `` ``` | || > >>> # ## ### - -# + 1. 12) [ ] ( ) < > @ : :: :smile: ! . … “ ” 😀 é مرحبا שלום Привет said the'.split(
    ' ',
  );
const HOSTILE = [
  '@everyone',
  '@here',
  '<@100000000000000011>',
  '<@&100000000000000002>',
  '<#100000000000000003>',
  '<t:1700000000:R>',
  '<:wave:100000000000000009>',
  '<a:wave:100000000000000009>',
  '</quote:100000000000000021>',
  '<id:customize>',
  '[click](https://evil.example)',
  'https://evil.example/?a=1',
  '<https://evil.example>',
  '<mailto:a@b.example>',
  'discord.gg/abcdef',
  '¯\\_(ツ)_/¯',
  '||secret||',
  '\n',
  '\n\n',
  '\n- ',
  '\n# ',
  '\n-# ',
  '\n> ',
  '\n>>> ',
  '\n1. ',
  ' ',
  '  ',
  '\u200b',
  '\u202e',
  '\u2066',
  '\u2069',
  '\u200f',
];

/** A text made of all that Discord could take for something else. */
export function hostileText(random: () => number, length: number): string {
  const pieces = [...PIECES, ...HOSTILE];
  const pick = () => pieces[Math.floor(random() * pieces.length)] ?? '';
  return Array.from({ length }, pick).join(random() < 0.5 ? '' : ' ');
}
