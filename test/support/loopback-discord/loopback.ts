import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openGateway } from './gateway.ts';
import { happenings } from './happenings.ts';
import {
  type Interaction,
  type Lacking,
  menuInteraction,
  type Posted,
  type Pressed,
  pressInteraction,
  type Said,
  slashInteraction,
  typingInteraction,
  type Where,
} from './interactions.ts';
import {
  type Answered,
  type Response as Given,
  openRest,
  type Promised,
  type Request,
  type Upload,
} from './rest.ts';
import { type Component, flatten } from './rules.ts';
import type { Person } from './world.ts';

/** A request that was made, and the status it got; none where the connection was broken. */
export type Call = Request & { readonly status?: number; readonly refusal?: unknown };

/**
 * What to do to a request instead of answering it: `drop` breaks the connection before it is taken, `lose`
 * after it was; `stumble` takes it, and says that something broke; `disconnect` takes it as ever, and breaks
 * the connection of the gateway.
 */
export type Failure = Given | 'drop' | 'lose' | 'stumble' | 'disconnect';

export type Question = {
  readonly name: string;
  /** Which of the things that the command does. */
  readonly part?: string;
  readonly options?: Readonly<Record<string, string | number | boolean>>;
  readonly person?: Person;
  readonly where?: Where;
  readonly lacking?: Lacking;
  readonly locale?: string;
};

/** An interaction on its way; `answered` waits until an answer was taken. */
export type Asked = {
  readonly id: string;
  readonly answered: Promise<Answered>;
  /** Waits until an answer was promised for later. */
  readonly deferred: Promise<Promised>;
  /** Waits until something was sent after the answer. */
  readonly followed: Promise<Answered>;
};

export type Loopback = Awaited<ReturnType<typeof startLoopback>>;

/**
 * A Discord of one's own on 127.0.0.1, over HTTP and WebSocket, for the real discord.js client.
 * It checks what it is sent as Discord does, records it, and fails where it is told to.
 */
export async function startLoopback() {
  const calls = happenings<Call>();
  const failures: { path: RegExp; failure: Failure }[] = [];
  let address = '';
  const rest = openRest(() => `ws://${address}`);
  const server = createServer((incoming, outgoing) => {
    void readRequest(incoming).then((request) => {
      const at = failures.findIndex(({ path }) => path.test(request.path));
      const failure = failures.splice(at, at < 0 ? 0 : 1)[0]?.failure;
      if (failure === 'drop') return lose(request, outgoing);
      if (failure === 'disconnect') gateway.drop();
      const taken = typeof failure === 'object' ? failure : rest.handle(request);
      if (failure === 'lose') return lose(request, outgoing);
      const response = failure === 'stumble' ? STUMBLE : taken;
      const { status, body } = response;
      respond(response, outgoing);
      calls.add({ ...request, status, ...(status >= 400 && { refusal: body }) });
    });
  });
  const lose = (request: Request, outgoing: ServerResponse) => {
    outgoing.destroy();
    calls.add(request);
  };
  const gateway = openGateway(server, () => `ws://${address}`);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `127.0.0.1:${(server.address() as AddressInfo).port}`;

  const ask = (interaction: Interaction): Asked => {
    rest.asked.set(interaction.id, interaction);
    gateway.dispatch('INTERACTION_CREATE', interaction.payload);
    return {
      id: interaction.id,
      answered: rest.answered.next(({ to }) => to === interaction.id),
      deferred: rest.deferred.next(({ to }) => to === interaction.id),
      followed: rest.followed.next(({ to }) => to === interaction.id),
    };
  };
  return {
    apiUrl: `http://${address}/api`,
    calls,
    gateway,
    /** What is registered, by path. */
    registered: rest.registered,
    /** The messages that stand on Discord now. */
    standing: () => [...rest.messages.values()],
    /** Waits until a message was deleted. */
    deleted: (id: string) => rest.deleted.next((one) => one === id),
    slash: ({ person = 'ana', where = 'server', ...question }: Question) =>
      ask(slashInteraction({ ...question, person, where })),
    type: (name: string, option: string, text: string) =>
      ask(typingInteraction({ name, option, text })),
    menu: (name: string, said: Said, person: Person = 'ana') =>
      ask(menuInteraction(name, said, person)),
    press: (message: Posted, label: string, by: Person | Pressed = {}) =>
      ask(pressInteraction(message, { ...pressedBy(by), customId: customIdOf(message, label) })),
    pressId: (message: Posted, customId: string, by: Person | Pressed = {}) =>
      ask(pressInteraction(message, { ...pressedBy(by), customId })),
    /** Chooses what stands under a label in a select. */
    choose: (message: Posted, label: string, by: Person | Pressed = {}) => {
      const { customId, value } = choiceOf(message, label);
      return ask(pressInteraction(message, { ...pressedBy(by), customId, values: [value] }));
    },
    /** Fails the next requests to a path, one failure each. */
    fail: (path: RegExp, ...next: readonly Failure[]) => {
      failures.push(...next.map((failure) => ({ path, failure })));
    },
    /** How many failures are still to come. */
    toFail: () => failures.length,
    stop: async () => {
      gateway.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const STUMBLE: Given = { status: 502, body: { code: 0, message: '502: Bad Gateway' } };

function pressedBy(by: Person | Pressed): Pressed {
  return typeof by === 'string' ? { person: by } : by;
}

function choiceOf(
  { components }: Posted,
  label: string,
): { readonly customId: string; readonly value: string } {
  for (const one of flatten(components as readonly Component[])) {
    if (one.type !== 3) continue;
    const chosen = one.options.find((option) => option.label === label);
    if (chosen) return { customId: one.custom_id, value: chosen.value };
  }
  throw new Error(`the message has no choice "${label}"`);
}

function customIdOf({ components }: Posted, label: string): string {
  for (const one of flatten(components as readonly Component[])) {
    if (one.type === 2 && one.label === label && one.custom_id) return one.custom_id;
  }
  throw new Error(`the message has no button "${label}"`);
}

async function readRequest(incoming: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const { pathname, searchParams } = new URL(incoming.url ?? '/', 'http://loopback');
  return {
    method: incoming.method ?? 'GET',
    path: pathname.replace(/^\/api\/v10/, ''),
    query: Object.fromEntries(searchParams),
    authorization: incoming.headers.authorization,
    ...(await bodyOf(Buffer.concat(chunks), incoming.headers['content-type'] ?? '')),
  };
}

/** A body as JSON; with files it comes in parts, the JSON among them. */
async function bodyOf(bytes: Buffer, type: string): Promise<Pick<Request, 'body' | 'files'>> {
  if (!type.startsWith('multipart/')) {
    return { body: bytes.length > 0 ? JSON.parse(bytes.toString()) : undefined };
  }
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
  const files: Upload[] = [];
  for (const [field, part] of form) {
    if (typeof part === 'string') continue;
    const number = Number(/^files\[(\d+)\]$/.exec(field)?.[1]);
    files.push({ number, name: part.name, bytes: new Uint8Array(await part.arrayBuffer()) });
  }
  return { body: JSON.parse(`${form.get('payload_json')}`), files };
}

function respond({ status, body, headers }: Given, outgoing: ServerResponse): void {
  if (body === undefined) outgoing.writeHead(status, headers).end();
  else {
    outgoing.writeHead(status, { 'content-type': 'application/json', ...headers });
    outgoing.end(JSON.stringify(body));
  }
}
