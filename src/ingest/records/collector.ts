import { digest, idOf } from '../digest.ts';
import type { Item, RecordShape } from '../item.ts';
import type { Faults } from './fault-list.ts';
import { fieldOf, wordsOf } from './fields.ts';
import type { Parsed } from './parsed.ts';
import type { Piece } from './pieces.ts';

export type Collector = ReturnType<typeof collector>;

/** Makes an item of each record, under a name that lasts: its id, else its link, else its content. */
export function collector(
  { file, path }: { readonly file: string; readonly path: string },
  shape: RecordShape,
  faults: Faults,
) {
  const items: Item[] = [];
  const names = new Map<string, number>();
  const how = JSON.stringify(shape);
  return {
    items,
    add({ bytes, start, end, line }: Piece, parsed: Parsed): void {
      if ('fault' in parsed) {
        faults.add(parsed.fault, line);
        return;
      }
      const content = digest(bytes);
      const id = wordsOf(fieldOf(parsed.record, 'id', shape.map));
      const own = short(
        id ?? wordsOf(fieldOf(parsed.record, 'url', shape.map)) ?? content.slice(0, 12),
      );
      const before = names.get(own);
      let name = own;
      if (before === undefined) names.set(own, line);
      else {
        if (id !== undefined)
          faults.add(`the id “${own}” stands in line ${before} already; both are kept`, line);
        for (let twin = 1; names.has(name); twin++)
          name = `${own}~${content.slice(0, 6)}${twin > 1 ? `-${twin}` : ''}`;
        names.set(name, line);
      }
      const item = `${file}#${name}`;
      items.push({
        id: idOf(item),
        file: item,
        hash: digest(`${content}\n${how}`),
        from: { kind: 'record', path, start, end, bytes: content, place: `${file}:${line}`, shape },
      });
    },
  };
}

/** A name of one line that is no longer than names should be. */
function short(name: string): string {
  const line = name.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return line.length <= 150 ? line : `${line.slice(0, 140)}…${digest(line).slice(0, 8)}`;
}
