import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {brotliCompressSync, constants} from 'node:zlib';
import {answerPeer} from './peer-api.js';
import {answerPractice} from './practice-api.js';
import {answerContract} from './stub-api.js';

export interface BenchServer {
  readonly origin: string;
  /** Serves a text at a path, compressed with brotli. */
  publish(path: string, type: 'html' | 'javascript' | 'css', text: string): void;
  close(): Promise<void>;
}

interface Resource {
  readonly type: string;
  readonly body: Buffer;
}

/** Brotli levels: the best for static files, and a typical one for dynamic answers. */
const ONCE = 11;
const LIVE = 5;

/** A server on loopback that treats all candidates alike: brotli, the same headers, and no delay. */
export async function startServer(): Promise<BenchServer> {
  const published = new Map<string, Resource>();
  const answers = new Map<string, Resource>();
  const server = createServer((request, response) => {
    const address = `${request.method} ${request.url} ${String(request.headers['reviews-search'] ?? '')}`;
    const resource = published.get(new URL(request.url!, 'http://localhost').pathname) ?? answers.get(address) ?? answer(request);
    if (resource?.type === 'application/json') answers.set(address, resource);
    send(response, resource);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    publish: (path, type, text) => {
      const body = compress(text, type === 'html' ? LIVE : ONCE);
      published.set(path, {type: `text/${type}; charset=utf-8`, body});
    },
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

function answer(request: IncomingMessage): Resource | undefined {
  const url = new URL(request.url!, 'http://localhost');
  const data = answerContract(url, request.headers) ?? answerPractice(request.method!, url) ?? answerPeer(url);
  return data && {type: 'application/json', body: compress(JSON.stringify(data), LIVE)};
}

function compress(text: string, quality: number): Buffer {
  return brotliCompressSync(text, {params: {[constants.BROTLI_PARAM_QUALITY]: quality}});
}

function send(response: ServerResponse, resource: Resource | undefined): void {
  if (!resource) return void response.writeHead(404).end();
  response.writeHead(200, {
    'content-type': resource.type,
    'content-encoding': 'br',
    'content-length': resource.body.length,
    'cache-control': 'max-age=60',
    vary: 'accept-encoding',
  });
  response.end(resource.body);
}
