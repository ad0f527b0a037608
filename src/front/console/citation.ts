import { isUncertain, type Known } from '../../core/article.ts';
import { tellInferred } from '../../core/inferred.ts';
import { atWords } from '../../core/links.ts';
import type { Citation } from '../../core/reply.ts';
import { showWhen } from '../../core/when.ts';
import { dim, type Line, linked, type Margin, plain, type Run, wrap } from './layout.ts';

type Place = {
  readonly width: number;
  readonly margin: Margin;
  /** The stored copy is what is being read, so there is no need to offer it. */
  readonly opened?: boolean;
  /** Words at which a terminal that can open links is to open the source's. */
  readonly at?: string;
};

/** Where words come from: what and when on one line, each link on a line of its own, unbroken. */
export function linesOfCitation(source: Citation, place: Place): readonly Line[] {
  const { url, archivedUrl, ref } = source;
  const { width, margin, opened, at } = place;
  const offer = opened ? '' : ` · /article ${ref} reads the stored copy`;
  return [
    ...wrap([dim('— '), ...whatOf(source)], width, margin),
    ...(url
      ? [link(url, margin, '', at)]
      : wrap([plain(`no link in the source${offer}`)], width, margin)),
    ...(archivedUrl ? [link(archivedUrl, margin, 'archived copy: ')] : []),
  ];
}

function whatOf({ title, outlet, author, published, inferred, updated }: Citation): Line {
  const parts: readonly Line[] = [
    title ? [plain(title.value), ...knownBy(title)] : [plain('(no headline in the source)')],
    outlet ? [plain(outlet.value), ...knownBy(outlet)] : [plain('outlet not stated')],
    ...(author ? [[plain(`by ${author.value}`), ...knownBy(author)]] : []),
    published
      ? [plain(`published ${showWhen(published.value)}`), ...knownBy(published)]
      : [plain(inferred ? `date not stated; ${tellInferred(inferred)}` : 'date not stated')],
    ...(updated ? [[plain(`updated ${showWhen(updated.value)}`), ...knownBy(updated)]] : []),
  ];
  return parts.flatMap((part, index) => (index > 0 ? [plain(' · '), ...part] : part));
}

/** Longer addresses are cut by some terminals. */
const LONGEST_LINK = 2_000;

function link(url: Known<string>, { first }: Margin, label = '', at?: string): Line {
  const text = `${label}${url.value}`;
  const run = at === undefined ? plain(text) : linked(text, () => addressAt(url.value, at));
  return [...first, run, ...knownBy(url)];
}

function addressAt(url: string, words: string): string | undefined {
  const there = atWords(url, words, LONGEST_LINK);
  return there?.opens === 'words' ? there.url : undefined;
}

/** What a curator added is told apart from what the file says, and what is often wrong is told so. */
function knownBy(known: Known<unknown>): readonly Run[] {
  const { how, note } = known;
  if (isUncertain(known)) return [dim(` (${how}, not certain)`)];
  if (how !== 'curator') return [];
  return [dim(note ? ` (curator: ${note})` : ' (curator)')];
}
