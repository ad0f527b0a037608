import type { PictureOf, Theme } from '../enclosure.ts';
import type { Library } from '../library.ts';
import { timelinePicture } from '../timeline-enclosure.ts';
import { readTimeline } from '../timeline-options.ts';
import type { When } from '../when.ts';
import type { DigestQuery } from './query.ts';

/** The timeline of a digest’s topic, to be painted; a problem where it has none. */
export async function digestPicture(
  { topic, outlet }: DigestQuery,
  { from, theme }: { readonly from?: When | undefined; readonly theme: Theme },
  library: Library,
): Promise<PictureOf | { readonly problem: string }> {
  if (topic === undefined) return { problem: 'A picture shows a timeline: please give a topic.' };
  const none = { to: undefined, zoom: undefined, dates: undefined, most: undefined };
  const read = readTimeline({ topic, outlet, from, ...none }, library);
  return 'problem' in read ? read : timelinePicture(read, theme, library);
}
