import { definePart } from '../command.ts';
import { languageName } from '../language-name.ts';
import type { Library } from '../library.ts';
import type { Fact, Reply } from '../reply.ts';
import { digestMeant, NO_DIGESTS } from './chosen.ts';
import { knows } from './dates.ts';
import type { ChannelSeen, Digests } from './digests.ts';
import type { DigestQuery } from './query.ts';
import { DIGEST_OPTIONS, type DigestInput, readDigestQuery } from './read-query.ts';
import type { Subscription, Wish } from './subscription.ts';
import { tellNext, tellPause, tellTimes, tellWhat } from './tell-subscription.ts';
import { daysTyped, offerDays, offerTimes, timeTyped } from './wishes.ts';
import { offerZones, zoneOfLanguage, zoneTyped } from './zones.ts';

const OPTIONS = {
  topic: DIGEST_OPTIONS.topic,
  channel: { kind: 'channel', about: 'Where it is posted; this channel where it is absent' },
  time: { kind: 'text', about: 'When: 08:00 or 8am; 08:00 where it is absent', offers: offerTimes },
  zone: {
    kind: 'text',
    about: 'The time zone of that time: a city, such as Berlin',
    offers: offerZones,
  },
  days: { kind: 'text', about: 'every day, weekdays, or some: Mon, Wed, Fri', offers: offerDays },
  speaker: DIGEST_OPTIONS.speaker,
  outlet: DIGEST_OPTIONS.outlet,
  include: DIGEST_OPTIONS.include,
  size: DIGEST_OPTIONS.size,
  silent: { kind: 'flag', about: 'Without a sound; yes where it is absent' },
  empty: {
    kind: 'choice',
    about: 'On a day without news: post nothing, or say so',
    choices: ['post nothing', 'say so'],
  },
  language: {
    kind: 'text',
    about: 'The language of its dates: en, de, fr …',
    offers: offerLanguages,
  },
  change: { kind: 'text', about: 'The code of a digest to change; what is not given stays' },
} as const;

type Input = DigestInput & {
  readonly channel: string | undefined;
  readonly time: string | undefined;
  readonly zone: string | undefined;
  readonly days: string | undefined;
  readonly silent: boolean | undefined;
  readonly empty: Wish['onEmpty'] | undefined;
  readonly language: string | undefined;
  readonly change: string | undefined;
};
type Problem = { readonly problem: string };

/** `/digest set`: sets one up, or changes one, and tells back what will be posted where and when. */
export const setPart = definePart({
  about: 'Sets up a daily digest in a channel, or changes one',
  options: OPTIONS,

  async run(input, { digests, library }) {
    if (!digests) return NO_DIGESTS;
    const before =
      input.change === undefined ? undefined : await digestMeant(input.change, digests);
    if (before && 'problem' in before) return unclear(before);
    const channel = await channelFor(input, before, digests);
    if ('problem' in channel) return unclear(channel);
    const wish = readWish(input, { before, channel, digests, library });
    if ('problem' in wish) return unclear(wish);
    const set = digests.subscriptions.set(
      { ...wish, ...(before && { id: before.id }) },
      digests.now(),
    );
    return told(set, channel, { digests, isNew: !before, guessed: zoneIsGuessed(input, before) });
  },
});

function unclear({ problem }: Problem): Reply {
  return { kind: 'unclear', problem };
}

function zoneIsGuessed({ zone }: Input, before: Subscription | undefined): boolean {
  return zone === undefined && before === undefined;
}

async function channelFor(
  { channel: typed }: Input,
  before: Subscription | undefined,
  { channels, place }: Digests,
): Promise<ChannelSeen | Problem> {
  const asked = typed ?? before?.channel ?? place.channel;
  const found = await channels.find(asked);
  if (found) return found;
  const which = typed === undefined ? 'This channel' : `“${typed}”`;
  return {
    problem: `${which} is no channel here that takes messages, or the bot cannot see it: please give one with channel, or let the bot view it.`,
  };
}

type Around = {
  readonly before: Subscription | undefined;
  readonly channel: ChannelSeen;
  readonly digests: Digests;
  readonly library: Library;
};

function readWish(input: Input, { before, channel, digests, library }: Around): Wish | Problem {
  const { place } = digests;
  const what = queryFor(input, before?.what, library);
  if ('problem' in what) return what;
  const time = timeTyped(input.time ?? before?.at ?? '08:00');
  if ('problem' in time) return time;
  const zone = input.zone === undefined ? zoneKnown(before, digests) : zoneTyped(input.zone);
  if (typeof zone !== 'string') return zone;
  const days =
    input.days === undefined ? (before?.days ?? daysTyped('every day')) : daysTyped(input.days);
  if ('problem' in days) return days;
  const language = input.language ?? before?.language ?? place.language;
  if (input.language !== undefined && !knows(input.language)) {
    return {
      problem: `“${input.language}” is no language for dates: it should be a code such as en, de or fr.`,
    };
  }
  return {
    server: place.server,
    channel: channel.id,
    owner: place.person,
    at: time.time,
    zone,
    days,
    what,
    silent: input.silent ?? before?.silent ?? true,
    onEmpty: input.empty ?? before?.onEmpty ?? 'post nothing',
    ...(language !== undefined && { language }),
  };
}

/** What is asked for; of a digest that is changed, what is not given anew stays. */
function queryFor(
  { topic, speaker, outlet, include, size }: Input,
  before: DigestQuery | undefined,
  library: Library,
): DigestQuery | Problem {
  return readDigestQuery(
    {
      topic: topic ?? before?.topic,
      speaker: speaker ?? before?.speaker,
      outlet: outlet ?? before?.outlet,
      include: include ?? before?.include.join(', '),
      size: size ?? before?.size,
    },
    library,
  );
}

/** That of the digest, or of the others here, or what the language tells. */
function zoneKnown(before: Subscription | undefined, { subscriptions, place }: Digests): string {
  const others = subscriptions.list(place.server);
  return before?.zone ?? others.at(-1)?.zone ?? zoneOfLanguage(place.language);
}

type Telling = {
  readonly digests: Digests;
  readonly isNew: boolean;
  /** Nobody gave the zone. */
  readonly guessed: boolean;
};

function told(
  set: Subscription,
  { name, lacks }: ChannelSeen,
  { digests, isNew, guessed }: Telling,
): Reply {
  const quietly = set.silent ? ', silently' : '';
  const next = digests.subscriptions.next(set.id);
  const resting = tellPause(set);
  const facts: readonly Fact[] = [
    ...(next ? [{ name: isNew ? 'First digest' : 'Next digest', value: tellNext(next, set) }] : []),
    ...(resting ? [{ name: 'Now', value: resting }] : []),
    { name: 'On a day without news', value: set.onEmpty },
    ...(set.language ? [{ name: 'Dates', value: `in ${languageName(set.language)}` }] : []),
    { name: 'Code', value: set.id },
  ];
  const missing = `${name} lacks for the bot: ${lacks.join(', ')}. Nothing is posted before it has ${lacks.length === 1 ? 'that' : 'those'}.`;
  return {
    kind: 'notice',
    heading: `${name} gets ${tellWhat(set)}, ${tellTimes(set)}${quietly}`,
    facts,
    lines: [
      ...(lacks.length > 0 ? [missing] : []),
      ...(guessed ? [`Nobody gave a time zone, so it is ${set.zone}; zone sets another.`] : []),
      `/digest preview shows what it would say; /digest set change:${set.id} changes it.`,
    ],
  };
}

const LANGUAGES = 'en de fr es it pt nl pl ru uk tr ar fa he hi ja ko zh'.split(' ');

function offerLanguages(typed: string): readonly string[] {
  const text = typed.trim().toLowerCase();
  return LANGUAGES.filter(
    (code) => code.startsWith(text) || languageName(code).toLowerCase().startsWith(text),
  );
}
