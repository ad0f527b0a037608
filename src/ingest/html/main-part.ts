import { type Flow, flowsOf, isUnread } from './flow.ts';
import { asElement, type Page, type PageElement, type PageNode, walk } from './page.ts';

/** Deeper or larger pages are not scored; their text is read as plain text is. */
const DEEPEST = 500;
const MOST_ELEMENTS = 60_000;

/** The flows of a page's main part by its scores, or undefined where they cannot tell. Takes the page apart. */
export async function mainPart(page: Page): Promise<readonly Flow[] | undefined> {
  if (!isOrdinary(page)) return undefined;
  bareQuotations(page);
  const { Readability } = await import('@mozilla/readability');
  try {
    const whole = { serializer: (node: unknown) => node as PageElement, keepClasses: true };
    const content = new Readability(page as never, whole).parse()?.content;
    return content ? flowsOf(content) : undefined;
  } catch {
    return undefined; // It breaks on some odd pages, half way through: what it leaves is still text.
  }
}

function isOrdinary(page: Page): boolean {
  let elements = 0;
  for (const { node, enters, depth } of walk(page.documentElement ?? page, () => false)) {
    if (depth > DEEPEST) return false;
    if (enters && asElement(node)) elements++;
  }
  return elements > 0 && elements <= MOST_ELEMENTS;
}

/** A quoted post is text, whatever its box is called; in a box of its own it would be taken for a link. */
function bareQuotations(page: Page): void {
  for (const quotation of page.querySelectorAll('blockquote')) {
    quotation.removeAttribute('class');
    let held: PageElement = quotation;
    for (let node = held.parentNode; node && isOnlyIn(node, held); node = held.parentNode) {
      const box = asElement(node);
      if (box?.localName !== 'div') break;
      held = box;
    }
    if (held !== quotation) held.replaceWith(quotation);
  }
}

/** True when a box holds nothing else that is read. */
function isOnlyIn(box: PageNode, held: PageElement): boolean {
  for (let node = box.firstChild; node; node = node.nextSibling) {
    if (node !== held && !isUnread(node) && (node.textContent ?? '').trim() !== '') return false;
  }
  return true;
}
