import { expect, test } from 'vitest';
import digest from '../../commands/digest.ts';
import type { PostedNow } from '../../src/core/digest/digests.ts';
import type { Reply } from '../../src/core/reply.ts';
import { news } from '../core/digest/news.ts';
import { contextOf } from '../support/desk.ts';
import { digestsInMemory } from '../support/digests.ts';

const around = await contextOf(news);

/** Puts questions to one server, one after another; the last reply. */
async function asked(
  questions: readonly Readonly<Record<string, string>>[],
  digests = digestsInMemory(),
): Promise<Reply | undefined> {
  let last: Reply | undefined;
  for (const raw of questions) last = await digest.answer(raw, { ...around, digests });
  return last;
}

const set = (raw: Readonly<Record<string, string>> = {}) => ({ part: 'set', ...raw });
const fact = (name: string, value: string) => ({ name, value });

test('sets up a digest from nothing but the command, and tells back where and when', async () => {
  expect(await asked([set()])).toEqual({
    kind: 'notice',
    heading: '#here gets everything, every day at 08:00 Europe/Berlin, silently',
    facts: [
      fact('First digest', 'Mon 23 Nov 2026, 08:00 Europe/Berlin'),
      fact('On a day without news', 'post nothing'),
      fact('Dates', 'in German'),
      fact('Code', 'd1'),
    ],
    lines: [
      'Nobody gave a time zone, so it is Europe/Berlin; zone sets another.',
      '/digest preview shows what it would say; /digest set change:d1 changes it.',
    ],
  });
});

test('takes what people type, and names the permissions that are missing', async () => {
  const wish = {
    channel: '3',
    time: '8 pm',
    zone: 'lisbon',
    days: 'Mon, wed and Friday',
    topic: 'ferry',
    speaker: 'Ruiz',
    outlet: 'coast',
    include: 'quotes, articles',
    size: 'short',
    silent: 'no',
    empty: 'say so',
    language: 'fr',
  };
  expect(await asked([set(wish)])).toEqual({
    kind: 'notice',
    heading:
      '#quiet gets articles and quotes on “ferry”, articles that quote Ana Ruiz, only from Coast Daily (short), on Mon, Wed and Fri at 20:00 Europe/Lisbon',
    facts: [
      fact('First digest', 'Mon 23 Nov 2026, 20:00 Europe/Lisbon'),
      fact('On a day without news', 'say so'),
      fact('Dates', 'in French'),
      fact('Code', 'd1'),
    ],
    lines: [
      '#quiet lacks for the bot: Send Messages, Attach Files. Nothing is posted before it has those.',
      '/digest preview shows what it would say; /digest set change:d1 changes it.',
    ],
  });
});

test('changes what is given, and leaves the rest', async () => {
  const reply = await asked([
    set({ topic: 'ferry', time: '7:30', zone: 'Asia/Tokyo', channel: '2' }),
    set({ change: 'd1', days: 'weekdays' }),
  ]);
  expect(reply).toMatchObject({
    heading: '#news gets everything on “ferry”, on weekdays at 07:30 Asia/Tokyo, silently',
    facts: [fact('Next digest', 'Mon 23 Nov 2026, 07:30 Asia/Tokyo'), {}, {}, fact('Code', 'd1')],
  });
});

test.each<[Readonly<Record<string, string>>, string]>([
  [set({ time: '25:00' }), '“25:00” is no time of day: it should look like 08:00 or 8am.'],
  [set({ time: '13pm' }), '“13pm” is no time of day: it should look like 08:00 or 8am.'],
  [
    set({ zone: '+2' }),
    '“+2” is a time difference, which changes with summer time: please choose a city, such as Europe/Berlin.',
  ],
  [
    set({ zone: 'Atlantis' }),
    '“Atlantis” is no time zone: it should be a city or a name such as Europe/Berlin.',
  ],
  [
    set({ days: 'someday' }),
    '“someday” names no days: it should be every day, weekdays, or days such as Mon, Wed, Fri.',
  ],
  [
    set({ channel: '9' }),
    '“9” is no channel here that takes messages, or the bot cannot see it: please give one with channel, or let the bot view it.',
  ],
  [
    set({ include: 'weather' }),
    '“weather” is nothing that a digest holds: include can be articles, quotes, timeline, on this day, or several of them with commas between.',
  ],
  [
    set({ language: '§' }),
    '“§” is no language for dates: it should be a code such as en, de or fr.',
  ],
  [set({ change: 'x' }), 'No digest is set up here yet: /digest set makes one.'],
  [{ part: 'pause' }, 'No digest is set up here yet: /digest set makes one.'],
  [
    { part: 'stop' },
    'There is no /digest stop; there is /digest set, /digest preview, /digest list, /digest pause, /digest resume, /digest remove, /digest now.',
  ],
  [set({ digest: 'd1' }), expect.stringMatching(/^There is no option “digest” here/)],
])('%j is unclear', async (raw, problem) => {
  expect(await asked([raw])).toEqual({ kind: 'unclear', problem });
});

test('lists, pauses, resumes and removes', async () => {
  const digests = digestsInMemory();
  const heading = async (raw: Readonly<Record<string, string>>) => {
    const reply = await asked([raw], digests);
    return reply && 'heading' in reply ? reply.heading : reply;
  };
  await asked(
    [set({ topic: 'ferry' }), set({ topic: 'market', channel: '2', days: 'Mon' })],
    digests,
  );
  expect(await heading({ part: 'pause' })).toEqual({
    kind: 'unclear',
    problem:
      'Please give the code of the digest: d1 (everything on “ferry”, every day at 08:00 Europe/Berlin) or d2 (everything on “market”, on Mondays at 08:00 Europe/Berlin).',
  });
  expect(await heading({ part: 'pause', digest: 'd2' })).toBe('d2 rests: everything on “market”');
  expect(await asked([{ part: 'list' }], digests)).toEqual({
    kind: 'notice',
    heading: '2 digests',
    facts: [
      fact(
        'd1',
        '#here · everything on “ferry” · every day at 08:00 Europe/Berlin · next Mon 23 Nov 2026, 08:00 Europe/Berlin',
      ),
      fact('d2', '#news · everything on “market” · on Mondays at 08:00 Europe/Berlin · paused'),
    ],
    lines: [],
  });
  expect(await heading({ part: 'resume', digest: 'D2' })).toBe(
    'd2 is posted again: everything on “market”, on Mondays at 08:00 Europe/Berlin',
  );
  expect(await heading({ part: 'remove', digest: 'd2' })).toBe(
    'd2 is removed: everything on “market”, on Mondays at 08:00 Europe/Berlin',
  );
  expect(await heading({ part: 'remove' })).toBe(
    'd1 is removed: everything on “ferry”, every day at 08:00 Europe/Berlin',
  );
  expect(await heading({ part: 'list' })).toBe('No digest is set up here yet');
});

test('previews what would be posted, with the reasons', async () => {
  const reply = await asked([set({ include: 'articles' }), { part: 'preview' }]);
  expect(reply).toMatchObject({
    kind: 'digest',
    lines: [
      'd1 goes to #here every day at 08:00 Europe/Berlin; the next is due Mon 23 Nov 2026, 08:00 Europe/Berlin.',
    ],
    reasons: true,
    language: 'de',
    digest: { heading: '2 new stories in 6 new articles, come after S1', today: '2026-11-22' },
  });
});

test('previews what is not set up, too', async () => {
  const reply = await asked([{ part: 'preview', topic: 'market', since: '2024-03' }]);
  expect(reply).toMatchObject({
    kind: 'digest',
    lines: ['This is not set up: /digest set posts it every day.'],
    digest: { heading: '1 new story in 1 new article on “market”, published from 1 Mar 2024 on' },
  });
});

test.each<[PostedNow, string]>([
  [{ kind: 'posted' }, 'Today’s digest d1 is posted'],
  [{ kind: 'settled' }, 'Today’s digest d1 was posted or settled already'],
  [{ kind: 'nothing new' }, 'There is nothing new for digest d1, so nothing was posted'],
  [{ kind: 'later' }, 'Digest d1 comes in a moment'],
  [{ kind: 'failed', why: 'Discord refused it.' }, 'Digest d1 could not be posted'],
])('now tells what became of it: %j', async (posted, heading) => {
  const digests = digestsInMemory({ post: async () => posted });
  expect(await asked([set(), { part: 'now' }], digests)).toMatchObject({ kind: 'notice', heading });
});

test('without a bot nothing is posted, and where none are kept none can be set up', async () => {
  expect(await asked([set(), { part: 'now' }])).toEqual({
    kind: 'unclear',
    problem: 'Only the bot can post; /digest preview shows what it would say.',
  });
  expect(await digest.answer({ part: 'list' }, around)).toEqual({
    kind: 'unclear',
    problem: 'Digests are kept for a server; here, npm run digest shows one.',
  });
});
