import type { Cutter } from './pieces.ts';

const [LINE_END, QUOTE, COMMA, BACKSLASH] = [10, 34, 44, 92];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [91, 93, 123, 125];

/** Cuts after each line. */
export function lineCutter(): Cutter {
  return {
    endIn: (chunk, from) => chunk.indexOf(LINE_END, from) + 1 || -1,
    mayEnd: () => true,
  };
}

/** Cuts after each row of a table: at the end of a line that stands in no quotation marks (RFC 4180). */
export function rowCutter(delimiter: string): Cutter {
  const between = delimiter.charCodeAt(0);
  let quoted = false;
  let atStart = true; // of a cell
  let closed = false; // A second mark right after a closing one is a mark of the text.
  return {
    endIn(chunk, from) {
      for (let i = from; i < chunk.length; i++) {
        if (quoted) {
          i = chunk.indexOf(QUOTE, i);
          if (i < 0) return -1;
          quoted = false;
          closed = true;
          continue;
        }
        const byte = chunk[i];
        if (byte === QUOTE && (atStart || closed)) quoted = true;
        atStart = byte === between || byte === LINE_END;
        closed = false;
        if (byte === LINE_END) return i + 1;
      }
      return -1;
    },
    mayEnd: () => !quoted,
  };
}

export type JsonCutter = Cutter & {
  /** How many lists of a wrapping object began so far: which of them the last element stands in. */
  readonly list: () => number;
  /** How many bytes of the last piece stand before its element; undefined where it has none. */
  readonly before: () => number | undefined;
  /** True when the outermost brackets were closed. */
  readonly isWhole: () => boolean;
};

/** Cuts after each element of a JSON list, or of the lists that stand right in one object. */
export function elementCutter(): JsonCutter {
  let [depth, base, lists] = [0, 0, 0];
  let inObject = false;
  let [inString, escaped, begun, whole] = [false, false, false, false];
  let read = 0;
  let before: number | undefined;

  function opens(byte: number): void {
    if (depth === 0) inObject = byte === OPEN_OBJECT;
    const isOurs = byte === OPEN_LIST && depth === (inObject ? 1 : 0);
    depth++;
    if (!isOurs) return;
    base = depth;
    lists++;
  }
  /** Closes a bracket; true where an element ends with it. */
  function closes(): boolean {
    depth--;
    if (depth < base) base = 0;
    if (depth === 0) whole = true;
    return base > 0 && depth === base;
  }
  function step(byte: number): 'goes on' | 'ends after' | 'ends before' {
    if (inString) {
      if (escaped) escaped = false;
      else if (byte === BACKSLASH) escaped = true;
      else if (byte === QUOTE) inString = false;
      return 'goes on';
    }
    const isElement = base > 0 && depth === base;
    if (isElement && begun && (byte === COMMA || byte === CLOSE_LIST)) return 'ends before';
    if (byte === OPEN_LIST || byte === OPEN_OBJECT) {
      if (isElement) begun = true;
      opens(byte);
    } else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) {
      if (closes()) return 'ends after';
    } else {
      if (byte === QUOTE) inString = true;
      if (isElement && byte !== COMMA && byte > 32) begun = true;
    }
    return 'goes on';
  }
  return {
    endIn(chunk, from) {
      if (read === 0) before = undefined;
      for (let i = from; i < chunk.length; i++) {
        const does = step(chunk[i] ?? 0);
        if (begun) before ??= read;
        read++;
        if (does === 'goes on') continue;
        begun = false;
        read = 0;
        return does === 'ends after' ? i + 1 : i;
      }
      return -1;
    },
    mayEnd: () => whole,
    list: () => lists,
    before: () => before,
    isWhole: () => whole,
  };
}
