import { webLink } from '../links.ts';
import type { Citation } from '../reply.ts';
import { showWhen } from '../when.ts';
import { type OtherRow, oneLine, type Row, type Sheet } from './sheet.ts';

/** A list to paste into notes, one event an item, undated ones apart. */
export function toMarkdown({ title, rows }: Sheet): string {
  const dated = rows.filter(({ when }) => when);
  const undated = rows.filter(({ when }) => !when);
  return [
    `# ${plain(title)}`,
    '',
    ...dated.map(item),
    ...(undated.length > 0 ? ['', '## Undated', '', ...undated.map(item)] : []),
    '',
  ].join('\n');
}

function item({ shown, status, sentence, ref, source, also, disputed }: Row): string {
  const marked = status === 'told' ? '' : ` _(told as ${status})_`;
  return [
    `- **${plain(shown)}**${marked} ${plain(sentence)} [${ref}] — ${cited(source)}`,
    ...also.map((other) => `  - also ${otherItem(other)}`),
    ...disputed.map((other) => `  - **${plain(other.shown)}** elsewhere: ${otherItem(other)}`),
  ].join('\n');
}

function otherItem({ ref, sentence, source }: OtherRow): string {
  return `[${ref}] ${plain(sentence)} — ${cited(source)}`;
}

/** A citation with its link, for a list in Markdown. */
export function cited({ outlet, title, published, url, ref }: Citation): string {
  const name = plain(title ? `“${oneLine(title.value)}”` : 'no headline');
  const link = url && webLink(url.value);
  return [
    plain(outlet?.value ?? 'outlet not stated'),
    link ? `[${name}](<${link}>)` : `${name}, no link`,
    published ? showWhen(published.value) : 'date not stated',
    ref,
  ].join(', ');
}

/** Words that Markdown leaves as they are, on one line. */
export function plain(text: string): string {
  return oneLine(text).replace(/[\\`*_[\]<>#|~&!]/g, '\\$&');
}
