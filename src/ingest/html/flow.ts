import { asElement, type PageElement, type PageNode, TEXT, walk } from './page.ts';

/** A run of text that a browser sets apart: a paragraph, a heading, a list item, a caption, a line. */
export type Flow = {
  readonly text: string;
  readonly kind: 'paragraph' | 'heading' | 'caption';
  /** The element that holds it. */
  readonly holder: PageElement;
  /** How much of it is links, 0 to 1. */
  readonly linked: number;
};

const UNREAD = new Set(
  'script style noscript template svg math iframe frame object embed button select textarea input nav video audio canvas map title'.split(
    ' ',
  ),
);
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr img'.split(
    ' ',
  ),
);
const HEADING = /^h[1-6]$/u;

/** True for what a reader of the page does not read as text. */
export function isUnread(node: PageNode): boolean {
  const element = asElement(node);
  if (!element) return node.nodeType !== TEXT;
  if (UNREAD.has(element.localName)) return true;
  if (/^(?:html|head|body)$/u.test(element.localName)) return false;
  if (element.getAttribute('hidden') !== null) return true;
  if (element.getAttribute('aria-hidden') === 'true') return true;
  return /display\s*:\s*none/iu.test(element.getAttribute('style') ?? '');
}

/** The text below an element as a browser sets it: one entry a block, white space folded. */
export function flowsOf(root: PageElement): readonly Flow[] {
  const flows: Flow[] = [];
  const holders: PageElement[] = [root];
  let [links, words, linked] = [0, '', 0];
  const flush = () => {
    const holder = holders.at(-1) ?? root;
    const share = linked / Math.max(1, words.replace(/\s/gu, '').length);
    for (const text of linesOf(words)) {
      flows.push({ text, kind: kindOf(holders), holder, linked: Math.min(1, share) });
    }
    [words, linked] = ['', 0];
  };
  for (const { node, enters } of walk(root, isUnread)) {
    const element = asElement(node);
    if (!element) {
      if (!enters) continue;
      const text = (node.nodeValue ?? '').replace(/\s+/gu, ' ');
      words += text;
      if (links > 0) linked += text.replace(/\s/gu, '').length;
      continue;
    }
    if (element.localName === 'a') links += enters ? 1 : -1;
    if (element.localName === 'br') {
      if (enters) words += '\n';
    } else if (!INLINE.has(element.localName)) {
      flush();
      if (enters) holders.push(element);
      else holders.pop();
    }
  }
  flush();
  return flows;
}

/** Two line breaks end a paragraph; so does one after the end of a sentence. */
function linesOf(words: string): readonly string[] {
  return words
    .split(/\s*\n\s*\n\s*|(?<=[.!?…:。][”’"»)\]]?)\s*\n/u)
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '');
}

function kindOf(holders: readonly PageElement[]): Flow['kind'] {
  const names = holders.map(({ localName }) => localName);
  if (names.includes('figcaption') || names.includes('caption')) return 'caption';
  return names.some((name) => HEADING.test(name)) ? 'heading' : 'paragraph';
}
