/** Who and what there is on the loopback Discord. */
export const APPLICATION = '100000000000000001';
export const GUILD = '100000000000000002';
export const CHANNEL = '100000000000000003';
export const PRIVATE_CHANNEL = '100000000000000004';
export const TOKEN = 'MTAwMDAwMDAwMDAwMDAwMDAx.loopback.token';

export const BOT = aUser(APPLICATION, 'dateline', true);
const PEOPLE = {
  ana: aUser('100000000000000011', 'ana'),
  ben: aUser('100000000000000012', 'ben'),
  /** May manage the server. */
  mia: aUser('100000000000000013', 'mia'),
};

/** Those who use the bot in tests. */
export type Person = keyof typeof PEOPLE;

export function userOf(person: Person) {
  return PEOPLE[person];
}

/** What somebody may do in the server: Mia may manage it. */
export function permissionsOf(person: Person): string {
  return person === 'mia' ? `${1 << 5}` : '0';
}

function aUser(id: string, username: string, bot = false) {
  return { id, username, discriminator: '0', global_name: username, avatar: null, bot };
}

export const SERVER = {
  id: GUILD,
  name: 'Research',
  owner_id: userOf('ana').id,
  icon: null,
  features: [],
  preferred_locale: 'en-US',
  member_count: 2,
  channels: [{ id: CHANNEL, type: 0, name: 'sources', position: 0, permission_overwrites: [] }],
  threads: [],
  members: [],
  presences: [],
  voice_states: [],
  stage_instances: [],
  guild_scheduled_events: [],
  emojis: [],
  stickers: [],
  roles: [{ id: GUILD, name: '@everyone', color: 0, position: 0, permissions: '0', hoist: false }],
};

let last = 0n;

/** A new id, later than all before, as Discord makes them. */
export function snowflake(): string {
  const now = (BigInt(Date.now()) - 1_420_070_400_000n) << 22n;
  last = now > last ? now : last + 1n;
  return `${last}`;
}
