/** Reads a table as `writeTable` writes it, cell by cell (RFC 4180), marks of text taken off. */
export function readTable(file: string): readonly (readonly string[])[] {
  if (!file.startsWith('\uFEFF')) throw new Error('the table has no byte order mark');
  const rows: string[][] = [[]];
  let at = 1;
  while (at < file.length) {
    const { text, end } = cellAt(file, at);
    rows.at(-1)?.push(text.replace(/^'(?='*(?:[\s\p{Cc}]*[=+\-@＝＋－＠|]|[\t\r]))/u, ''));
    if (file[end] === ',') at = end + 1;
    else if (file.startsWith('\r\n', end)) {
      at = end + 2;
      if (at < file.length) rows.push([]);
    } else throw new Error(`a cell ends in ${JSON.stringify(file.slice(end, end + 5))}`);
  }
  return rows;
}

function cellAt(file: string, start: number): { readonly text: string; readonly end: number } {
  if (file[start] !== '"') {
    const rest = /[,\r\n"]/.exec(file.slice(start, start + 100_000));
    const end = rest ? start + rest.index : file.length;
    return { text: file.slice(start, end), end };
  }
  let end = start + 1;
  while (file[end] !== '"' || file[end + 1] === '"') {
    if (end >= file.length) throw new Error('a quoted cell is not closed');
    end += file[end] === '"' ? 2 : 1;
  }
  return { text: file.slice(start + 1, end).replaceAll('""', '"'), end: end + 1 };
}
