import type { RawAttribution } from './attribution.ts';
import { directContent, spanOf } from './content.ts';
import type { Line } from './lines.ts';
import { firstPhrase } from './phrases.ts';
import type { QuotedString } from './quoted-strings.ts';
import type { Report } from './reports.ts';

/** Whose words a paragraph that ends with a colon lets follow. */
type Announced = Pick<RawAttribution, 'source' | 'cue' | 'audience'>;

type Read = {
  readonly own: readonly RawAttribution[];
  readonly announced: Announced | undefined;
};

/** `Ruiz went on:` at a paragraph's end: the next paragraph holds her words. */
export function announcedBy(line: Line, reports: readonly Report[]): Announced | undefined {
  if (!line.endsParagraph || line.tokens.at(-1)?.text !== ':') return undefined;
  const report = reports.findLast(({ subject }) => subject);
  const subject = report?.subject ?? firstPhrase(line, line.tokens.length);
  if (!subject) return undefined;
  return {
    source: spanOf(line, subject),
    ...(report ? { cue: spanOf(line, report.cue) } : {}),
    ...(report?.audience ? { audience: spanOf(line, report.audience) } : {}),
  };
}

/**
 * Reads line by line and lets a speaker go on. A line of nothing but quoted words right after an attributed direct
 * quotation in its paragraph is a second part of it; a paragraph that resumes an unclosed quotation is a part too.
 * A quoted paragraph after a speaker's is a quotation of its own, `continued`.
 */
export function continuations(
  lines: readonly Line[],
  read: (line: Line) => Read,
): readonly RawAttribution[] {
  const discourse = new Discourse();
  for (const line of lines) discourse.take(line, read(line));
  return discourse.found;
}

/** What has been said so far, while lines are read. */
class Discourse {
  readonly found: RawAttribution[] = [];
  /** The line of the last attribution, while its speaker may go on. */
  #last: Line | undefined;
  #announced: Announced | undefined;
  #section = 0;
  /** Which of the found ones goes on. */
  #speaking = 0;

  take(line: Line, { own, announced }: Read): void {
    if (line.section !== this.#section) this.#forget();
    this.#section = line.section;
    const waiting = line.startsParagraph ? this.#announced : undefined;
    if (line.startsParagraph) this.#announced = undefined;
    if (own.length > 0) this.#say(line, own);
    else if (!(waiting ? this.#follow(line, waiting) : this.#goOn(line)) && line.startsParagraph) {
      this.#last = undefined;
    }
    if (announced) this.#announced = announced;
  }

  #forget(): void {
    this.#last = undefined;
    this.#announced = undefined;
  }

  #say(line: Line, own: readonly RawAttribution[]): void {
    const first = line.tokens[0]?.string;
    if (first?.resumed && this.#last && !covers(own, first)) this.#extend(line, [first]);
    const base = this.found.length;
    for (const one of own) this.found.push(one);
    this.#speaking = base + mainOf(own);
    this.#last = line;
  }

  /** The quoted paragraph that the one before announced. */
  #follow(line: Line, announced: Announced): boolean {
    const first = line.tokens[0]?.string;
    if (!first) return false;
    const strings = onlyStrings(line);
    const content = directContent(line.text, strings.length > 0 ? strings : [first]);
    this.found.push({
      ...content,
      ...announced,
      by: 'announced by the paragraph before',
      confidence: 0.85,
    });
    this.#last = line;
    return true;
  }

  #goOn(line: Line): boolean {
    const whole = onlyStrings(line);
    const near = this.#last?.paragraph === line.paragraph;
    const strings = whole.length > 0 || !near ? whole : longStrings(line);
    const previous = this.found[this.#speaking];
    if (strings.length === 0 || !this.#last || !previous) return false;
    if (strings[0]?.resumed || (near && whole.length > 0 && previous.kind === 'direct')) {
      this.#extend(line, strings);
    } else if (near || this.#last.paragraph === line.paragraph - 1) {
      this.#speaking = this.found.length;
      this.found.push(continued(previous, line, { strings, alone: whole.length > 0 }));
    } else {
      return false;
    }
    this.#last = line;
    return true;
  }

  #extend(line: Line, strings: readonly QuotedString[]): void {
    const previous = this.found[this.#speaking];
    if (!previous) return;
    const parts = [...previous.parts, ...directContent(line.text, strings).parts];
    this.found[this.#speaking] = { ...previous, parts };
  }
}

/** Of a line's attributions, the one whose speaker goes on: the surest. */
function mainOf(own: readonly RawAttribution[]): number {
  let main = 0;
  own.forEach(({ confidence }, index) => {
    if (confidence > (own[main]?.confidence ?? 0)) main = index;
  });
  return main;
}

function covers(own: readonly RawAttribution[], { inner }: QuotedString): boolean {
  return own.some(({ parts }) =>
    parts.some(({ start, end }) => start < inner.end && end > inner.start),
  );
}

/** The quoted strings of a line that holds nothing else. */
function onlyStrings(line: Line): readonly QuotedString[] {
  const strings: QuotedString[] = [];
  for (const { string, kind } of line.tokens) {
    if (string) strings.push(string);
    else if (kind === 'word') return [];
  }
  return strings;
}

/** Quoted strings long enough to be someone's words though the narrator goes on around them. */
function longStrings(line: Line): readonly QuotedString[] {
  return line.tokens.flatMap(({ string }) => {
    if (!string) return [];
    const words = line.text.slice(string.inner.start, string.inner.end).split(/\s+/);
    const titled = words.every((word) => /^[^\p{Ll}]/u.test(word));
    return words.length > 5 && !titled ? [string] : [];
  });
}

function continued(
  previous: RawAttribution,
  line: Line,
  { strings, alone }: { strings: readonly QuotedString[]; alone: boolean },
): RawAttribution {
  return {
    ...directContent(line.text, strings),
    ...(previous.source ? { source: previous.source } : {}),
    continued: true,
    by: 'the speaker before goes on',
    confidence: (alone ? 0.75 : 0.5) * previous.confidence,
  };
}
