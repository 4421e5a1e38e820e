/*
 * Builds each host into its own folder of .cache/hosts/, as its developers would: Vite with the framework's plugin, for Angular after
 * ahead-of-time compilation by ngc. Plain HTML is copied with the addresses and integrity values of our files filled in.
 */
import {execFile} from 'node:child_process';
import {cp, mkdir, readFile, rm, writeFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {svelte} from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';
import {build as bundle} from 'esbuild';
import {build, type InlineConfig} from 'vite';
import {angularLinker} from './angular-linker.js';

export const HOSTS = ['react', 'vue', 'angular', 'svelte', 'plain'] as const;
export type Host = (typeof HOSTS)[number];

const path = (place: string) => fileURLToPath(new URL(place, import.meta.url));
const OUT = path('../../.cache/hosts');

/** @throws Error with the output of the compiler that failed. */
export async function buildHosts(hosts: readonly Host[] = HOSTS): Promise<void> {
  for (const host of hosts) await BUILDS[host]();
}

const BUILDS: Readonly<Record<Host, () => Promise<void>>> = {
  // Vite reads the JSX settings from the host's tsconfig.json.
  react: () => bundled('react'),
  vue: () => bundled('vue', {plugins: [vue({template: {compilerOptions: {isCustomElement: (tag) => tag.startsWith('dr-')}}})]}),
  svelte: () => bundled('svelte', {plugins: [svelte({configFile: false})]}),
  angular: async () => {
    const compiled = `${OUT}/angular-compiled`;
    await rm(compiled, {recursive: true, force: true});
    await promisify(execFile)(path('../../node_modules/.bin/ngc'), ['-p', path('angular')]);
    await cp(path('angular/index.html'), `${compiled}/angular/index.html`);
    await cp(path('host.css'), `${compiled}/host.css`);
    await bundled('angular', {root: `${compiled}/angular`, plugins: [angularLinker()]});
  },
  plain,
};

async function bundled(host: Host, {root = path(host), plugins = []}: Pick<InlineConfig, 'root' | 'plugins'> = {}): Promise<void> {
  await build({
    configFile: false,
    root,
    plugins,
    base: './',
    logLevel: 'error',
    build: {
      outDir: `${OUT}/${host}`,
      emptyOutDir: true,
      assetsDir: '.',
      target: 'es2022',
      // A strict content security policy allows no inline scripts and no data: URLs.
      modulePreload: {polyfill: false},
      assetsInlineLimit: 0,
    },
  });
}

async function plain(): Promise<void> {
  const out = `${OUT}/plain`;
  await rm(out, {recursive: true, force: true});
  await mkdir(out, {recursive: true});
  for (const file of ['plain/app.js', 'host.css']) await cp(path(file), `${out}/${file.replace(/^plain\//, '')}`);
  await bundle({entryPoints: [path('session.ts')], outfile: `${out}/session.js`, bundle: true, format: 'esm'});
  const html = await readFile(path('plain/index.html'), 'utf8');
  await writeFile(`${out}/index.html`, html.replaceAll(/\{(integrity of )?([\w.-]+)\}/g, await releaseFiles()));
}

/** Replaces `{dr-x.js}` with the address of a file in this release, and `{integrity of dr-x.js}` with its integrity value. */
async function releaseFiles(): Promise<(all: string, integrity: string | undefined, file: string) => string> {
  const {name, version, files} = JSON.parse(await readFile(path('../../dist/cdn/manifest.json'), 'utf8')) as {
    name: string;
    version: string;
    files: Readonly<Record<string, string>>;
  };
  return (_, integrity, file) => {
    if (!files[file]) throw new Error(`dist/cdn/ has no ${file}.`);
    return integrity ? files[file] : `/cdn/${name}@${version}/${file}`;
  };
}
