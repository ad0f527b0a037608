import { type Span, slice } from '../../core/span.ts';
import { type QuotedString, quotedStrings } from './quoted-strings.ts';
import type { Attributed } from './records.ts';
import { tellsOfSpeech } from './reporting-words.ts';
import { headsOf } from './source-head.ts';
import { mostlyIn, shared, type Tokens, tokenSpans, tokensWithin, union } from './tokens.ts';

/** A string of so many words is what readers would call a quotation; a shorter one is a fragment. */
export const LONG = 5;

/** An attribution of the gold: whose words (`heads` are empty where it names no source), and which. */
export type GoldAttribution = {
  readonly content: Tokens;
  readonly contentSpans: readonly Span[];
  readonly source: readonly Span[];
  readonly sourceSize: number;
  readonly heads: readonly Span[];
  /** Reported speech; the rest are beliefs, plans and attitudes. */
  readonly speech: boolean;
};

/** A quoted string of the text. */
type Quoted = QuotedString & { readonly tokens: Tokens };

/** A quoted string that is somebody's words. */
export type GoldString = Quoted & { readonly owner: GoldAttribution };

/** What the gold tells of an article, ready to be compared with what a reader told. */
export type Gold = {
  readonly text: string;
  readonly tokens: readonly Span[];
  /** Every quoted string, also those without a word. */
  readonly quoted: readonly Quoted[];
  readonly inQuotes: Tokens;
  readonly attributions: readonly GoldAttribution[];
  /** Strings that one attribution holds to four fifths or more. */
  readonly direct: readonly GoldString[];
  /** Strings outside every attribution: quoted terms, titles, irony. */
  readonly scare: readonly Quoted[];
  /** Strings in between: neither to be found nor wrong to find. */
  readonly open: readonly Quoted[];
};

const OWNED = 0.8;

export function goldOf(article: {
  readonly text: string;
  readonly attributions: readonly Attributed[];
}): Gold {
  const { text } = article;
  const tokens = tokenSpans(text);
  const quoted = quotedStrings(text).map((string) => ({
    ...string,
    tokens: tokensWithin(tokens, [string.inner]),
  }));
  const contents = article.attributions.map(({ content }) => tokensWithin(tokens, content));
  const owners = quoted.map((string) => ownerOf(string, contents));
  const quotes = new Set(
    owners.flatMap((owner, at) => ((quoted[at]?.tokens.size ?? 0) >= LONG ? owner : [])),
  );
  const attributions = article.attributions.map((attributed, at) => ({
    content: contents[at] ?? new Set<number>(),
    contentSpans: attributed.content,
    source: attributed.source,
    sourceSize: tokensWithin(tokens, attributed.source).size,
    heads: headsOf(text, attributed.source),
    speech: quotes.has(at) || tellsOfSpeech(wordsOf(text, attributed.cue)),
  }));
  return {
    text,
    tokens,
    quoted,
    inQuotes: union(quoted.map((string) => string.tokens)),
    attributions,
    ...sorted(quoted, owners, attributions),
  };
}

function wordsOf(text: string, spans: readonly Span[]): string {
  return spans.map((span) => slice(text, span)).join(' ');
}

type Owner = number | 'nobody' | 'in between';

/** The attribution that holds a string: the first of those that hold most of it. */
function ownerOf({ tokens }: Quoted, contents: readonly Tokens[]): Owner {
  let best: number | undefined;
  let most = 0;
  contents.forEach((content, at) => {
    const held = shared(tokens, content);
    if (held > most) [best, most] = [at, held];
  });
  if (best === undefined) return 'nobody';
  return mostlyIn(tokens, contents[best] ?? tokens, OWNED) ? best : 'in between';
}

function sorted(
  quoted: readonly Quoted[],
  owners: readonly Owner[],
  attributions: readonly GoldAttribution[],
): Pick<Gold, 'direct' | 'scare' | 'open'> {
  const direct: GoldString[] = [];
  const scare: Quoted[] = [];
  const open: Quoted[] = [];
  quoted.forEach((string, at) => {
    if (string.tokens.size === 0) return;
    const held = owners[at];
    const owner = typeof held === 'number' ? attributions[held] : undefined;
    if (owner) direct.push({ ...string, owner });
    else (held === 'nobody' ? scare : open).push(string);
  });
  return { direct, scare, open };
}
