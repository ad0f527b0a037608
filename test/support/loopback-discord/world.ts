/** Who and what there is on the loopback Discord. */
export const APPLICATION = '100000000000000001';
export const GUILD = '100000000000000002';
export const CHANNEL = '100000000000000003';
export const PRIVATE_CHANNEL = '100000000000000004';
export const THREAD = '100000000000000005';
export const GROUP_CHANNEL = '100000000000000006';
/** A server that the bot is not on, where people have installed it for themselves. */
export const OTHER_GUILD = '100000000000000007';
export const OTHER_CHANNEL = '100000000000000008';
export const TOKEN = 'MTAwMDAwMDAwMDAwMDAwMDAx.loopback.token';

export const BOT = aUser(APPLICATION, 'dateline', true);
const PEOPLE = {
  ana: aUser('100000000000000011', 'ana'),
  ben: aUser('100000000000000012', 'ben'),
  /** May manage the server. */
  mia: aUser('100000000000000013', 'mia'),
  /** May manage messages. */
  max: aUser('100000000000000014', 'max'),
};

/** Those who use the bot in tests. */
export type Person = keyof typeof PEOPLE;

export function userOf(person: Person) {
  return PEOPLE[person];
}

/** By Discord's numbers of their bits. */
const BIT = {
  manageServer: 1n << 5n,
  view: 1n << 10n,
  send: 1n << 11n,
  manageMessages: 1n << 13n,
  attach: 1n << 15n,
  sendInThreads: 1n << 38n,
  externalApps: 1n << 50n,
};
export type Permission = keyof typeof BIT;

/** All that people and bots usually may, but for what is lacking. */
export function usual(...lacking: readonly Permission[]): bigint {
  const held: readonly Permission[] = ['view', 'send', 'attach', 'sendInThreads', 'externalApps'];
  return held.filter((one) => !lacking.includes(one)).reduce((sum, one) => sum | BIT[one], 0n);
}

/** What somebody may do in the server: Mia may manage it, and Max its messages. */
export function permissionsOf(person: Person, lacking: readonly Permission[] = []): string {
  const more = person === 'mia' ? BIT.manageServer : person === 'max' ? BIT.manageMessages : 0n;
  return `${usual(...lacking) | more}`;
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
  threads: [{ id: THREAD, type: 11, name: 'a-story', parent_id: CHANNEL, guild_id: GUILD }],
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
