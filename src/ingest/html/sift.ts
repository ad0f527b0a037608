import { fold, lineOf } from '../raw-text/lines.ts';
import { isEndMark } from '../raw-text/rules/end-mark.ts';
import type { Flow } from './flow.ts';
import { asElement, type PageNode } from './page.ts';

/** A flow with what it is of the article: a block, or dropped for a reason. */
export type Sifted = Flow & { readonly dropped?: string };

type Looked = {
  readonly flow: Flow;
  readonly folded: string;
  readonly words: number;
  readonly stop: boolean;
  readonly furniture: string | undefined;
  readonly caption: boolean;
  /** What the page's makers call it and the boxes around it. */
  readonly names: readonly string[];
};

const CAPTION_NAME = /caption|credit|legend|photo-?by/u;
/** What one class or id of a small box says of it. */
const PART_NAMES: readonly (readonly [name: RegExp, reason: string])[] = [
  [/byline|^authors?(?:$|[-_])|(?:^|[-_])bio(?:$|[-_])|^post-?(?:info|meta)|dateline/u, 'byline'],
  [/newsletter|sign-?up|subscri|paywall|^login|^registr/u, 'newsletter and sign-in'],
  [
    /^related|recirc|^recommend|^read-?(?:more|next|also)|^more-?(?:on|from|stories)/u,
    'related headline',
  ],
  [/^comments?(?:$|[-_])|disqus/u, 'comments'],
  [
    /slide-?count|control-?bar|^print-|toolbar|breadcrumb|^(?:menu|nav|tags?)(?:-?list)?$/u,
    'navigation',
  ],
  [/^(?:ads?|advert\w*|sponsor\w*|promo)(?:$|[-_])/u, 'advertisement'],
  [/^(?:share|social|follow)(?:$|[-_])/u, 'sharing and following'],
];
/** What bylines, dates and tools look like that the rules for plain text leave alone. */
const SMALL_PARTS: readonly (readonly [text: RegExp, reason: string])[] = [
  [/^(?:additional )?(?:reporting|writing|editing|compiled)(?: \p{L}+)? by\s\p{Lu}/iu, 'byline'],
  [/^\W*\d{1,2}[./]\d{1,2}[./](?:19|20)\d\d\b[^.!?]*$/u, 'date line'],
  [/^\W*(?:advert|anzeige|werbung|publicité|publicidad|реклама|iklan)\W*$/iu, 'advertisement'],
];
/** The headings under which readers speak, in other languages than English. */
const OTHER_END =
  /^\W*(?:\d+ )?(?:kommentare?|leserkommentare|comentarios?|comentários?|commentaires?|commenti|комментарии|отзывы|reacties)\W*(?:\(?\d+\)?)?\W*$/iu;

/** A name that boxes more than this share of the words share is no name of a small part. */
const COMMON = 0.25;
/** On longer pages no flow is looked for in all the others. */
const MOST_COMPARED = 1_000;

/** Sorts the flows of a page's main part: what is read as the article, and why the rest is not. */
export function sift(flows: readonly Flow[], title: string | undefined): readonly Sifted[] {
  const looked = lookAll(flows);
  const reasons = looked.map((line) => ownReason(line));
  const heads = settleEnds(looked, reasons, title);
  const repeats = pullQuotes(looked);
  const sifted = looked.map(({ flow, caption }, i): Sifted => {
    const dropped = heads.get(i) ?? reasons[i] ?? repeats.get(i);
    const kind = caption ? 'caption' : flow.kind;
    return { ...flow, kind, ...(dropped && { dropped }) };
  });
  return withoutBareHeadings(sifted);
}

function lookAll(flows: readonly Flow[]): readonly Looked[] {
  const lines = flows.map(({ text }) => lineOf(text, { start: 0, end: text.length }, false));
  const names = flows.map(({ holder }) => namesOf(holder));
  const total = lines.reduce((sum, { words }) => sum + words, 0);
  const covered = new Map<string, number>();
  for (const [i, { words }] of lines.entries()) {
    for (const name of names[i] ?? []) covered.set(name, (covered.get(name) ?? 0) + words);
  }
  return flows.flatMap((flow, i): Looked[] => {
    const line = lines[i];
    const own = [...(names[i] ?? [])].filter((name) => (covered.get(name) ?? 0) <= total * COMMON);
    if (!line) return [];
    const { words, stop, furniture, folded } = line;
    const named = words < 120 && own.some((name) => CAPTION_NAME.test(name));
    const caption = flow.kind === 'caption' || (words < 120 && line.caption) || named;
    return [{ flow, folded, words, stop, furniture, caption, names: own }];
  });
}

/** Words of the article that stand out in a box of their own as well: they are said once. */
function pullQuotes(looked: readonly Looked[]): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  if (looked.length > MOST_COMPARED) return found;
  const bare = looked.map(({ folded }) => folded.replace(/^["'\s]+|["'.\s]+$/gu, ''));
  for (const [i, { words }] of looked.entries()) {
    const own = bare[i];
    if (!own || words < 8 || words > 60) continue;
    const isAgain = looked.some(
      (other, at) => at !== i && other.words > words * 1.2 && other.folded.includes(own),
    );
    if (isAgain) found.set(i, 'pull quote');
  }
  return found;
}

/** The classes and ids of a holder and the two boxes around it. */
function namesOf(holder: PageNode): ReadonlySet<string> {
  const names: string[] = [];
  let node: PageNode | null = holder;
  for (let step = 0; node && step < 3; step++) {
    const element = asElement(node);
    if (!element || element.getAttribute('id') === 'readability-page-1') break;
    names.push(element.getAttribute('class') ?? '', element.getAttribute('id') ?? '');
    node = node.parentNode;
  }
  return new Set(names.join(' ').toLowerCase().split(/\s+/u));
}

function ownReason({ flow, words, stop, furniture, names, caption }: Looked): string | undefined {
  if (furniture) return furniture;
  if (caption) return undefined;
  if (words >= 40) return undefined;
  if (flow.linked >= 0.8 && !(stop && words > 12) && !/^https?:/u.test(flow.text))
    return 'related headline';
  return (
    PART_NAMES.find(([part]) => names.some((name) => part.test(name)))?.[1] ??
    SMALL_PARTS.find(([part]) => part.test(flow.text))?.[1]
  );
}

/** What stands above the article and below it, the title among it. */
function settleEnds(
  looked: readonly Looked[],
  reasons: readonly (string | undefined)[],
  title: string | undefined,
): ReadonlyMap<number, string> {
  const settled = new Map<number, string>();
  const isText = looked.map(
    ({ flow, words, stop, caption }, i) =>
      !reasons[i] && !caption && flow.kind === 'paragraph' && (words >= 20 || (stop && words >= 5)),
  );
  const first = isText.indexOf(true);
  const last = isText.lastIndexOf(true);
  const half = looked.reduce((sum, { words }, i) => sum + (isText[i] ? words : 0), 0) / 2;
  const name = title === undefined ? undefined : fold(title);
  let [read, ended] = [0, ''];
  for (const [i, { flow, folded, words, caption }] of looked.entries()) {
    if (isText[i]) read += words;
    const isTitle = name !== undefined && isSameTitle(name, folded);
    if (ended) settled.set(i, `after “${ended}”`);
    else if (read > half && (isEndMark(flow.text) || OTHER_END.test(flow.text))) {
      ended = flow.text;
      settled.set(i, 'end mark');
    } else if (isTitle && (i <= first || flow.kind === 'heading')) settled.set(i, 'title repeated');
    else if (i < first && flow.kind === 'heading' && words >= 12) settled.set(i, 'standfirst');
    else if (i < first && !caption && flow.kind === 'paragraph' && words < 12)
      settled.set(i, 'before the article');
    else if (i > last && !caption && flow.kind === 'paragraph' && flow.holder.localName !== 'li')
      settled.set(i, 'after the article');
  }
  return settled;
}

function isSameTitle(title: string, line: string): boolean {
  return line.length > 8 && (title === line || (line.length > 20 && title.startsWith(line)));
}

/** A heading stands over something; the last one, or one over what is dropped, is another's. */
function withoutBareHeadings(sifted: readonly Sifted[]): readonly Sifted[] {
  let over = false;
  return sifted
    .toReversed()
    .map((flow) => {
      if (flow.dropped) return flow;
      if (flow.kind !== 'heading') {
        over ||= flow.kind === 'paragraph';
        return flow;
      }
      return over ? flow : { ...flow, dropped: 'heading without a text' };
    })
    .toReversed();
}
