import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';
import { type Happenings, happenings } from './happenings.ts';
import { APPLICATION, BOT, GUILD, SERVER, TOKEN } from './world.ts';

const frame = z.object({ op: z.int(), d: z.unknown() });
const identify = z.object({ token: z.string(), intents: z.int() });

type GatewayEvent =
  | { readonly kind: 'identified'; readonly intents: number }
  | { readonly kind: 'resumed' }
  | { readonly kind: 'closed' };

export type Gateway = {
  readonly events: Happenings<GatewayEvent>;
  /** Sends an event to the client that came last; it waits for the next connection where there is none. */
  readonly dispatch: (name: string, data: object) => void;
  /** Breaks the connection without a word. */
  readonly drop: () => void;
  readonly close: () => void;
};

/** Discord's side of the gateway on an HTTP server: hello, identify, ready, heartbeats, resume. */
export function openGateway(server: Server, url: () => string): Gateway {
  const events = happenings<GatewayEvent>();
  const sockets = new WebSocketServer({ server });
  const waiting: object[] = [];
  const sessions: WebSocket[] = [];
  let sequence = 0;

  const dispatch = (name: string, data: object) => {
    sequence += 1;
    const event = { op: 0, t: name, s: sequence, d: data };
    const session = sessions.at(-1);
    if (session) session.send(JSON.stringify(event));
    else waiting.push(event);
  };
  const goLive = (socket: WebSocket) => {
    sessions.push(socket);
    for (const event of waiting.splice(0)) socket.send(JSON.stringify(event));
  };
  const end = (socket: WebSocket) => {
    const at = sessions.indexOf(socket);
    if (at >= 0) sessions.splice(at, 1);
  };
  const onFrame = (socket: WebSocket, text: string) => {
    const { op, d } = frame.parse(JSON.parse(text));
    if (op === 1) socket.send(JSON.stringify({ op: 11 }));
    if (op === 2) {
      const { token, intents } = identify.parse(d);
      if (token !== TOKEN) return socket.close(4004, 'Authentication failed.');
      goLive(socket);
      dispatch('READY', ready(url()));
      dispatch('GUILD_CREATE', SERVER);
      events.add({ kind: 'identified', intents });
    }
    if (op === 6) {
      goLive(socket);
      dispatch('RESUMED', {});
      events.add({ kind: 'resumed' });
    }
  };

  sockets.on('connection', (socket) => {
    socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: 45_000 } }));
    socket.on('message', (text) => onFrame(socket, text.toString()));
    socket.on('close', () => {
      end(socket);
      events.add({ kind: 'closed' });
    });
  });
  return {
    events,
    dispatch,
    drop: () => {
      const socket = sessions.at(-1);
      if (!socket) return;
      end(socket);
      socket.terminate();
    },
    close: () => {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}

function ready(url: string): object {
  return {
    v: 10,
    user: BOT,
    guilds: [{ id: GUILD, unavailable: true }],
    session_id: 'a-session',
    resume_gateway_url: url,
    shard: [0, 1],
    application: { id: APPLICATION, flags: 0 },
  };
}
