/** A word of a line. A phrase stood in quotation marks of its own and is never read as an option's name. */
export type Token = {
  readonly text: string;
  readonly phrase: boolean;
  /** With its marks, as a text keeps it. */
  readonly typed: string;
};

/** A phrase in marks, also after `name:`; or else a word. A mark counts only where a word begins and ends. */
const TOKEN = /(?<name>(?:--)?\p{L}[\p{L}\d_-]*[:=])?(?:"(?:[^"\\]|\\.)*"|“[^“”]*”)(?=\s|$)|\S+/gu;

/** The words of a line, phrases kept whole. */
export function tokensOf(line: string): readonly Token[] {
  return [...line.matchAll(TOKEN)].map(({ 0: text, groups }) => {
    const bare = groups?.['name'] ? text : unquoted(text);
    const phrase = bare !== text;
    return { text: bare, phrase, typed: phrase && bare.includes('"') ? `“${bare}”` : text };
  });
}

/** Takes off the marks around a phrase: `"two words"`, `“two words”`; inside `"…"`, `\"` stands for a mark. */
export function unquoted(text: string): string {
  const straight = /^"((?:[^"\\]|\\.)*)"$/su.exec(text)?.[1];
  if (straight !== undefined) return straight.replace(/\\(["\\])/g, '$1');
  return /^“([^”]*)”$/u.exec(text)?.[1] ?? text;
}

/** The inverse of `unquoted` for any text. */
export function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
