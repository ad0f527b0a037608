import { expect, test } from 'vitest';
import { APOSTROPHE, SPACELESS, WORD } from '../../src/core/word-shape.ts';
import { isCommon, type Word, wordsIn } from '../../src/core/words.ts';

/** The same numbers every time, from 0 up to `below`. */
function diceOf(seed: number): (below: number) => number {
  let state = (seed * 2_654_435_761) >>> 0 || 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state = (state ^ (state << 5)) >>> 0;
    return state % below;
  };
}

const PIECES = [
  ...'a s S x é ñ ß İ ı Ж м ح ل א ก ກ က ក 東 京 は ア 한 글 ა Ạ 𝒜 𐐷 ﬁ Ⅻ ½ ² ٣ ५ 7 0'.split(' '),
  ...'the who us US U.S. WHO Is IT talks Talks Syrians Russia O’Reilly l’Élysée d’ 1,200 12,34'.split(
    ' ',
  ),
  ...'constitutional counterrevolution Łódź Йемен Αθήνα حَلَب שָׁלוֹם 東京都は晴れ สวัสดีครับ naïve'.split(
    ' ',
  ),
  ...". , .. ’ ' ‘ ʼ ʻ ´ ` “ ” — – - … / \n \t ! & @ # \u00a0 \u00ad \u200b \u0301 \u064e \u0e34".split(
    ' ',
  ),
  ...['\ud835', '\udc9c', '🔥', '👩‍🚒', '\0', '\ufeff', '\uffff', ' ', ' ', ' '],
];

function aText(dice: (below: number) => number): string {
  return Array.from({ length: 1 + dice(30) }, () => {
    const piece = PIECES[dice(PIECES.length)] ?? '';
    return dice(3) > 0 ? `${piece} ` : piece;
  }).join('');
}

/** What `WORD` finds is one word, as it stands, if no other rule has a say. */
function isPlain(raw: string): boolean {
  return !APOSTROPHE.test(raw) && !SPACELESS.test(raw) && !/[.,]|^(?:us|who|is|it)$/i.test(raw);
}

const known = new Map<string, string | undefined>();

/** What a word is known as where it is read by `WORD` and looked up in another way: as a possessive. */
function possessed(raw: string): string | undefined {
  if (!known.has(raw)) known.set(raw, wordsIn(`${raw}’s`).at(0)?.term);
  return known.get(raw);
}

/** Holds words against what `WORD` finds in a text, sign by sign and without a shortcut. */
function differences(text: string, words: readonly Word[]): readonly unknown[] {
  const left = new Map(words.map((word) => [word.span.start, word]));
  const wrong: unknown[] = [];
  for (const { 0: raw, index } of text.matchAll(new RegExp(WORD))) {
    const end = index + raw.length;
    if (!isPlain(raw)) {
      for (const { span } of words) {
        if (span.start >= index && span.end <= end) left.delete(span.start);
      }
      continue;
    }
    if (/^s$/i.test(raw) && APOSTROPHE.test(text[index - 1] ?? '')) continue;
    const word = left.get(index);
    left.delete(index);
    const term = possessed(raw);
    if (word ? word.span.end !== end || word.term !== term : term !== undefined) {
      wrong.push({ raw, index, word, term });
    }
  }
  return [...wrong, ...left.values()];
}

test('random texts of all scripts hold the words that the grammar of words finds', () => {
  const dice = diceOf(8);
  for (let n = 0; n < 6_000; n++) {
    const text = aText(dice);
    expect(differences(text, wordsIn(text)), JSON.stringify(text)).toEqual([]);
  }
});

test('every sign ends words, goes on with them or begins them as the grammar has it', () => {
  const signs = Array.from({ length: 1 << 16 }, (_, unit) => String.fromCharCode(unit));
  for (let from = 0; from < signs.length; from += 256) {
    const text = signs
      .slice(from, from + 256)
      .map((sign) => `wall${sign}wall ${sign}7 wall${sign}`)
      .join(' ');
    expect(differences(text, wordsIn(text)), `from ${from.toString(16)}`).toEqual([]);
  }
});

test('a stretch of a text is read as if there was nothing around it', () => {
  const dice = diceOf(9);
  for (let n = 0; n < 2_000; n++) {
    const text = aText(dice);
    const start = dice(text.length + 1);
    const end = start + dice(text.length + 3 - start);
    const alone = wordsIn(text.slice(start, end)).map((word) => ({
      ...word,
      span: { start: word.span.start + start, end: word.span.end + start },
    }));
    expect(wordsIn(text, { start, end }), JSON.stringify({ text, start, end })).toEqual(alone);
  }
});

test('common words hold their places', () => {
  const words = wordsIn('it is the wall of a harbour');
  expect(words.map(({ term, at }) => [term, at])).toEqual([
    ['wall', 3],
    ['harbour', 6],
  ]);
  expect(isCommon('the')).toBe(true);
});
