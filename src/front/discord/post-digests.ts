import {
  type Client,
  DiscordAPIError,
  HTTPError,
  MessageFlags,
  type RawFile,
  RESTJSONErrorCodes,
  Routes,
  SnowflakeUtil,
} from 'discord.js';
import type { Digest } from '../../core/digest/digest.ts';
import type { Looked, Post, Posted, Poster } from '../../core/digest/poster.ts';
import type { Pause, Subscription } from '../../core/digest/subscription.ts';
import { tellPause, tellTimes, tellWhat } from '../../core/digest/tell-subscription.ts';
import type { Instant } from '../../core/digest/wall-clock.ts';
import { digestMessage } from './digest.ts';
import { lacksIn } from './digests-here.ts';
import { inline } from './markdown.ts';

/** Posts digests to Discord. Faults are told, never thrown. */
export function digestPoster(client: Client<true>, now: () => Instant): Poster<Digest> {
  return {
    async post(post, until) {
      try {
        return { kind: 'sent', message: await send(client, post, until - now()) };
      } catch (error) {
        return whyNot(error, await missing(client, post.subscription.channel));
      }
    },
    async find({ channel }, { nonce, mark }, since) {
      if ((await missing(client, channel)).length > 0) return { kind: 'cannot look' };
      try {
        return await look(client, { channel, nonce, mark, since });
      } catch (error) {
        return isFinal(error) ? { kind: 'cannot look' } : { kind: 'unreachable' };
      }
    },
    async tellOwner(subscription, pause) {
      try {
        await client.users.send(subscription.owner, { content: resting(subscription, pause) });
        return 'told';
      } catch (error) {
        return isFinal(error) ? 'cannot' : 'unknown';
      }
    },
  };
}

/** The id of the message. The nonce lets Discord refuse a second one, also where a request is made again. */
async function send(client: Client<true>, post: Post<Digest>, patience: number): Promise<string> {
  const { subscription, digest, skipped, label } = post;
  const { channel, silent, language } = subscription;
  const drawn = digestMessage(digest, { silent, language, mark: label.mark, skipped });
  const { content, allowedMentions, files } = drawn;
  const flags = drawn.flags.reduce((all, flag) => all | MessageFlags[flag], 0);
  const raw = files.map(({ name, attachment }): RawFile => ({ name, data: attachment }));
  const sent = await client.rest.post(Routes.channelMessages(channel), {
    body: {
      content,
      flags,
      allowed_mentions: allowedMentions,
      nonce: label.nonce,
      enforce_nonce: true,
    },
    files: raw,
    signal: AbortSignal.timeout(Math.max(1, patience)),
  });
  return idOf(sent);
}

function idOf(message: unknown): string {
  if (isRecord(message) && typeof message['id'] === 'string') return message['id'];
  throw new Error('Discord answered without a message');
}

/** Errors that stay as long as things are as they are. */
const NO_ACCESS = new Set<unknown>([
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
]);

function whyNot(error: unknown, lacks: readonly string[]): Posted {
  if (error instanceof DiscordAPIError && error.status < 500) {
    if (error.status === 429) return { kind: 'not sent' };
    if (error.code === RESTJSONErrorCodes.UnknownChannel) {
      return { kind: 'refused', why: 'channel gone' };
    }
    if (NO_ACCESS.has(error.code)) {
      const detail = lacks.length > 0 ? { detail: `it lacks ${lacks.join(', ')}` } : {};
      return { kind: 'refused', why: 'no access', ...detail };
    }
    return { kind: 'refused', why: 'refused', detail: error.message };
  }
  return neverReached(error) ? { kind: 'not sent' } : { kind: 'unknown' };
}

/** Whether it is sure that Discord was not reached. */
function neverReached(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'EAI_AGAIN';
}

function isFinal(error: unknown): boolean {
  if (error instanceof HTTPError) return false;
  return error instanceof DiscordAPIError && error.status < 500 && error.status !== 429;
}

/** What the bot lacks in a channel; nothing where the channel is not known. */
async function missing(client: Client<true>, id: string): Promise<readonly string[]> {
  const channel = client.channels.cache.get(id);
  if (!channel || channel.isDMBased()) return [];
  return lacksIn(channel).catch(() => []);
}

type Sought = {
  readonly channel: string;
  readonly nonce: string;
  readonly mark: string;
  readonly since: Instant;
};

/** Discord lists so many at once. */
const AT_ONCE = 100;

async function look(
  { rest, user }: Client<true>,
  { channel, nonce, mark, since }: Sought,
): Promise<Looked> {
  let after = SnowflakeUtil.generate({ timestamp: since }).toString();
  for (;;) {
    const query = new URLSearchParams({ after, limit: `${AT_ONCE}` });
    const listed = await rest.get(Routes.channelMessages(channel), { query });
    const all = Array.isArray(listed) ? listed.filter(isRecord) : [];
    const own = all.find(
      (one) =>
        isRecord(one['author']) &&
        one['author']['id'] === user.id &&
        (one['nonce'] === nonce || `${one['content']}`.includes(mark)),
    );
    if (own) return { kind: 'found', message: idOf(own) };
    if (all.length < AT_ONCE) return { kind: 'none' };
    // The newest of them comes first.
    after = all.map(idOf).reduce((a, b) => (BigInt(a) > BigInt(b) ? a : b));
  }
}

function resting(subscription: Subscription, pause: Pause): string {
  const { channel, id } = subscription;
  const why = tellPause({ ...subscription, paused: pause }) ?? '';
  const what = `${tellWhat(subscription)}, ${tellTimes(subscription)}`;
  return `The digest ${id} for <#${channel}> (${inline(what)}) rests: ${inline(why)}. It goes on by itself once that is mended; nothing of its settings is lost.`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
