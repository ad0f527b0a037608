import { plain } from '../export/markdown.ts';
import { oneLine } from '../export/sheet.ts';
import { webLink } from '../links.ts';
import type { Also, Citation, Entry } from '../reply.ts';
import { showWhen, type When } from '../when.ts';
import { tellPublished } from './dates.ts';
import type { Digest, DigestLine } from './digest.ts';

/** A digest as a file to keep: all of it, whatever its size where it is posted. */
export function digestMarkdown(
  { heading, today, sections, remarks }: Digest,
  shown: (when: When) => string = showWhen,
): string {
  const day = shown({ since: today, until: today, precision: 'day' });
  const parts = sections.map(({ title, lines, left }) => [
    `## ${plain(title)}`,
    '',
    ...lines.map((line) => item(line, shown)),
    ...(left > 0 ? [`- _${left} more, beyond the size of this digest_`] : []),
    '',
  ]);
  const notes = remarks.map((remark) => `_${plain(remark)}_`);
  const nothing = sections.length === 0 ? ['Nothing new.', ''] : [];
  return [`# Digest of ${day}`, '', plain(heading), '', ...parts.flat(), ...nothing, ...notes]
    .join('\n')
    .replace(/\n*$/u, '\n');
}

function item({ entry, when }: DigestLine, shown: (when: When) => string): string {
  const { source, remarks, also = [], ref } = entry;
  const day = when ? `**${plain(shown(when))}** ` : '';
  return [
    `- ${day}${cited(source, shown)}`,
    `  ${wordsOf(entry)} [${[ref, source.ref].filter((one, at, all) => all.indexOf(one) === at).join(', ')}]`,
    ...also.map((other) => `  - ${alsoItem(other, shown)}`),
    ...remarks.map((remark) => `  - _${plain(remark)}_`),
  ].join('\n');
}

function wordsOf({ words, style, who }: Entry): string {
  const [open, close] = style === 'quoted' ? ['“', '”'] : ['', ''];
  const told = words.map(({ text }) => `${open}${plain(text)}${close}`).join(' […] ');
  const role = who?.role ? `, ${plain(who.role)}` : '';
  return who ? `${told} — **${plain(who.name)}**${role}` : told;
}

function alsoItem({ source, lead = 'also' }: Also, shown: (when: When) => string): string {
  return `${plain(lead)}: ${cited(source, shown)} [${source.ref}]`;
}

function cited(source: Citation, shown: (when: When) => string): string {
  const { title, outlet, url } = source;
  const name = plain(title ? oneLine(title.value) : '(no headline in the source)');
  const link = url && webLink(url.value);
  return [
    link ? `[${name}](<${link}>)` : name,
    plain(outlet?.value ?? 'outlet not stated'),
    plain(tellPublished(source, shown)),
    ...(link ? [] : ['no link']),
  ].join(' · ');
}
