import { plural } from '../answer.ts';
import { definePart } from '../command.ts';
import type { Fact, Reply } from '../reply.ts';
import { digestMeant, NO_DIGESTS } from './chosen.ts';
import type { Digests, PostedNow } from './digests.ts';
import type { Subscription } from './subscription.ts';
import { tellNext, tellPause, tellTimes, tellWhat } from './tell-subscription.ts';

const WHICH = {
  digest: { kind: 'text', about: 'The code of the digest, where there are several' },
} as const;

const notice = (heading: string, lines: readonly string[] = []): Reply => ({
  kind: 'notice',
  heading,
  facts: [],
  lines,
});

export const listPart = definePart({
  about: 'The digests of this server, and when each is posted next',
  options: {},
  async run(_, { digests }) {
    if (!digests) return NO_DIGESTS;
    const all = digests.subscriptions.list(digests.place.server);
    if (all.length === 0) return notice('No digest is set up here yet', ['/digest set makes one.']);
    const facts = await Promise.all(all.map((one) => factOf(one, digests)));
    return { kind: 'notice', heading: plural(all.length, 'digest'), facts, lines: [] };
  },
});

async function factOf(one: Subscription, { subscriptions, channels }: Digests): Promise<Fact> {
  const channel = await channels.find(one.channel);
  const next = subscriptions.next(one.id);
  const lacks = channel?.lacks ?? [];
  const when = tellPause(one) ?? (next ? `next ${tellNext(next, one)}` : 'no day left');
  const value = [
    channel?.name ?? 'a channel that is gone',
    tellWhat(one),
    tellTimes(one),
    when,
    ...(lacks.length > 0 ? [`the bot lacks ${lacks.join(', ')}`] : []),
  ];
  return { name: one.id, value: value.join(' · ') };
}

export const pausePart = definePart({
  about: 'Lets a digest rest until it is resumed',
  options: WHICH,
  run: ({ digest }, { digests }) =>
    withDigest(digest, digests, async (one, { subscriptions, now }) => {
      subscriptions.pause(one.id, { why: 'asked', since: now(), told: true });
      return notice(`${one.id} rests: ${tellWhat(one)}`, ['/digest resume wakes it.']);
    }),
});

export const resumePart = definePart({
  about: 'Posts a digest again that was paused',
  options: WHICH,
  run: ({ digest }, { digests }) =>
    withDigest(digest, digests, async (one, { subscriptions, now }) => {
      subscriptions.resume(one.id, now());
      const next = subscriptions.next(one.id);
      const when = next ? [`Next digest: ${tellNext(next, one)}`] : [];
      return notice(`${one.id} is posted again: ${tellWhat(one)}, ${tellTimes(one)}`, when);
    }),
});

export const removePart = definePart({
  about: 'Ends a digest for good',
  options: WHICH,
  run: ({ digest }, { digests }) =>
    withDigest(digest, digests, async (one, { subscriptions }) => {
      subscriptions.remove(one.id);
      return notice(`${one.id} is removed: ${tellWhat(one)}, ${tellTimes(one)}`);
    }),
});

export const nowPart = definePart({
  about: 'Posts today’s digest at once',
  options: WHICH,
  run: ({ digest }, { digests }) =>
    withDigest(digest, digests, async (one, { post }) => {
      if (!post) {
        const problem = 'Only the bot can post; /digest preview shows what it would say.';
        return { kind: 'unclear', problem };
      }
      return toldNow(one, await post(one));
    }),
});

function toldNow({ id }: Subscription, posted: PostedNow): Reply {
  switch (posted.kind) {
    case 'posted':
      return notice(`Today’s digest ${id} is posted`, ['The next one tells what comes after it.']);
    case 'settled':
      return notice(`Today’s digest ${id} was posted or settled already`, [
        '/digest preview shows what has come since.',
      ]);
    case 'nothing new':
      return notice(`There is nothing new for digest ${id}, so nothing was posted`);
    case 'later':
      return notice(`Digest ${id} comes in a moment`, [
        'The corpus is being read again, or the digest is on its way already.',
      ]);
    case 'failed':
      return notice(`Digest ${id} could not be posted`, [posted.why]);
  }
}

async function withDigest(
  typed: string | undefined,
  digests: Digests | undefined,
  act: (one: Subscription, digests: Digests) => Promise<Reply>,
): Promise<Reply> {
  if (!digests) return NO_DIGESTS;
  const meant = await digestMeant(typed, digests);
  return 'problem' in meant ? { kind: 'unclear', problem: meant.problem } : act(meant, digests);
}
