import { elementCutter } from '../records/cutters.ts';

/** A feed that ends in the middle, up to its last whole entry; undefined where it has none, or is whole. */
export function upToLastEntry(text: string): string | undefined {
  return text.startsWith('{') ? jsonUpTo(text) : xmlUpTo(text);
}

function xmlUpTo(text: string): string | undefined {
  const root = /<(?<root>(?:[\w-]+:)?(?:rss|feed|rdf))[\s>]/iu.exec(text)?.groups?.['root'];
  if (!root || new RegExp(`</${root}\\s*>\\s*(?:<!--[\\s\\S]*?-->\\s*)*$`, 'u').test(text))
    return undefined;
  const ends = [...text.matchAll(/<\/(?:[\w-]+:)?(?:item|entry)\s*>/gu)];
  const last = ends.at(-1);
  if (!last) return undefined;
  const kept = text.slice(0, last.index + last[0].length);
  const isInChannel = /<channel[\s>]/u.test(kept) && !/<\/channel\s*>/u.test(kept);
  return `${kept}${isInChannel ? '</channel>' : ''}</${root}>`;
}

function jsonUpTo(text: string): string | undefined {
  const bytes = new TextEncoder().encode(text);
  const cutter = elementCutter();
  let last = 0;
  for (let at = 0; at >= 0 && at < bytes.length; ) {
    const end = cutter.endIn(bytes, at);
    if (end > 0) last = end;
    at = end;
  }
  if (last === 0 || cutter.isWhole()) return undefined;
  return `${new TextDecoder().decode(bytes.subarray(0, last))}]}`;
}
