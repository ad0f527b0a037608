import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import {
  type AddressInfo,
  createServer as createRawServer,
  type Server,
  type Socket,
} from 'node:net';
import { onTestFinished } from 'vitest';

/** What a site says at one path: a page, an answer in full, or whatever it does with the request. */
export type Said =
  | string
  | { status?: number; headers?: Record<string, string>; body?: string | Uint8Array }
  | RequestListener;

export type Site = {
  readonly at: (path: string) => string;
  /** The paths that were asked for, in order. */
  readonly asked: string[];
  readonly requests: IncomingMessage[];
};

/** A site on this machine. Several answers at a path are given one after the other, the last for good. */
export async function aSite(
  paths: Readonly<Record<string, Said | readonly Said[]>>,
  secure?: { readonly cert: string; readonly key: string | Buffer },
): Promise<Site> {
  const asked: string[] = [];
  const requests: IncomingMessage[] = [];
  const answer: RequestListener = (request, response) => {
    const path = request.url ?? '';
    const all = [paths[path] ?? { status: 404 }].flat();
    const times = asked.filter((other) => other === path).length;
    asked.push(path);
    requests.push(request);
    say(all[Math.min(times, all.length - 1)] ?? '', request, response);
  };
  const at = await listening(secure ? createSecureServer(secure, answer) : createServer(answer));
  return {
    at: (path) => (secure ? at(path).replace('http:', 'https:') : at(path)),
    asked,
    requests,
  };
}

/** A server of bytes, for what no HTTP server would say. It has no robots.txt. */
export async function aRawSite(talk: (socket: Socket) => void): Promise<Pick<Site, 'at'>> {
  const server = createRawServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', (request) => {
      if (!String(request).startsWith('GET /robots.txt')) talk(socket);
      else socket.end('HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n');
    });
  });
  return { at: await listening(server) };
}

function say(said: Said, request: IncomingMessage, response: ServerResponse): void {
  if (typeof said === 'function') {
    said(request, response);
    return;
  }
  const {
    status = 200,
    headers = {},
    body = '',
  } = typeof said === 'string' ? { body: said } : said;
  response.writeHead(status, headers).end(body);
}

async function listening(server: Server): Promise<(path: string) => string> {
  const open = new Set<Socket>();
  server.on('connection', (socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    for (const socket of open) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  const { port } = server.address() as AddressInfo; // it listens on a port
  return (path) => `http://127.0.0.1:${port}${path}`;
}
