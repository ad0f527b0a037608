import { found, nearHints, plural, silence } from '../src/core/answer.ts';
import { defineCommand } from '../src/core/command.ts';
import { tellCoverage } from '../src/core/coverage.ts';
import { THEMES } from '../src/core/enclosure.ts';
import { momentEntry } from '../src/core/entry.ts';
import type { Moments } from '../src/core/library.ts';
import { timelineFile, timelinePicture } from '../src/core/timeline-enclosure.ts';
import { EXPORT_FORMATS } from '../src/core/timeline-export.ts';
import { readTimeline, TIMELINE_OPTIONS } from '../src/core/timeline-options.ts';
import type { Zoom } from '../src/core/zoom.ts';

const PAGE_SIZE = 6;

export default defineCommand({
  name: 'timeline',
  about: 'What happened when: the dated sentences on a topic, in the order of time',
  example: 'Syria',
  options: {
    ...TIMELINE_OPTIONS,
    picture: { kind: 'choice', about: 'Paint it too, light or dark', choices: THEMES },
    file: { kind: 'choice', about: 'The whole of it as a file, too', choices: EXPORT_FORMATS },
    page: { kind: 'count', about: 'Which page of the answer' },
  },

  async run({ page = 1, picture, file, ...input }, { library }) {
    const read = readTimeline(input, library);
    if ('problem' in read) return { kind: 'unclear', problem: read.problem };
    const { query, asked } = read;
    const { about, dates, zoom, most } = query;

    const request = { number: page, size: PAGE_SIZE };
    const moments = await library.events({ ...query, page: request });
    const curve = tellCoverage(moments.coverage);
    const by = `${zoom ? ` by ${zoom}` : ''}${dates === 'published' ? ', by day of publication' : ''}`;
    const reply = await found(moments, request, {
      heading: `Timeline${asked}${by}: ${tellSize(moments, { zoom, most })}`,
      facts: curve ? [{ name: 'Coverage', value: curve }] : [],
      remarks: moments.whole ? [] : [LEFT_OUT],
      toEntry: (hit) => momentEntry(hit, dates),
      nothing: async () => ({
        kind: 'nothing',
        heading: `No dated sentence${asked}`,
        hints: [...(await nearHints(about, library)), silence(library)],
        follow: [{ command: 'search', raw: { query: about } }],
      }),
    });
    // Other pages are turned to from the first, which has brought them.
    if (reply.kind !== 'found' || page > 1) return reply;
    const encloses = [
      ...(picture ? [await timelinePicture(read, picture, library)] : []),
      ...(file ? [await timelineFile(read, file, library)] : []),
    ];
    return encloses.length > 0 ? { ...reply, encloses } : reply;
  },
});

const LEFT_OUT =
  'Only the times that mattered are shown; “most” asks for more of them, “from” and “to” for a closer look.';

type Asked = { readonly zoom: Zoom | undefined; readonly most: number | undefined };

function tellSize({ sentences, whole }: Moments, { zoom, most }: Asked): string {
  const all = plural(sentences, 'dated sentence');
  if (!whole) return `the ${zoom ?? 'day'}s that mattered, of ${all}`;
  return zoom || most ? `from ${all}` : all;
}
