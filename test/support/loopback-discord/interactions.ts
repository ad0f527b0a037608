import {
  APPLICATION,
  CHANNEL,
  GUILD,
  type Person,
  PRIVATE_CHANNEL,
  permissionsOf,
  snowflake,
  userOf,
} from './world.ts';

export type Where = 'server' | 'direct message';

/** A message that the bot sent, as far as buttons need it. */
export type Posted = {
  readonly id: string;
  readonly asker: Person;
  readonly where: Where;
  readonly flags: number;
  readonly components: readonly object[];
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
  options = {},
  person,
  where,
}: {
  name: string;
  options?: Options;
  person: Person;
  where: Where;
}): Interaction {
  const data = { id: '100000000000000021', type: 1, name, options: typed(options) };
  return interaction(2, data, { person, where });
}

export function typingInteraction({
  name,
  option,
  text,
  person,
}: {
  name: string;
  option: string;
  text: string;
  person: Person;
}): Interaction {
  const options = [{ name: option, type: 3, value: text, focused: true }];
  const data = { id: '100000000000000021', type: 1, name, options };
  return interaction(4, data, { person, where: 'server' });
}

/** An entry of the menu of a message, chosen over a message of somebody else. */
export function menuInteraction(
  name: string,
  { content, embeds = [] }: Said,
  person: Person,
): Interaction {
  const id = snowflake();
  const message = {
    ...messageOf({ id, asker: person, where: 'server', flags: 0, components: [] }),
    type: 0,
    content,
    embeds,
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

export type Said = { readonly content: string; readonly embeds?: readonly object[] };

export function pressInteraction(under: Posted, customId: string, person: Person): Interaction {
  const data = { component_type: 2, custom_id: customId };
  return { ...interaction(3, data, { person, where: under.where }, messageOf(under)), under };
}

function interaction(
  type: number,
  data: object,
  { person, where }: { person: Person; where: Where },
  message?: object,
): Interaction {
  const id = snowflake();
  const token = `token-of-${id}`;
  const user = userOf(person);
  const place =
    where === 'server'
      ? {
          guild_id: GUILD,
          guild: { id: GUILD, locale: 'en-US', features: [] },
          guild_locale: 'en-US',
          channel_id: CHANNEL,
          channel: { id: CHANNEL, type: 0, name: 'sources', guild_id: GUILD, permissions: '0' },
          member: {
            user,
            roles: [],
            permissions: permissionsOf(person),
            joined_at: '2020-01-01T00:00:00Z',
            flags: 0,
            deaf: false,
            mute: false,
          },
          context: 0,
        }
      : {
          channel_id: PRIVATE_CHANNEL,
          channel: { id: PRIVATE_CHANNEL, type: 1, recipients: [user] },
          user,
          context: 1,
        };
  const payload = {
    id,
    token,
    type,
    data,
    version: 1,
    application_id: APPLICATION,
    locale: 'en-US',
    app_permissions: '0',
    entitlements: [],
    authorizing_integration_owners: { 0: GUILD },
    attachment_size_limit: 1000,
    ...place,
    ...(message && { message }),
  };
  return { id, token, person, where, payload };
}

/** A message as Discord hands it to the bot. */
export function messageOf({ id, asker, where, flags, components }: Posted): object {
  return {
    id,
    channel_id: where === 'server' ? CHANNEL : PRIVATE_CHANNEL,
    author: userOf('ana'),
    content: '',
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
      authorizing_integration_owners: { 0: GUILD },
    },
  };
}
