import type { Reply } from '../reply.ts';
import type { Digests } from './digests.ts';
import type { Subscription } from './subscription.ts';
import { tellTimes, tellWhat } from './tell-subscription.ts';

/** Where no digests are kept at all. */
export const NO_DIGESTS: Reply = {
  kind: 'unclear',
  problem: 'Digests are kept for a server; here, npm run digest shows one.',
};

type Problem = { readonly problem: string };

/** The digest that is meant: by its code or its channel, or the only one. */
export async function digestMeant(
  typed: string | undefined,
  { subscriptions, place, channels }: Digests,
): Promise<Subscription | Problem> {
  const all = subscriptions.list(place.server);
  const [first, ...others] = all;
  if (!first) return { problem: 'No digest is set up here yet: /digest set makes one.' };
  if (typed === undefined) return others.length === 0 ? first : { problem: whichOne(all) };
  const asked = typed.trim().toLowerCase();
  const byCode = all.find(({ id }) => id.toLowerCase() === asked);
  if (byCode) return byCode;
  const channel = await channels.find(typed.replace(/^#/, ''));
  const [found, ...more] = all.filter((one) => one.channel === channel?.id);
  if (found && more.length === 0) return found;
  const problem = found
    ? whichOne([found, ...more])
    : `There is no digest “${typed}” here. ${whichOne(all)}`;
  return { problem };
}

const MOST_NAMED = 6;

function whichOne(all: readonly Subscription[]): string {
  const named = all
    .slice(0, MOST_NAMED)
    .map((one) => `${one.id} (${tellWhat(one)}, ${tellTimes(one)})`);
  const more = all.length > MOST_NAMED ? `; /digest list names all ${all.length}` : '';
  return `Please give the code of the digest: ${named.join(' or ')}${more}.`;
}
