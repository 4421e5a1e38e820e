import {spawn} from 'node:child_process';
import {once} from 'node:events';

export interface Verdict {
  readonly ok: boolean;
  /** The output to show on failure; for sizes, also on success. */
  readonly detail: string;
}

/** Runs an installed program. The verdict is ok if its exit code is 0. */
export async function program(name: string, ...args: string[]): Promise<Verdict> {
  const child = spawn(`node_modules/.bin/${name}`, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {...process.env, NO_COLOR: '1', FORCE_COLOR: '0'},
  });
  let detail = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (detail += text));
  const [code] = (await once(child, 'close')) as [number | null];
  return {ok: code === 0, detail: detail.trim()};
}
