import {
  APPLICATION,
  CHANNEL,
  GROUP_CHANNEL,
  GUILD,
  OTHER_CHANNEL,
  OTHER_GUILD,
  type Permission,
  type Person,
  PRIVATE_CHANNEL,
  permissionsOf,
  snowflake,
  THREAD,
  userOf,
  usual,
} from './world.ts';

/** `other server`: one that the bot is not on. */
export type Where = 'server' | 'thread' | 'other server' | 'direct message' | 'group';

/** What is lacking where an interaction is made. */
export type Lacking = {
  readonly person?: readonly Permission[];
  readonly bot?: readonly Permission[];
};

/** A message that the bot sent, as far as buttons need it. */
export type Posted = {
  readonly id: string;
  readonly asker: Person;
  readonly where: Where;
  readonly flags: number;
  readonly components: readonly object[];
  readonly content?: string | undefined;
};

export type Interaction = {
  readonly id: string;
  readonly token: string;
  readonly person: Person;
  readonly where: Where;
  readonly payload: object;
  /** The message that a pressed button stands under. */
  readonly under?: Posted;
};

type Options = Readonly<Record<string, string | number | boolean>>;

const TYPES = { string: 3, number: 4, boolean: 5 } as const;

function typed(options: Options): readonly { name: string; value: unknown; type: number }[] {
  return Object.entries(options).map(([name, value]) => {
    const kind =
      typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'boolean' : 'string';
    return { name, value, type: TYPES[kind] };
  });
}

export function slashInteraction({
  name,
  part,
  options = {},
  ...at
}: At & {
  readonly name: string;
  readonly part?: string;
  readonly options?: Options;
}): Interaction {
  const given = typed(options);
  const whole = part === undefined ? given : [{ type: 1, name: part, options: given }];
  const data = { id: '100000000000000021', type: 1, name, options: whole };
  return interaction(2, data, at);
}

export function typingInteraction({
  name,
  option,
  text,
}: {
  name: string;
  option: string;
  text: string;
}): Interaction {
  const options = [{ name: option, type: 3, value: text, focused: true }];
  const data = { id: '100000000000000021', type: 1, name, options };
  return interaction(4, data, { person: 'ana', where: 'server' });
}

/** An entry of the menu of a message, chosen over a message of somebody else. */
export function menuInteraction(
  name: string,
  { content, embeds = [], forwarded = [] }: Said,
  person: Person,
): Interaction {
  const id = snowflake();
  const message = {
    ...messageOf({ id, asker: person, where: 'server', flags: 0, components: [] }),
    type: 0,
    content,
    embeds,
    ...(forwarded.length > 0 && {
      message_reference: { type: 1, channel_id: CHANNEL, message_id: snowflake() },
    }),
    message_snapshots: forwarded.map((one) => ({
      message: { type: 0, embeds: [], attachments: [], mentions: [], mention_roles: [], ...one },
    })),
  };
  const data = {
    id: '100000000000000023',
    type: 3,
    name,
    target_id: id,
    resolved: { messages: { [id]: message } },
  };
  return interaction(2, data, { person, where: 'server' });
}

export type Said = {
  readonly content: string;
  readonly embeds?: readonly object[];
  /** Messages that it forwards, which Discord keeps as they were. */
  readonly forwarded?: readonly { readonly content: string }[];
};

/** A button that is pressed, or with `values` a select in which they are chosen. */
export function pressInteraction(
  under: Posted,
  { customId, values, ...by }: Pressed & { readonly customId: string },
): Interaction {
  const data = {
    component_type: values ? 3 : 2,
    custom_id: customId,
    ...(values && { values }),
  };
  const { person = 'ana', lacking = {} } = by;
  const at = { person, lacking, where: under.where };
  return { ...interaction(3, data, at, messageOf(under)), under };
}

export type Pressed = {
  readonly person?: Person;
  readonly values?: readonly string[];
  readonly lacking?: Lacking;
};

type At = {
  readonly person: Person;
  readonly where: Where;
  readonly lacking?: Lacking;
  /** The language in which the person has Discord; the server's is American English. */
  readonly locale?: string;
};

function interaction(type: number, data: object, at: At, message?: object): Interaction {
  const { person, where, lacking = {}, locale = 'en-US' } = at;
  const id = snowflake();
  const token = `token-of-${id}`;
  const payload = {
    id,
    token,
    type,
    data,
    version: 1,
    application_id: APPLICATION,
    locale,
    app_permissions: `${usual(...(lacking.bot ?? []))}`,
    entitlements: [],
    authorizing_integration_owners: ownersIn(where, person),
    attachment_size_limit: 1000,
    ...placeOf(at),
    ...(message && { message }),
  };
  return { id, token, person, where, payload };
}

/** By which installation the bot is there: the server's, or that of who asks. */
function ownersIn(where: Where, person: Person): object {
  if (where === 'server' || where === 'thread') return { 0: GUILD };
  return where === 'direct message' ? { 0: '0' } : { 1: userOf(person).id };
}

function placeOf({ person, where, lacking = {} }: At): object {
  const user = userOf(person);
  const id = CHANNELS[where];
  if (where === 'direct message') {
    return { channel_id: id, channel: { id, type: 1, recipients: [user] }, user, context: 1 };
  }
  if (where === 'group') {
    return { channel_id: id, channel: { id, type: 3, recipients: [user] }, user, context: 2 };
  }
  const guild_id = where === 'other server' ? OTHER_GUILD : GUILD;
  const permissions = permissionsOf(person, lacking.person);
  const type = where === 'thread' ? 11 : 0;
  return {
    guild_id,
    guild: { id: guild_id, locale: 'en-US', features: [] },
    guild_locale: 'en-US',
    channel_id: id,
    channel: { id, type, name: 'sources', guild_id, permissions },
    member: {
      user,
      roles: [],
      permissions,
      joined_at: '2020-01-01T00:00:00Z',
      flags: 0,
      deaf: false,
      mute: false,
    },
    context: 0,
  };
}

const CHANNELS: Readonly<Record<Where, string>> = {
  server: CHANNEL,
  thread: THREAD,
  'other server': OTHER_CHANNEL,
  'direct message': PRIVATE_CHANNEL,
  group: GROUP_CHANNEL,
};

/** A message as Discord hands it to the bot. */
export function messageOf({ id, asker, where, flags, components, content = '' }: Posted): object {
  return {
    id,
    channel_id: CHANNELS[where],
    author: userOf('ana'),
    content,
    timestamp: '2020-01-01T00:00:00.000000+00:00',
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    pinned: false,
    type: 20,
    flags,
    components,
    application_id: APPLICATION,
    interaction_metadata: {
      id,
      type: 2,
      user: userOf(asker),
      authorizing_integration_owners: ownersIn(where, asker),
    },
  };
}
