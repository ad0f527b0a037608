import { datesIn, tellPublished } from '../../core/digest/dates.ts';
import type { Digest, DigestLine } from '../../core/digest/digest.ts';
import type { Skipped } from '../../core/digest/ledger.ts';
import { tellSkip } from '../../core/digest/tell-subscription.ts';
import { digestMarkdown } from '../../core/digest/to-markdown.ts';
import { verdictLines } from '../../core/digest/verdicts.ts';
import { fileNameOf } from '../../core/enclosure.ts';
import type { Citation, Entry, Reply } from '../../core/reply.ts';
import type { When } from '../../core/when.ts';
import { fitLine } from './clip.ts';
import { linesWithin } from './lines-within.ts';
import { canLabel, code, inline, oneLine, webAddress } from './markdown.ts';
import { drawWords } from './words.ts';

/** What Discord takes as the content of a message. */
const LONGEST_CONTENT = 2000;
/** Longer addresses would leave no room for the words. */
const LONGEST_URL = 450;
/** Words that take more room are left to the file: they are never cut within a sentence. */
const LONGEST_WORDS = 600;
/** Kept for what is said at the end. */
const ROOM_AT_END = 170;

type Shown = (when: When) => string;

type DrawnDigest = {
  readonly content: string;
  /** How many lines stand in the file alone. */
  readonly left: number;
  /** All of it, where not all of it could be drawn. */
  readonly file?: { readonly name: string; readonly text: string };
};

/** What is drawn with a digest where it is posted. */
type Posting = {
  readonly language?: string | undefined;
  /** Stands in it as it is, so that it is known again. */
  readonly mark?: string;
  /** Days without a digest that are told with it. */
  readonly skipped?: readonly Skipped[];
};

/** A digest as it is posted: seen by all, heard by nobody where it is silent, and without pings and previews of links. */
export function digestMessage(
  digest: Digest,
  { silent, ...posting }: Posting & { readonly silent: boolean },
) {
  const { content, file } = drawDigest(digest, posting);
  const files = file ? [{ name: file.name, attachment: Buffer.from(file.text) }] : [];
  return {
    content,
    flags: silent
      ? (['SuppressEmbeds', 'SuppressNotifications'] as const)
      : (['SuppressEmbeds'] as const),
    allowedMentions: { parse: [] },
    files,
  };
}

/** A digest as the text of one message: whole lines only, and the rest in a file. Nothing in it pings or unfurls. */
function drawDigest(digest: Digest, { language, mark, skipped = [] }: Posting): DrawnDigest {
  const shown = datesIn(language);
  const head = [
    `**Digest of ${inline(shown({ since: digest.today, until: digest.today, precision: 'day' }))}**`,
    `-# ${fitLine(oneLine(digest.heading), 300)}`,
  ].join('\n');
  const tail = [
    ...skippedLines(skipped, shown),
    ...digest.remarks.map((remark) => `-# ${fitLine(oneLine(remark), 200)}`),
  ];
  const room = LONGEST_CONTENT - head.length - tail.join('\n').length - ROOM_AT_END;
  const { blocks, left, beyond } = chosen(digest, shown, room);
  const nothing = digest.sections.length === 0 ? ['Nothing new.'] : [];
  const counted = [
    ...(left > 0 ? [`${left} more in the file below`] : []),
    ...(beyond > 0 ? [`${beyond} more beyond the size of this digest`] : []),
  ];
  const rest = counted.length > 0 ? [`-# ${counted.join(' · ')}`] : [];
  const content = [head, ...nothing, ...blocks, ...tail, ...rest, ...footer(blocks, mark)].join(
    '\n',
  );
  if (left === 0) return { content, left };
  const name = fileNameOf('digest', `${digest.query.topic ?? ''} ${digest.today}`, 'md');
  return { content, left, file: { name, text: digestMarkdown(digest, shown) } };
}

function footer(blocks: readonly string[], mark: string | undefined): readonly string[] {
  const hint = blocks.length > 0 ? `${code('/article S1')} reads the stored copy of a code` : '';
  const line = [hint, mark].filter(Boolean).join(' · ');
  return line ? [`-# ${line}`] : [];
}

const MOST_SKIPPED = 3;

function skippedLines(skipped: readonly Skipped[], shown: Shown): readonly string[] {
  const all = skipped.slice(-MOST_SKIPPED).map(({ day, why }) => {
    const when = inline(shown({ since: day, until: day, precision: 'day' }));
    return `-# No digest on ${when}: ${tellSkip(why)}`;
  });
  const more = skipped.length - all.length;
  return more > 0 ? [...all, `-# …nor on ${more} days before`] : all;
}

/** So many stories come before anything else. */
const STORIES_FIRST = 3;

type Drawn = { readonly section: number; readonly rank: number; readonly text: string };

/** The lines that fit, under the titles of their sections: some stories, one of each section, then the rest. */
function chosen({ sections }: Digest, shown: Shown, room: number) {
  const all = sections.flatMap(({ name, lines }, section) =>
    lines.map((line, at): Drawn => {
      const isFirst = at < (name === 'stories' ? STORIES_FIRST : 1);
      const rank = isFirst ? (name === 'stories' ? 0 : 1) : 2;
      const isStory = name === 'stories' || name === 'copies' || name === 'changes';
      return {
        section,
        rank,
        text: isStory ? drawStory(line, shown) : drawWordsFirst(line, shown),
      };
    }),
  );
  const beyond = sections.reduce((sum, { left }) => sum + left, 0);
  const titles = sections.map(({ title }) => `**${inline(title)}**`);
  const kept = new Set<Drawn>();
  const opened = new Set<number>();
  let used = 0;
  for (const drawn of all.toSorted((a, b) => a.rank - b.rank || a.section - b.section)) {
    const title = opened.has(drawn.section) ? 0 : (titles[drawn.section]?.length ?? 0) + 2;
    const length = drawn.text.length + 1 + title;
    if (used + length > room) continue;
    used += length;
    kept.add(drawn);
    opened.add(drawn.section);
  }
  const blocks = titles.flatMap((title, at) => {
    const own = all.filter((drawn) => drawn.section === at && kept.has(drawn));
    return own.length > 0 ? [`\n${title}`, ...own.map(({ text }) => text)] : [];
  });
  return { blocks, left: all.length - kept.size, beyond };
}

/** A story by its headline, with what was said in it and where else it stands. */
function drawStory({ entry }: DigestLine, shown: Shown): string {
  const { ref, source, also = [], remarks } = entry;
  const others = also.flatMap(({ source: { outlet } }) => (outlet ? [outlet.value] : []));
  const elsewhere = others.length > 0 ? [`also at ${named(others)}`] : [];
  const notes = [...elsewhere, ...remarks.map((remark) => fitLine(oneLine(remark), 150))];
  const own = ref.startsWith(source.ref) ? '' : ` · ${code(ref)}`;
  const words = told(entry);
  return [
    `- ${cited(source, shown)}`,
    ...(words ? [`  ${words}${own}`] : []),
    ...(notes.length > 0 ? [`  -# ${notes.join(' · ')}`] : []),
  ].join('\n');
}

/** Words or a sentence with its day, and where it stands. */
function drawWordsFirst({ entry, when }: DigestLine, shown: Shown): string {
  const { ref, source, remarks } = entry;
  const day = when ? `**${inline(shown(when))}** ` : '';
  const words = told(entry) ?? headline(source);
  const notes = remarks.map((remark) => fitLine(oneLine(remark), 150));
  return [
    `- ${day}${words} · ${linked(source, fitLine(oneLine(source.outlet?.value ?? 'outlet not stated'), 80))}, ${inline(tellPublished(source, shown))} · ${code(ref)}`,
    ...(notes.length > 0 ? [`  -# ${notes.join(' · ')}`] : []),
  ].join('\n');
}

const MOST_NAMED = 4;

function named(outlets: readonly string[]): string {
  const all = [...new Set(outlets)];
  const shown = all.slice(0, MOST_NAMED).map((outlet) => fitLine(oneLine(outlet), 60));
  const more = all.length - shown.length;
  return shown.join(', ') + (more > 0 ? ` and ${more} more` : '');
}

function cited(source: Citation, shown: Shown): string {
  const { outlet, ref } = source;
  return [
    linked(source, headline(source)),
    outlet ? fitLine(oneLine(outlet.value), 80) : 'outlet not stated',
    inline(tellPublished(source, shown)),
    code(ref),
  ].join(' · ');
}

function headline({ title }: Citation): string {
  return title ? fitLine(oneLine(title.value), 200) : '(no headline in the source)';
}

/** What is drawn already, as a link to the source where there is one; some labels cannot be one. */
function linked({ url }: Citation, drawn: string): string {
  const address = url && webAddress(url.value);
  if (!address || address.length > LONGEST_URL) return drawn;
  return canLabel(drawn)
    ? `[${drawn}](<${address}>)`
    : `${drawn} · [open the source](<${address}>)`;
}

/** The words with whose they are; none where they would have to be cut. */
function told(entry: Entry): string | undefined {
  const { who } = entry;
  const drawn = drawWords(entry, Number.POSITIVE_INFINITY).replace(/\s*\n\s*/g, ' ');
  if (drawn.length > LONGEST_WORDS) return undefined;
  const role = who?.role ? `, ${fitLine(oneLine(who.role), 100)}` : '';
  return `${drawn}${who ? ` — **${fitLine(oneLine(who.name), 100)}**${role}` : ''}`;
}

/** So much of a preview is left for the reasons. */
const LONGEST_REASONS = 1480;

/** A digest in an answer: what is said of it, the very text that is posted, and why each item is in or out. */
export function digestBlocks(
  reply: Extract<Reply, { kind: 'digest' }>,
): readonly [string, ...string[]] {
  const { content } = drawDigest(reply.digest, { language: reply.language });
  const lines = reply.lines.map((line) => fitLine(oneLine(line), 400)).join('\n');
  return [lines.slice(0, 480), content, ...(reply.reasons ? [reasons(reply.digest)] : [])];
}

function reasons({ verdicts }: Digest): string {
  const all = verdictLines(verdicts).map((line) => `-# ${fitLine(oneLine(line), 180)}`);
  return linesWithin(all, LONGEST_REASONS, (left) => `-# …and ${left} more`);
}
