import { type Context, definePart } from '../command.ts';
import { shiftDay } from '../day.ts';
import { type Enclosure, THEMES, type Theme } from '../enclosure.ts';
import type { Library } from '../library.ts';
import type { Reply } from '../reply.ts';
import type { When } from '../when.ts';
import { digestMeant } from './chosen.ts';
import { composeDigest } from './compose.ts';
import { isEmpty, type Since } from './digest.ts';
import type { Digests } from './digests.ts';
import { digestPicture } from './picture.ts';
import type { DigestQuery } from './query.ts';
import { DIGEST_OPTIONS, type DigestInput, readDigestQuery } from './read-query.ts';
import type { Subscription } from './subscription.ts';
import { tellNext, tellTimes } from './tell-subscription.ts';
import { dayIn } from './wall-clock.ts';

type Input = DigestInput & {
  readonly digest: string | undefined;
  readonly since: When | undefined;
  readonly picture: Theme | undefined;
};

/** `/digest preview`: what would be posted now, and why each item is in or out. */
export const previewPart = definePart({
  about: 'Shows what a digest would say now, and why each item is in or out',
  options: {
    topic: DIGEST_OPTIONS.topic,
    digest: { kind: 'text', about: 'The code of a digest, where there are several' },
    since: { kind: 'when', about: 'Published from: 2016, 2016-09 or 2016-09-01' },
    speaker: DIGEST_OPTIONS.speaker,
    outlet: DIGEST_OPTIONS.outlet,
    include: DIGEST_OPTIONS.include,
    size: DIGEST_OPTIONS.size,
    picture: { kind: 'choice', about: 'Paint the timeline of its topic, too', choices: THEMES },
  },

  async run(input, context) {
    const { digests } = context;
    const isOwn = [input.topic, input.speaker, input.outlet, input.include, input.size].some(
      (one) => one !== undefined,
    );
    if (digests && (input.digest !== undefined || !isOwn)) {
      const meant = await digestMeant(input.digest, digests);
      if (!('problem' in meant)) return previewOf(meant, input, { ...context, digests });
      const isNone = digests.subscriptions.list(digests.place.server).length === 0;
      if (!isNone || input.digest !== undefined) return { kind: 'unclear', problem: meant.problem };
    }
    return previewAsked(input, context);
  },
});

/** What the next digest of one that is set up would say, if it were now. */
async function previewOf(
  one: Subscription,
  { since, picture }: Input,
  { library, digests, pause }: Context & { readonly digests: Digests },
): Promise<Reply> {
  const from: Since = since ? { kind: 'day', day: since.since } : digests.since(one);
  const today = dayIn(one.zone, digests.now());
  const digest = await composeDigest(library, { query: one.what, since: from, today, pause });
  const next = digests.subscriptions.next(one.id);
  const channel = await digests.channels.find(one.channel);
  const where = channel?.name ?? 'its channel';
  const nothing =
    isEmpty(digest) && one.onEmpty === 'post nothing' ? ' As it is, nothing would be posted.' : '';
  const own = digest.picture && { encloses: [digest.picture] };
  const painted = picture
    ? await pictureOf(digest.query, { since, picture }, library)
    : (own ?? {});
  if ('problem' in painted) return { kind: 'unclear', problem: painted.problem };
  const due = next ? `; the next is due ${tellNext(next, one)}` : '';
  return {
    kind: 'digest',
    digest,
    lines: [`${one.id} goes to ${where} ${tellTimes(one)}${due}.${nothing}`],
    reasons: true,
    ...painted,
    ...(one.language && { language: one.language }),
  };
}

/** What a digest would say that is not set up: of the last day, where nothing else is asked for. */
async function previewAsked(
  { digest: _, since, picture, ...input }: Input,
  { library, digests, today: now, pause }: Context,
): Promise<Reply> {
  const query = readDigestQuery(input, library);
  if ('problem' in query) return { kind: 'unclear', problem: query.problem };
  const today = now();
  const day = since?.since ?? shiftDay(today, -1) ?? today;
  const digest = await composeDigest(library, { query, since: { kind: 'day', day }, today, pause });
  const painted = await pictureOf(query, { since, picture }, library);
  if ('problem' in painted) return { kind: 'unclear', problem: painted.problem };
  const language = digests?.place.language;
  return {
    kind: 'digest',
    digest,
    lines: ['This is not set up: /digest set posts it every day.'],
    reasons: true,
    ...painted,
    ...(language && { language }),
  };
}

async function pictureOf(
  query: DigestQuery,
  { since: from, picture: theme }: Pick<Input, 'since' | 'picture'>,
  library: Library,
): Promise<{ readonly encloses?: readonly Enclosure[] } | { readonly problem: string }> {
  if (!theme) return {};
  const painting = await digestPicture(query, { from, theme }, library);
  return 'problem' in painting ? painting : { encloses: [painting] };
}
