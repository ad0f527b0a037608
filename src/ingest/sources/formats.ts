/** How a file is read: as one article, or as a list of them. */
export type Format = 'text' | 'page' | 'bundle' | 'pdf' | 'json' | 'table' | 'feed';

const ENDINGS: Readonly<Record<Format, readonly string[]>> = {
  text: ['.txt', '.text', '.md'],
  page: ['.html', '.htm', '.xhtml', '.html.gz', '.htm.gz'],
  bundle: ['.mhtml', '.mht'],
  pdf: ['.pdf'],
  json: ['.jsonl', '.ndjson', '.json', '.jsonl.gz', '.ndjson.gz', '.json.gz'],
  table: ['.csv', '.tsv', '.csv.gz', '.tsv.gz'],
  feed: ['.rss', '.atom', '.rdf', '.xml'],
};
const LISTS: readonly Format[] = ['json', 'table', 'feed'];

const FORMATS = new Map(
  (Object.keys(ENDINGS) as Format[]).flatMap((format) =>
    ENDINGS[format].map((ending): [string, Format] => [ending, format]),
  ),
);

/** What files are called whose articles can be read, for people. */
export const KNOWN_ENDINGS =
  '.txt, .md, .html, .html.gz, .mhtml, .pdf, .jsonl, .json, .csv, .tsv (or .gz of these) and .xml';

/** The known ending of a file's name and how such files are read; undefined for others. */
export function formatOf(
  file: string,
): { readonly format: Format; readonly ending: string } | undefined {
  const name = file.slice(file.lastIndexOf('/') + 1).toLowerCase();
  for (let dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
    const ending = name.slice(dot);
    const format = FORMATS.get(ending);
    if (format) return { format, ending };
  }
  return undefined;
}

/** True for a file that holds a list of articles. */
export function isList(format: Format): boolean {
  return LISTS.includes(format);
}

/** The endings that a file of one article may have. */
export const ARTICLE_ENDINGS: readonly string[] = [...FORMATS]
  .filter(([, format]) => !isList(format))
  .map(([ending]) => ending);
