import {spawnSync} from 'node:child_process';
import {debianPackagesOf, isInstalled, isUsable, NAMES, type Needed} from './engines.js';

/** Without it, emoji are drawn as boxes, and widths differ from what people see. */
const EMOJI_FONT = 'fonts-noto-color-emoji';

/** Installs what is missing with the system's package manager, if this user may. Returns what is still unusable. */
export function installMissing<T extends Needed>(needed: readonly T[], say: (line: string) => void): T[] {
  const missing = needed.filter((each) => !isInstalled(each));
  if (missing.length === 0) return [];
  const names = missing.map((each) => NAMES[each]).join(', ');
  const prefix = commandPrefix();
  if (!prefix) {
    say(`${names} missing, and this user cannot install with apt-get.`);
    return missing.filter((each) => !isUsable(each));
  }
  const packages = [...new Set(missing.flatMap(debianPackagesOf)), EMOJI_FONT];
  say(`${names} missing: apt-get install ${packages.join(' ')}`);
  aptGet(prefix, ['update'], say);
  const install = ['install', '--yes', '--no-install-recommends', ...packages];
  if (!aptGet(prefix, install, say)) aptGet(prefix, install, say);
  return missing.filter((each) => !isUsable(each));
}

function commandPrefix(): string[] | undefined {
  const runs = (command: string, ...args: string[]) => spawnSync(command, args, {stdio: 'ignore'}).status === 0;
  if (!runs('apt-get', '--version')) return undefined;
  if (process.getuid?.() === 0) return [];
  return runs('sudo', '--non-interactive', 'true') ? ['sudo', '--non-interactive'] : undefined;
}

function aptGet(prefix: string[], args: string[], say: (line: string) => void): boolean {
  const [command, ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '--quiet', ...args] as [string, ...string[]];
  const {status, stdout, stderr} = spawnSync(command, rest, {encoding: 'utf8', maxBuffer: 1 << 26});
  if (status !== 0) say(`apt-get ${args[0]} failed:\n${`${stdout}${stderr}`.trim().split('\n').slice(-10).join('\n')}`);
  return status === 0;
}
