/** The longest text that most options take, and what nobody means to type. */
const FIELD = 500;
const FAR_TOO_LONG = 10_000;

const PUNCTUATION = ['!?', '…', '“”', '.,;:', '(((', '*_~`|', '- - -', '"', '/\\', '«—»'];
const EMOJI = ['🔥', '🇺🇦🇸🇾', '👩‍👩‍👧‍👦', '😀😀😀 😀', '✅', '❤️‍🔥'];
const OTHER_SCRIPTS = [
  'Мы построим мост',
  'Пятница',
  '我们会重建这座桥',
  'สะพานนี้ปลอดภัย',
  'سوف نعيد بناء الجسر',
  'δεν θα φύγουμε',
  'पुल सुरक्षित है',
];
const STOP_WORDS = ['the', 'of the', 'and what was it', 'to be or not to be', 'who are they', 'I'];
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

type Chance = () => number;

/** Texts that nobody would call a question, by what is odd of them. */
export const ODD_TEXTS: readonly ((random: Chance) => string)[] = [
  oneLetter,
  (random) => lettersOf(random, FIELD),
  (random) => wordsOf(random, FIELD),
  (random) => lettersOf(random, FAR_TOO_LONG),
  (random) => wordsOf(random, FAR_TOO_LONG),
  (random) => oneOf(STOP_WORDS, random),
  (random) => oneOf(PUNCTUATION, random),
  (random) => oneOf(EMOJI, random),
  (random) => oneOf(OTHER_SCRIPTS, random),
];

/** What gets into a field that completes what is typed, but is the beginning of no name. */
export const ODD_BEGINNINGS: readonly ((random: Chance) => string)[] = [
  (random) => lettersOf(random, 100),
  (random) => wordsOf(random, 100),
  (random) => oneOf(PUNCTUATION, random),
  (random) => oneOf(EMOJI, random),
  (random) => oneOf(OTHER_SCRIPTS, random),
];

export function oneLetter(random: Chance): string {
  return LETTERS[Math.floor(random() * LETTERS.length)] ?? 'a';
}

function lettersOf(random: Chance, length: number): string {
  return Array.from({ length }, () => oneLetter(random)).join('');
}

/** Words of three to nine letters that nobody knows. */
function wordsOf(random: Chance, length: number): string {
  let text = '';
  while (text.length < length) text += `${lettersOf(random, 3 + Math.floor(random() * 7))} `;
  return text.slice(0, length).trim();
}

function oneOf(texts: readonly string[], random: Chance): string {
  return texts[Math.floor(random() * texts.length)] ?? '';
}
