import {createHash} from 'node:crypto';
import {readFile, stat} from 'node:fs/promises';
import {promisify} from 'node:util';
import {brotliCompress, gzip} from 'node:zlib';
import type {Handler} from 'hono';

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  svg: 'image/svg+xml',
};

interface Encoded {
  readonly etag: string;
  readonly bodies: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

/** Serves the files of a folder, compressed once and cached until they change on disk. */
export function staticFiles(folder: URL): Handler<never, '/:file'> {
  const kept = new Map<string, {readonly modified: number; readonly encoded: Promise<Encoded>}>();
  return async (c) => {
    const {file} = c.req.param();
    const [, ending] = /^[\w-]+\.([a-z]+)$/.exec(file) ?? [];
    const type = ending && TYPES[ending];
    const found = type && (await stat(new URL(file, folder)).catch(() => undefined));
    if (!found) return c.notFound();
    let entry = kept.get(file);
    if (entry?.modified !== found.mtimeMs) {
      entry = {modified: found.mtimeMs, encoded: encodedFile(new URL(file, folder))};
      kept.set(file, entry);
    }
    const {etag, bodies} = await entry.encoded;
    const encoding = encodingFor(c.req.header('Accept-Encoding') ?? '');
    const headers = {
      'Content-Type': type,
      ETag: `"${etag}-${encoding}"`,
      'Cache-Control': 'public, max-age=0, must-revalidate',
      Vary: 'Accept-Encoding',
    };
    if (c.req.header('If-None-Match')?.includes(etag)) return c.body(null, 304, headers);
    return c.body(bodies.get(encoding)!, 200, encoding === 'identity' ? headers : {...headers, 'Content-Encoding': encoding});
  };
}

async function encodedFile(file: URL): Promise<Encoded> {
  const body = await readFile(file);
  const [br, gz] = await Promise.all([promisify(brotliCompress)(body), promisify(gzip)(body)]);
  return {
    etag: createHash('sha256').update(body).digest('base64url').slice(0, 22),
    bodies: new Map(Object.entries({br, gzip: gz, identity: body}).map(([name, bytes]) => [name, new Uint8Array(bytes)])),
  };
}

function encodingFor(accepted: string): 'br' | 'gzip' | 'identity' {
  const takes = (name: string) => new RegExp(`(^|[\\s,])${name}(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))`, 'i').test(accepted);
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : 'identity';
}
