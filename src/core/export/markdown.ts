import { webLink } from '../links.ts';
import type { Citation } from '../reply.ts';
import { showWhen } from '../when.ts';
import type { Form } from './form.ts';
import { type OtherRow, oneLine, type Row, type SheetHead } from './sheet.ts';

/** A list to paste into notes, one event an item, undated ones apart: they come last. */
export function timelineMarkdown({ title }: SheetHead): Form<Row> {
  const isFirstUndated = (row: Row, before: Row | undefined) =>
    !row.when && (!before || before.when);
  return listForm(title, (row, before) =>
    isFirstUndated(row, before) ? `\n## Undated\n\n${item(row)}` : item(row),
  );
}

/** Items under a heading. */
export function listForm<T>(title: string, item: Form<T>['item']): Form<T> {
  return {
    item: (one, before) => `${item(one, before)}\n`,
    between: '',
    around: (items) => `# ${plain(title)}\n\n${items}`,
  };
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
