import type { z } from 'zod';
import { happenings } from './happenings.ts';
import { type Interaction, messageOf, type Posted } from './interactions.ts';
import {
  acknowledgement,
  answer,
  anyMessage,
  commands,
  deferral,
  flatten,
  type ListedCommand,
  type Sent,
} from './rules.ts';
import { APPLICATION, BOT, GUILD, SERVER, snowflake, TOKEN } from './world.ts';

export type Request = {
  readonly method: string;
  /** Without `/v10` and the query. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly authorization: string | undefined;
  readonly body: unknown;
  readonly files?: readonly Upload[];
};
/** A file that came with a request; its number is that of its entry among the attachments. */
export type Upload = { readonly number: number; readonly name: string; readonly bytes: Uint8Array };
export type Response = {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
};

/** An answer that Discord took, and the message as it now stands. */
export type Answered = {
  readonly sent: Sent;
  readonly message: Posted;
  readonly files: readonly Upload[];
};

/** A promise to answer later; the flags say who will see it. */
export type Promised = { readonly to: string; readonly type: 5 | 6; readonly flags: number };

/** Discord's side of the REST API, as far as the bot needs it. */
export function openRest(gatewayUrl: () => string) {
  const registered = new Map<string, readonly ListedCommand[]>();
  const asked = new Map<string, Interaction>();
  const answered = happenings<Answered & { readonly to: string }>();
  const deferred = happenings<Promised>();
  const followed = happenings<Answered & { readonly to: string }>();
  const deleted = happenings<string>();
  /** The messages that stand, and which is the first one of which interaction. */
  const messages = new Map<string, Posted>();
  const originals = new Map<string, string>();

  const stand = (interaction: Interaction, sent: Sent): Posted => {
    const message = posted(interaction, sent, messages.get(originals.get(interaction.id) ?? ''));
    messages.set(message.id, message);
    originals.set(interaction.id, message.id);
    return message;
  };
  const isTaken = (id: string) => [...answered.all, ...deferred.all].some(({ to }) => to === id);
  const promise = (interaction: Interaction, type: 5 | 6, flags: number): Response => {
    deferred.add({ to: interaction.id, type, flags });
    if (type === 6 && interaction.under) originals.set(interaction.id, interaction.under.id);
    if (type === 5) {
      const thinking = { type: 4, data: { ...BLANK, flags } } as const;
      stand(interaction, thinking);
    }
    return { status: 204 };
  };
  /** Gives a promised answer, or changes one; who sees it was said when it was promised. */
  const edit = (interaction: Interaction, { body, files = [] }: Request): Response => {
    const before = messages.get(originals.get(interaction.id) ?? '');
    if (!before) return refused(404, 10008, 'Unknown Message');
    const read = anyMessage.safeParse(body);
    if (!read.success) return badForm(read.error);
    const { type } = deferred.all.find(({ to }) => to === interaction.id) ?? { type: 6 };
    const data = { ...read.data, flags: read.data.flags | (before.flags & EPHEMERAL) };
    const sent: Sent = { type: type === 5 ? 4 : 7, data };
    const stray = strayFile(sent, files);
    if (stray) return refused(400, 50035, stray);
    const message = stand(interaction, sent);
    answered.add({ to: interaction.id, sent, message, files });
    return { status: 200, body: messageOf(message) };
  };
  const follow = (interaction: Interaction, request: Request): Response => {
    const { id } = interaction;
    if (!isTaken(id)) return refused(404, 10015, 'Unknown Webhook');
    const isOpen = deferred.all.some(({ to, type }) => to === id && type === 5);
    const isGiven = answered.all.some(({ to }) => to === id);
    // What follows a promise keeps it: it takes its place, whoever was to see it.
    if (isOpen && !isGiven && originals.has(id)) return edit(interaction, request);
    const read = anyMessage.safeParse(request.body);
    if (!read.success) return badForm(read.error);
    const sent: Sent = { type: 4, data: read.data };
    const stray = strayFile(sent, request.files ?? []);
    if (stray) return refused(400, 50035, stray);
    const message = posted(interaction, sent);
    messages.set(message.id, message);
    followed.add({ to: id, sent, message, files: request.files ?? [] });
    return { status: 200, body: messageOf(message) };
  };
  const remove = ({ id }: Interaction): Response => {
    const original = originals.get(id) ?? '';
    if (!messages.delete(original)) return refused(404, 10008, 'Unknown Message');
    originals.delete(id);
    deleted.add(original);
    return { status: 204 };
  };
  const webhook = (request: Request, token: string, isOriginal: boolean): Response => {
    const interaction = [...asked.values()].find((one) => one.token === token);
    if (!interaction || !isTaken(interaction.id)) return refused(404, 10015, 'Unknown Webhook');
    if (!isOriginal) return follow(interaction, request);
    return request.method === 'DELETE' ? remove(interaction) : edit(interaction, request);
  };
  const callback = (id: string, token: string, { body, files = [] }: Request): Response => {
    const interaction = asked.get(id);
    if (!interaction || interaction.token !== token)
      return refused(404, 10062, 'Unknown interaction');
    if (isTaken(id)) return refused(400, 40060, 'Interaction has already been acknowledged.');
    const later = deferral.safeParse(body);
    if (later.success) return promise(interaction, 5, later.data.data.flags ?? 0);
    if (acknowledgement.safeParse(body).success) return promise(interaction, 6, 0);
    const read = answer.safeParse(body);
    if (!read.success) return badForm(read.error);
    const stray = strayFile(read.data, files);
    if (stray) return refused(400, 50035, stray);
    if (read.data.type === 7 && interaction.under) originals.set(id, interaction.under.id);
    const message =
      read.data.type === 8 ? posted(interaction, read.data) : stand(interaction, read.data);
    answered.add({ to: id, sent: read.data, message, files });
    return { status: 204 };
  };
  const listed = (path: string) => {
    const places = path.includes('/guilds/') ? { integration_types: [0], contexts: null } : {};
    return (registered.get(path) ?? []).map((one, i) => ({ ...asStored(one, i), ...places }));
  };
  const commandsOf = ({ method, path, query = {}, body }: Request): Response => {
    const guild = /^\/applications\/\d+\/guilds\/(\d+)/.exec(path)?.[1] ?? GUILD;
    if (guild !== GUILD) return refused(403, 50001, 'Missing Access');
    if (method === 'GET') {
      const localised = query['with_localizations'] === 'true';
      return { status: 200, body: localised ? listed(path) : withoutLocalisations(listed(path)) };
    }
    if (method !== 'PUT') return refused(405, 0, '405: Method Not Allowed');
    const read = commands.safeParse(body);
    if (!read.success) return badForm(read.error);
    registered.set(path, read.data);
    return { status: 200, body: listed(path) };
  };

  return {
    registered,
    asked,
    answered,
    deferred,
    followed,
    deleted,
    messages,
    handle(request: Request): Response {
      const { path, authorization } = request;
      const [, id, token] = /^\/interactions\/(\d+)\/([^/]+)\/callback$/.exec(path) ?? [];
      if (id && token) return callback(id, token, request);
      const hook = new RegExp(`^/webhooks/${APPLICATION}/([^/]+)(/messages/%40original)?$`);
      const [, given, original] = hook.exec(path) ?? [];
      if (given) return webhook(request, given, original !== undefined);
      if (authorization !== `Bot ${TOKEN}`) return refused(401, 0, '401: Unauthorized');
      if (path === '/gateway/bot') return { status: 200, body: gatewayBot(gatewayUrl()) };
      if (path === '/users/@me') return { status: 200, body: BOT };
      if (path === '/applications/@me') return { status: 200, body: { id: APPLICATION, flags: 0 } };
      if (path === `/guilds/${GUILD}`) return { status: 200, body: SERVER };
      if (path.startsWith('/guilds/')) return refused(404, 10004, 'Unknown Guild');
      const ours = new RegExp(`^/applications/${APPLICATION}(/guilds/\\d+)?/commands$`);
      return ours.test(path) ? commandsOf(request) : refused(404, 0, '404: Not Found');
    },
  };
}

const EPHEMERAL = 1 << 6;
const COMPONENTS = 1 << 15;
const BLANK = { components: [], allowed_mentions: { parse: [] as [] } };

/** Why the files of a message are not those that it shows; undefined where they are. */
function strayFile(sent: Sent, files: readonly Upload[]): string | undefined {
  if (sent.type === 8) return files.length > 0 ? 'choices take no files' : undefined;
  const told = sent.data.attachments ?? [];
  const isCard = (sent.data.flags & COMPONENTS) !== 0;
  const shown = flatten(sent.data.components).flatMap((one) => {
    if (one.type === 12) return one.items.map(({ media }) => media.url);
    return one.type === 13 ? [one.file.url] : [];
  });
  for (const { number, name } of files) {
    if (!told.some(({ id, filename = name }) => `${id}` === `${number}` && filename === name)) {
      return `files[${number}] is no attachment`;
    }
    // Below plain text every file is shown.
    if (isCard && !shown.includes(`attachment://${name}`)) return `${name} is not shown`;
  }
  if (!isCard) return undefined;
  return shown.length === files.length ? undefined : 'a component shows a file that is not there';
}

/** The message that an answer makes, or `before` as the answer changes it. */
function posted({ id, person, where, under }: Interaction, sent: Sent, before = under): Posted {
  if (sent.type === 8) return { id, asker: person, where, flags: 0, components: [] };
  const { flags, components } = sent.data;
  const content = 'content' in sent.data ? sent.data.content : undefined;
  const isChange = sent.type === 7 || before !== under;
  if (before && isChange) {
    return { ...before, flags: flags | (before.flags & EPHEMERAL), components, content };
  }
  return { id: snowflake(), asker: person, where, flags, components, content };
}

/** A command as Discord gives it back, with all that it adds. */
function asStored(command: ListedCommand, at: number): object {
  return {
    id: `${100_000_000_000_000_021n + BigInt(at)}`,
    application_id: APPLICATION,
    version: '100000000000000022',
    default_member_permissions: null,
    nsfw: false,
    dm_permission: true,
    integration_types: [0],
    contexts: null,
    description: '',
    name_localizations: null,
    description_localizations: null,
    ...command,
    ...('options' in command && {
      options: (command.options as readonly { required?: boolean | undefined }[]).map(
        ({ required, ...option }) => (required ? { ...option, required } : option),
      ),
    }),
  };
}

/** The texts in other languages are told only to those who ask for them. */
function withoutLocalisations(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutLocalisations);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !key.endsWith('_localizations'))
      .map(([key, held]) => [key, withoutLocalisations(held)]),
  );
}

function gatewayBot(url: string): object {
  return {
    url,
    shards: 1,
    session_start_limit: { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 },
  };
}

function refused(status: number, code: number, message: string): Response {
  return { status, body: { code, message } };
}

function badForm(error: z.ZodError): Response {
  return { status: 400, body: { code: 50035, message: 'Invalid Form Body', errors: error.issues } };
}
