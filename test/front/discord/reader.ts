import { toHTML } from '@cloudrac3r/discord-markdown';

/** What a person sees of a text on Discord, after another's parser: its words and its elements. */
export function seen(source: string): { readonly words: string; readonly elements: string[] } {
  const html = toHTML(source).replaceAll('<br>', '\n');
  const elements = [...html.matchAll(/<([a-z0-9]+)/g)].map((match) => match[1] ?? '');
  const words = html
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|amp|quot|#x27|#x2F|#x60);/g, (entity) => {
      const plain: Record<string, string> = {
        '&lt;': '<',
        '&gt;': '>',
        '&amp;': '&',
        '&quot;': '"',
        '&#x27;': "'",
        '&#x2F;': '/',
        '&#x60;': '`',
      };
      return plain[entity] ?? entity;
    });
  return { words, elements };
}
