const ACCENTS = /\p{M}/gu;
const ARABIC_ARTICLE = /^(?:al|el|as|ad|an|ash)[-‑ ](?=\p{L}{3})/u;
/** Needs no folding but of case. */
const PLAIN = /^[ -~]*$/;

/** Cyrillic as English newspapers write it, letter by letter. */
const LATIN: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'i',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  і: 'i',
  ї: 'i',
  є: 'e',
  ґ: 'g',
};

/** Compares names however they are spelled: case, accents, the Arabic article, and transliteration are folded. */
export function folded(name: string): string {
  return spelled(name).replace(ARABIC_ARTICLE, '').replace(/\.$/, '');
}

function spelled(name: string): string {
  if (PLAIN.test(name)) return name.toLowerCase();
  return latin(name).normalize('NFD').replace(ACCENTS, '').toLowerCase().replace(/[’‘]/g, "'");
}

function latin(name: string): string {
  return name.toLowerCase().replace(/[\u0400-\u04ff]/g, (letter) => LATIN[letter] ?? letter);
}

/** One spelling for the usual transliterations: `Sergei`, `Sergey`; `Assad`, `Asad`; `Yuriy`, `Yuri`. */
export function transliterated(word: string): string {
  return folded(word)
    .replace(/^y(?=e)/, '')
    .replace(/(?:iy|ii|yi|ey|ei|i|y)$/, 'i')
    .replace(/ks/g, 'x')
    .replace(/(.)\1/g, '$1')
    .replace(/[-' ]/g, '');
}
