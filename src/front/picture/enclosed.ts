import type { Enclosure } from '../../core/enclosure.ts';
import { altText, pictureOf } from './picture.ts';
import { toSvg } from './svg.ts';

/** An enclosure as it is sent or written. */
export type Enclosed = {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What a picture shows, in words. */
  readonly alt?: string;
};

/** Paints pictures and writes files. The painter is loaded with the first picture. */
export async function enclosed(enclosure: Enclosure): Promise<Enclosed> {
  const { name } = enclosure;
  if (enclosure.kind === 'file') return { name, bytes: new TextEncoder().encode(enclosure.text) };
  const picture = pictureOf(enclosure);
  const { toPng } = await import('./png.ts');
  return { name, bytes: await toPng(toSvg(picture, enclosure.theme)), alt: altText(picture) };
}
