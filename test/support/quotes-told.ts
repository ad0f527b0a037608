import type { Article } from '../../src/core/article.ts';
import type { Quote } from '../../src/core/quote.ts';
import { slice } from '../../src/core/span.ts';
import { quoteTagger } from '../../src/ingest/quote-tagger.ts';
import { readQuotes } from '../../src/reading/quotes/read-quotes.ts';

type Body = Pick<Article, 'text' | 'blocks'>;

/** An article whose lines are its paragraphs; a line that begins with `# ` is a heading. */
export function bodyOf(text: string): Body {
  const blocks: Body['blocks'][number][] = [];
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
    const heading = line.startsWith('# ');
    const start = index + (heading ? 2 : 0);
    blocks.push({
      kind: heading ? 'heading' : 'paragraph',
      span: { start, end: index + line.length },
    });
  }
  return { text, blocks };
}

/** `Ana Ruiz said (direct, named): We will rebuild.` A mention without a name stands in brackets. */
function told({ text }: Body, quote: Quote): string {
  const { kind, parts, cue, speaker } = quote;
  const who = speaker ? (speaker.name ?? `[${slice(text, speaker.mention)}]`) : '–';
  const how = [kind, ...(speaker ? [speaker.found] : [])].join(', ');
  const words = parts.map((part) => slice(text, part)).join(' / ');
  return `${who} ${cue ? slice(text, cue) : '–'} (${how}): ${words}`.replace(/\s+/g, ' ');
}

export function quotesTold(body: Body): readonly string[] {
  return readQuotes(body).map((quote) => told(body, quote));
}

/** The same as the programs read it, by rules and tagger together: `Ana Ruiz said (direct): We will rebuild`. */
export function quotesRead(
  body: Body,
): readonly { readonly who: string; readonly words: string }[] {
  return readQuotes(body, tagger).map((quote) => {
    const { cue, kind, speaker, parts } = quote;
    const name = speaker ? (speaker.name ?? `[${slice(body.text, speaker.mention)}]`) : '–';
    const words = parts.map((part) => slice(body.text, part)).join(' / ');
    const who = `${name} ${cue ? slice(body.text, cue) : '–'} (${kind === 'direct' ? 'direct' : 'retold'})`;
    return { who, words: words.replace(/\s+/g, ' ') };
  });
}

const tagger = quoteTagger();
