import type { Article, ArticleId, Block, Known } from '../../core/article.ts';
import type { DatedEvent } from '../../core/event.ts';
import type { Quote } from '../../core/quote.ts';
import type { Span } from '../../core/span.ts';
import { readWhen, type When } from '../../core/when.ts';
import { seeded } from '../statistics.ts';
import { capital, nameAt, placeAt, smallWordAt, wordAt, zipf } from './words.ts';

const VOCABULARY = 250_000;
const PLACES = 4_000;
const OUTLETS = 60;
const PARAGRAPHS = 12;
const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** What an article is made of, besides chance. */
export type Plan = {
  readonly at: number;
  readonly seed: number;
  /** Ranks of the people who speak in it. */
  readonly speakers: readonly number[];
};

/** An article of about 500 words with the quotes and dated sentences that stand in it; the same for the same plan. */
export function madeUpArticle({ at, seed, speakers }: Plan) {
  const random = seeded(seed * 1_000_003 + at);
  const page = new Page(random);
  const published = dayBefore(random, 3_650);
  const quotes: { quote: Quote; speaker: number }[] = [];
  const events: DatedEvent[] = [];
  for (let number = 0; number < PARAGRAPHS; number++) {
    if (number > 0 && random() < 0.08) page.heading();
    page.begin();
    page.sentence();
    if (random() < 0.5) {
      const speaker = speakers[Math.floor(random() * speakers.length)] ?? 0;
      quotes.push({ quote: page.quote(nameAt(speaker)), speaker });
    }
    if (random() < 0.45) events.push(page.event(random() < 0.6 ? published : undefined));
    page.sentence();
    page.end();
  }
  const known = <T>(value: T): Known<T> => ({ value, how: 'header line' });
  const article: Article = {
    id: `made-up-${at}` as ArticleId,
    file: `${String(at).padStart(9, '0')}.txt`,
    text: page.text,
    blocks: page.blocks,
    dropped: [],
    title: known(capital(page.words(8).join(' '))),
    outlet: known(`${placeAt(zipf(random, OUTLETS))} Post`),
    url: known(`https://example.org/${at}`),
    ...(random() < 0.9 && { published: known(whenOf(published)) }),
  };
  return { article, quotes, events };
}

/** A day in the last so many before 2025. */
function dayBefore(random: () => number, days: number): Date {
  return new Date(Date.UTC(2025, 0, 1) - Math.floor(random() * days) * 86_400_000);
}

function whenOf(date: Date): When {
  const when = readWhen(date.toISOString().slice(0, 10));
  if (!when) throw new Error(`${date.toISOString()} is no day of the calendar`);
  return when;
}

/** A text that grows, and where its pieces stand. */
class Page {
  text = '';
  readonly blocks: Block[] = [];
  private start = 0;
  private readonly random: () => number;

  constructor(random: () => number) {
    this.random = random;
  }

  begin(): void {
    this.start = this.text.length;
  }

  end(): void {
    this.blocks.push({ kind: 'paragraph', span: { start: this.start, end: this.text.length } });
    this.text += '\n\n';
  }

  heading(): void {
    const span = this.put(capital(this.words(4).join(' ')));
    this.blocks.push({ kind: 'heading', span });
    this.text += '\n\n';
  }

  words(count: number): readonly string[] {
    return Array.from({ length: count }, () => {
      const kind = this.random();
      if (kind < 0.42) return smallWordAt(zipf(this.random, 40));
      return kind < 0.46
        ? placeAt(zipf(this.random, PLACES))
        : wordAt(zipf(this.random, VOCABULARY));
    });
  }

  sentence(): Span {
    return this.put(`${capital(this.words(this.length()).join(' '))}. `);
  }

  quote(name: string): Quote {
    const direct = this.random() < 0.6;
    const said = this.words(this.length()).join(' ');
    const start = this.text.length;
    const before = direct ? '“' : `${name} said that `;
    const words = { start: start + before.length, end: start + before.length + said.length };
    const whole = direct ? `“${said},” ${name} said.` : `${before}${said}.`;
    this.put(`${whole} `);
    const mention = start + whole.indexOf(name);
    return {
      kind: direct ? 'direct' : 'indirect',
      parts: [words],
      sentences: { start, end: start + whole.length },
      speaker: {
        mention: { start: mention, end: mention + name.length },
        name,
        type: 'person',
        found: 'named',
      },
      confidence: 0.6 + Math.round(this.random() * 38) / 100,
      by: 'made up',
    };
  }

  event(published: Date | undefined): DatedEvent {
    const date = published ?? dayBefore(this.random, 5_000);
    const shown = `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
    const start = this.text.length + 3;
    const sentence = this.put(`On ${shown} ${this.words(this.length()).join(' ')}. `);
    const words = { start, end: start + shown.length };
    return {
      sentence: { start: sentence.start, end: sentence.end - 1 },
      dated: { kind: 'resolved', when: whenOf(date), words, how: 'stated' },
      status: this.random() < 0.9 ? 'told' : 'planned',
    };
  }

  private length(): number {
    return 8 + Math.floor(this.random() * 12);
  }

  private put(text: string): Span {
    const start = this.text.length;
    this.text += text;
    return { start, end: this.text.length };
  }
}
