import { quoteEntry } from '../entry.ts';
import type { QuoteHit } from '../library.ts';
import type { Entry } from '../reply.ts';
import { writeWhen } from '../when.ts';
import { type FileHead, type Form, jsonForm } from './form.ts';
import { cited, listForm, plain } from './markdown.ts';
import { SOURCE_HEAD, sourceCells, sourceRecord } from './source.ts';
import { tableForm } from './table.ts';

const HEAD = [
  'code',
  'speaker',
  'role',
  'speaker certain',
  'confidence',
  'remarks',
  'kind',
  'words',
  'said',
  'said known from',
  ...SOURCE_HEAD,
  'also in',
];

/** A row a quote. A quotation that its article interrupts has ` […] ` between its parts. */
export function quotesCsv(): Form<QuoteHit> {
  return tableForm(HEAD, cells);
}

function cells(hit: QuoteHit): readonly string[] {
  const entry = quoteEntry(hit);
  const { when, said, remarks, source, also = [] } = { ...entry, said: saidIn(hit) };
  return [
    entry.ref,
    speakerOf(hit, entry) ?? '',
    entry.who?.role ?? '',
    entry.who?.certain ? 'yes' : 'no',
    hit.quote.confidence.toFixed(2),
    remarks.join('; '),
    hit.quote.kind,
    partsOf(entry).join(' […] '),
    said ? writeWhen(said) : '',
    when ? (said ? when.how : `${when.shown}: ${when.how}`) : 'not told',
    ...sourceCells(source),
    also.map(({ ref, source: other }) => `${ref} ${other.outlet?.value ?? other.file}`).join(' | '),
  ];
}

/** All that is known of each quote, for programs. */
export function quotesJson(head: FileHead): Form<QuoteHit> {
  return jsonForm(head, 'quotes', (hit) => {
    const entry = quoteEntry(hit);
    const { when, source, remarks, also = [] } = entry;
    const said = saidIn(hit);
    return {
      ref: entry.ref,
      speaker: speakerOf(hit, entry) ?? null,
      role: entry.who?.role ?? null,
      certain: entry.who?.certain ?? false,
      confidence: hit.quote.confidence,
      remarks,
      kind: hit.quote.kind,
      words: partsOf(entry),
      said: when
        ? { when: said ? writeWhen(said) : null, shown: when.shown, knownFrom: when.how }
        : null,
      nearby: hit.beside,
      source: sourceRecord(source),
      also: also.map((other) => ({
        ref: other.ref,
        lead: other.lead ?? null,
        words: other.words?.map(({ text }) => text) ?? null,
        source: sourceRecord(other.source),
      })),
    };
  });
}

/** A list to paste into notes, one quote an item, with who is quoted and the citation. */
export function quotesMarkdown({ title }: FileHead): Form<QuoteHit> {
  return listForm(title, item);
}

function item(hit: QuoteHit): string {
  const entry = quoteEntry(hit);
  const { who, when, source, ref, style, also = [] } = entry;
  const marked = partsOf(entry).map((part) =>
    style === 'quoted' ? `“${plain(part)}”` : plain(part),
  );
  const said = [
    `**${plain(speakerOf(hit, entry) ?? 'speaker not shown')}**${who?.certain ? '' : ' (uncertain)'}`,
    ...(who?.role ? [plain(who.role)] : []),
    ...(when ? [`said ${plain(when.shown)} (${plain(when.how)})`] : []),
  ];
  return [
    `- ${said.join(', ')}: ${marked.join(' […] ')} [${ref}] — ${cited(source)}`,
    ...also.map((other) => `  - also [${other.ref}] — ${cited(other.source)}`),
  ].join('\n');
}

/** Absent where the article does not show whose words they are. */
function speakerOf({ quote, speaker }: QuoteHit, { who }: Entry): string | undefined {
  return speaker || quote.speaker ? who?.name : undefined;
}

/** To the letter: the words themselves, or the sentence that retells them. */
function partsOf({ words }: Entry): readonly string[] {
  return words.map(({ text }) => text);
}

function saidIn({ quote: { said } }: QuoteHit) {
  return said?.kind === 'resolved' ? said.when : undefined;
}
