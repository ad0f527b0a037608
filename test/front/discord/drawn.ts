import type { Reply } from '../../../src/core/reply.ts';
import { type Message, render } from '../../../src/front/discord/render.ts';
import { flatten, message as messageRule } from '../../support/loopback-discord/rules.ts';

export const asked = { command: 'quote', raw: { query: 'Ruiz rain' } };

/** The texts and the buttons of a message, after Discord's limits were checked. */
export function drawn(reply: Reply, ask: Parameters<typeof render>[1] = asked) {
  const components = flatten(accepted(render(reply, ask)));
  return {
    texts: components.flatMap((one) => (one.type === 10 ? [one.content] : [])),
    buttons: components.flatMap((one) =>
      one.type === 2 ? [`${one.label}: ${one.custom_id}`] : [],
    ),
  };
}

function accepted({ flags, components, allowedMentions }: Message) {
  const bits = { IsComponentsV2: 1 << 15, Ephemeral: 1 << 6 };
  const sent = {
    flags: flags.reduce((sum, flag) => sum | bits[flag], 0),
    components,
    allowed_mentions: allowedMentions,
  };
  return messageRule.parse(sent).components;
}
