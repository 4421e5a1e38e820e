import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {bytes} from './sizes.js';
import type {Verdict} from './command.js';

/** Most bytes that `npm pack` may make of the package. */
const LIMIT = 400_000;

interface Packed {
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly {readonly path: string; readonly size: number}[];
}

/** What a host downloads by `npm install`. */
export async function packageSize(): Promise<Verdict> {
  const child = spawn('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {stdio: ['ignore', 'pipe', 'ignore']});
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) return {ok: false, detail: `npm pack ended with ${code}.`};
  return judgedPackage((JSON.parse(output) as [Packed])[0]);
}

/** Not ok when it is over the limit, or holds what only we need. */
export function judgedPackage({size, unpackedSize, files}: Packed, limit = LIMIT): Verdict {
  const ours = files.filter(({path}) => /\.map$|(^|\/)(test|src)\//.test(path)).map(({path}) => `${path} is for us alone.`);
  const detail = `${bytes(size)} bytes packed of at most ${bytes(limit)}; ${files.length} files of ${bytes(unpackedSize)} bytes`;
  return {ok: size <= limit && ours.length === 0, detail: [detail, ...ours].join('\n')};
}
