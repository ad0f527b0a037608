import { datesIn, tellPublished } from '../../core/digest/dates.ts';
import type { DigestLine, DigestSection, Verdict } from '../../core/digest/digest.ts';
import { verdictLines } from '../../core/digest/verdicts.ts';
import type { Also, Citation, Entry, Reply } from '../../core/reply.ts';
import type { When } from '../../core/when.ts';
import { blank, dim, indent, type Line, plain, strong, wrap } from './layout.ts';
import { wordsOf } from './words.ts';

type DigestReply = Extract<Reply, { kind: 'digest' }>;
type Shown = (when: When) => string;

/** A digest in a terminal: the same lines as where it is posted, and all of them. */
export function digestSections(reply: DigestReply, width: number): readonly (readonly Line[])[] {
  const { digest, lines, reasons, language } = reply;
  const shown = datesIn(language);
  const today = shown({ since: digest.today, until: digest.today, precision: 'day' });
  const nothing = digest.sections.length === 0 ? wrap([plain('Nothing new.')], width) : [];
  return [
    lines.flatMap((line) => wrap([plain(line)], width)),
    [
      ...wrap([strong(`Digest of ${today}`)], width),
      ...wrap([plain(digest.heading)], width),
      ...nothing,
    ],
    ...digest.sections.map((section) => sectionLines(section, width, shown)),
    digest.remarks.flatMap((remark) => wrap([dim(remark)], width, indent(0, 2))),
    reasons ? reasonLines(digest.verdicts, width) : [],
  ];
}

function sectionLines({ title, lines, left }: DigestSection, width: number, shown: Shown) {
  const more = left > 0 ? `${left} more, beyond the size of this digest` : '';
  return [
    ...wrap([strong(title)], width),
    ...lines.flatMap((line, at) => lineLines(line, { width, shown, sign: `${at + 1}.` })),
    ...(more ? wrap([dim(more)], width, indent(3)) : []),
  ];
}

type Place = { readonly width: number; readonly shown: Shown; readonly sign: string };

function lineLines({ entry, when }: DigestLine, { width, shown, sign }: Place): readonly Line[] {
  const { source, also = [], remarks } = entry;
  const day = when ? [strong(shown(when)), plain(' · ')] : [];
  const first = [plain(sign), blank(3 - sign.length)];
  return [
    ...wrap([...day, ...citedLine(source, shown)], width, { first, rest: [blank(3)] }),
    ...wrap(toldLine(entry), width, indent(3)),
    ...also.flatMap((other) => wrap(alsoLine(other, shown), width, indent(3, 2))),
    ...remarks.flatMap((remark) => wrap([dim(remark)], width, indent(3, 2))),
    ...linkOf(source),
  ];
}

function citedLine(source: Citation, shown: Shown): Line {
  const title = source.title?.value ?? '(no headline in the source)';
  const outlet = source.outlet?.value ?? 'outlet not stated';
  return [plain(`${title} · ${outlet} · ${tellPublished(source, shown)} · ${source.ref}`)];
}

function toldLine({ words, style, who, ref }: Entry): Line {
  const name = who ? [plain(' — '), strong(who.name), plain(who.role ? `, ${who.role}` : '')] : [];
  return [...wordsOf(words, style), ...name, dim(` (${ref})`)];
}

function alsoLine({ source, lead = 'also' }: Also, shown: Shown): Line {
  return [dim(`${lead}: `), ...citedLine(source, shown)];
}

/** To be copied, so never broken. */
function linkOf({ url }: Citation): readonly Line[] {
  return [[blank(3), plain(url ? url.value : 'no link in the source')]];
}

function reasonLines(verdicts: readonly Verdict[], width: number): readonly Line[] {
  const all = verdictLines(verdicts).flatMap((line) => wrap([plain(line)], width, indent(2, 2)));
  return [...wrap([strong('Why each is in or out')], width), ...all];
}
