import {createHash} from 'node:crypto';
import {readFile, stat} from 'node:fs/promises';
import {createServer, type IncomingMessage, request as ask, type RequestListener, type ServerResponse} from 'node:http';
import {type AddressInfo, connect} from 'node:net';
import {extname, join} from 'node:path';
import {tokensFor} from '../server/identity-browser.js';

/** What a member or a practice sees of a host: its pages, the service under /reviews/ and the session, on one origin. */
export interface FrontServer {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  close(): Promise<void>;
}

/** Who is signed in to the host. */
const PERSON = 'dana.reyes';

/** For the pages of a host whose own server sets no policy. */
const STRICT_POLICY = {
  'default-src': "'none'",
  'script-src': "'self'",
  'connect-src': "'self'",
  'img-src': "'self' data:",
  'style-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
};

/** What a stack itself cannot do under the strict policy, by the name of its app. */
const EXCEPTIONS: Readonly<Record<string, Partial<typeof STRICT_POLICY>>> = {
  // Its router reads the base element.
  angular: {'base-uri': "'self'"},
  // Parses pages without a Trusted Types policy, and adds a style element for its progress bar.
  turbo: {'require-trusted-types-for': '', 'style-src': "'self' 'unsafe-inline'"},
};

/**
 * Serves a host.
 *
 * @param app the name of the host's app.
 * @param pages the folder of its files, or the origin of its own server.
 * @param service the origin of the reference service.
 */
export async function startFrontServer(app: string, pages: string, service: string): Promise<FrontServer> {
  const policy = {...STRICT_POLICY, ...EXCEPTIONS[app]};
  const servePage = /^http:/.test(pages) ? forwardTo(pages) : serveFrom(pages, policy);
  const serveReviews = forwardTo(service, (path) => path.slice('/reviews'.length));

  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url!, 'http://localhost');
    if (pathname.startsWith('/reviews/')) return serveReviews(request, response);
    if (pathname === '/session/token') return void giveToken(service, response);
    // Browsers ask for it unless the page names another one.
    if (pathname === '/favicon.ico') return void response.writeHead(204).end();
    response.setHeader('Content-Security-Policy', headerOf(policy));
    servePage(request, response);
  });
  // For development servers, which tell their pages over a WebSocket what has changed.
  server.on('upgrade', (request, socket, head) => {
    if (!/^http:/.test(pages)) return socket.destroy();
    const {hostname, port} = new URL(pages);
    const upstream = connect(Number(port), hostname, () => {
      upstream.write(`${request.method} ${request.url} HTTP/1.1\r\n${rawHeaders(request)}\r\n\r\n`);
      upstream.write(head);
      upstream.pipe(socket).pipe(upstream);
    });
    for (const end of [socket, upstream]) end.on('error', () => void (socket.destroy(), upstream.destroy()));
  });

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** `GET /session/token`: the access token of the person who is signed in, as text. */
async function giveToken(service: string, response: ServerResponse): Promise<void> {
  const {access_token: token} = await tokensFor(service, PERSON);
  response.writeHead(200, {'Content-Type': 'text/plain', 'Cache-Control': 'no-store'}).end(token);
}

function forwardTo(origin: string, pathThere: (path: string) => string = (path) => path): RequestListener {
  return (request, response) => {
    const {method, headers} = request;
    const forwarded = ask(new URL(pathThere(request.url!), origin), {method, headers}, (answer) => {
      response.writeHead(answer.statusCode!, answer.headers);
      answer.pipe(response);
    });
    forwarded.on('error', () => (response.headersSent ? response.destroy() : response.writeHead(502).end()));
    // A reader who leaves the page ends its requests.
    response.on('close', () => forwarded.destroy());
    request.pipe(forwarded);
  };
}

function rawHeaders({rawHeaders: raw}: IncomingMessage): string {
  return raw.flatMap((name, i) => (i % 2 ? [] : [`${name}: ${raw[i + 1]}`])).join('\r\n');
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/**
 * Serves files like any static host: `/practice` is practice.html, practice/index.html or index.html, and `/providers/p1` is
 * that of `/providers`.
 */
function serveFrom(folder: string, policy: typeof STRICT_POLICY): RequestListener {
  return (request, response) => {
    const {pathname} = new URL(request.url!, 'http://localhost');
    void serveFile(folder, decodeURIComponent(pathname), policy, response);
  };
}

async function serveFile(folder: string, path: string, policy: typeof STRICT_POLICY, response: ServerResponse): Promise<void> {
  const [, first] = path.split('/');
  const places = extname(path) ? [path] : [`${first || 'index'}.html`, `${first}/index.html`, 'index.html'];
  for (const place of places) {
    const file = join(folder, join('/', place));
    const found = await stat(file).catch(() => undefined);
    if (!found?.isFile()) continue;
    response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream');
    const content = await readFile(file);
    if (file.endsWith('.html')) response.setHeader('Content-Security-Policy', headerOf(withImportMap(policy, content.toString())));
    response.end(content);
    return;
  }
  response.writeHead(404).end();
}

/** Also allows the import map in the page, by its hash. */
function withImportMap(policy: typeof STRICT_POLICY, html: string): typeof STRICT_POLICY {
  const [, map] = /<script type="?importmap"?>([^]*?)<\/script>/.exec(html) ?? [];
  if (map === undefined) return policy;
  return {...policy, 'script-src': `${policy['script-src']} 'sha256-${createHash('sha256').update(map).digest('base64')}'`};
}

function headerOf(policy: typeof STRICT_POLICY): string {
  const directives = Object.entries(policy).filter(([, value]) => value);
  return directives.map(([name, value]) => `${name} ${value}`).join('; ');
}
