/** What is asked of a node of a page; linkedom's nodes have it. */
export type PageNode = {
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly textContent: string | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
  readonly parentNode: PageNode | null;
};

export type PageElement = PageNode & {
  readonly localName: string;
  readonly getAttribute: (name: string) => string | null;
  readonly querySelectorAll: (selector: string) => Iterable<PageElement>;
  readonly removeAttribute: (name: string) => void;
  readonly replaceWith: (other: PageNode) => void;
};

const ELEMENT = 1;
export const TEXT = 3;

export function asElement(node: PageNode): PageElement | undefined {
  return node.nodeType === ELEMENT ? (node as PageElement) : undefined;
}

/** A parsed page. */
export type Page = PageElement & {
  readonly documentElement: PageElement | null;
};

/** The parser takes the first element for the whole page: scripts may stand before it. */
const STARTS_WHOLE = /^(?:\s|<!doctype[^>]*>|<\?xml[^>]*>|<!--[\s\S]*?-->)*<html[\s>]/iu;

/** Parses a page. The parser is loaded with the first one: most corpora hold none. */
export async function openPage(html: string): Promise<Page> {
  const { parseHTML } = await import('linkedom');
  const whole = STARTS_WHOLE.test(html) ? html : `<html><body>${html}</body></html>`;
  return parseHTML(whole).document;
}

/** All nodes of a tree in reading order, without recursion: pages may be nested ten thousand deep. */
export function* walk(root: PageNode, skip: (node: PageNode) => boolean): Iterable<Step> {
  let node: PageNode | null = root;
  let depth = 0;
  while (node) {
    const skipped: boolean = node !== root && skip(node);
    if (!skipped) yield { node, enters: true, depth };
    const child: PageNode | null = skipped ? null : node.firstChild;
    if (child) {
      node = child;
      depth++;
      continue;
    }
    if (!skipped) yield { node, enters: false, depth };
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      depth--;
      if (node) yield { node, enters: false, depth };
    }
    node = !node || node === root ? null : node.nextSibling;
  }
}

/** A node is entered and left; `depth` counts from the root of the walk. */
export type Step = {
  readonly node: PageNode;
  readonly enters: boolean;
  readonly depth: number;
};
