/**
 * White space folds to one space, where it is not one already; bidi overrides and isolates could make a line
 * read backwards.
 */
const UNSAFE = /\s{2,}|[^\S ]|[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Text that a terminal only shows and never obeys: control characters, escapes included, become
 * signs (`␛`, `⟨U+009B⟩`), and each run of white space becomes one space.
 */
export function clean(text: string): string {
  return text.replace(UNSAFE, (found) => {
    const code = found.codePointAt(0) ?? 0;
    if (/^\s/.test(found)) return ' ';
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    if (code === 0x7f) return '\u2421';
    return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
  });
}
