import type { Ask, Reply } from '../../../src/core/reply.ts';
import { type Manner, type Message, render } from '../../../src/front/discord/render.ts';
import {
  type Component,
  flatten,
  message as messageRule,
  plainMessage as plainRule,
} from '../../support/loopback-discord/rules.ts';

export const asked = { command: 'quote', raw: { query: 'Ruiz rain' } };

/** The texts and the buttons of a message, after Discord's limits were checked. */
export function drawn(reply: Reply, ask: Ask = asked, manner: Manner = {}) {
  const { content, all } = taken(reply, ask, manner);
  const displays = all.flatMap((one) => (one.type === 10 ? [one.content] : []));
  return {
    texts: content === undefined ? displays : [content],
    buttons: all.flatMap((one) =>
      one.type === 2 ? [`${one.label}: ${one.custom_id ?? one.url}`] : [],
    ),
  };
}

/** What stands in which order, each button by its label, and what can be chosen in its selects. */
export function laidOut(reply: Reply, ask: Ask = asked, manner: Manner = {}) {
  const { all } = taken(reply, ask, manner);
  return {
    order: all.map((one) => (one.type === 2 ? (one.label ?? '') : KINDS[one.type])),
    selects: all.flatMap((one) => (one.type === 3 ? [one] : [])),
  };
}

function taken(reply: Reply, ask: Ask, manner: Manner) {
  const sent = asSent(render(reply, ask, manner));
  const { content, components } =
    manner.drawnAs === 'plain'
      ? plainRule.parse(sent)
      : { ...messageRule.parse(sent), content: undefined };
  return { content, all: flatten(components) };
}

/** A message as discord.js sends it. */
export function asSent({ flags, content, components, allowedMentions }: Message) {
  const bits = { IsComponentsV2: 1 << 15, Ephemeral: 1 << 6, SuppressEmbeds: 1 << 2 };
  return {
    flags: flags.reduce((sum, flag) => sum | bits[flag], 0),
    components,
    ...(content !== undefined && { content }),
    allowed_mentions: allowedMentions,
  };
}

const KINDS: Readonly<Record<Component['type'], string>> = {
  1: 'row:',
  2: 'button',
  3: 'select',
  10: 'text',
  12: 'gallery',
  13: 'file',
  14: '—',
  17: 'card:',
};
