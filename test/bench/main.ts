import {mkdir, writeFile} from 'node:fs/promises';
import {cpus} from 'node:os';
import {dirname} from 'node:path';
import {brotliCompressSync} from 'node:zlib';
import type {Browser} from 'playwright-core';
import {launchBrowser} from './browser.js';
import {builtTag, OURS} from './bundles.js';
import {RENDERED} from './candidates/list.js';
import {goalsTable, judge} from './judge.js';
import {LOADED} from './load-variants.js';
import {measureHost} from './measure-host.js';
import {measureHydration} from './measure-hydration.js';
import {measureLoad} from './measure-load.js';
import {measurePaging} from './measure-paging.js';
import {measureRates, RATED} from './measure-rates.js';
import {measureRender} from './measure-render.js';
import {measureWorkspace} from './measure-workspace.js';
import {type Options, type Part, readOptions} from './options.js';
import {plotRatios} from './plot.js';
import {plotGroups} from './plot-groups.js';
import {type Results, tablesOf} from './report.js';
import {type BenchServer, startServer} from './server.js';
import {formatTable} from './table.js';

/*
 * npm run bench -- [--only render,load,paging,rates,hydration,workspace,host] [--rounds N] [--candidates ours,vanilla] [--all] [--reviews N]
 *   [--compare DIST] [--out FILE]
 *
 * Measures and prints. It asserts nothing, so it exits with 0 unless the measurement itself fails.
 */

async function measure(
  browser: Browser,
  server: BenchServer,
  {parts, candidates, rounds, all, reviews, compare}: Options,
): Promise<Results> {
  const builds = {ours: OURS, ...(compare && {before: compare})};
  const compared = (names: readonly string[]) => names.filter((name) => compare || !name.startsWith('before'));
  const rendered = compared(Object.keys(RENDERED));
  const loaded = compared(Object.keys(LOADED));
  const unknown = candidates?.find((name) => ![...rendered, ...loaded].includes(name));
  if (unknown !== undefined)
    throw new Error(`There is no candidate "${unknown}", only ${[...new Set([...rendered, ...loaded])].join(', ')}.`);
  const chosen = (part: Part, known: readonly string[], usual = known) =>
    parts.includes(part) ? (candidates ? known.filter((name) => candidates.includes(name)) : usual) : [];
  const names = {
    render: chosen('render', rendered),
    load: chosen('load', loaded),
    // Other candidates only on request, because paging through ten thousand reviews takes minutes.
    paging: chosen('paging', rendered, compared(['ours', 'before'])),
    rates: chosen('rates', compared(RATED)),
    hydration: chosen('hydration', ['ours']),
    workspace: chosen('workspace', ['ours']),
    host: chosen('host', ['ours']),
  };
  const sizes = all ? [30, 1_000, 10_000] : [30, 1_000];
  return {
    ...(Object.values(names).some((some) => some.includes('ours')) && {files: await fileSizes()}),
    ...(names.render.length && {render: await measureRender(browser, server, names.render, rounds, sizes, builds)}),
    ...(names.load.length && {load: await measureLoad(browser, server, names.load, rounds, builds)}),
    ...(names.paging.length && {paging: await measurePaging(browser, server, names.paging, reviews, builds)}),
    ...(names.rates.length && {rates: await measureRates(browser, server, names.rates, rounds, builds)}),
    ...(names.hydration.length && {hydration: await measureHydration(browser, server, rounds)}),
    ...(names.workspace.length && {workspace: await measureWorkspace(browser, server, rounds)}),
    ...(names.host.length && {host: await measureHost(browser, rounds)}),
  };
}

async function fileSizes(): Promise<Record<string, number>> {
  const tags = ['dr-reviews-tab', 'dr-recommendation-rate', 'dr-provider-workspace'];
  return Object.fromEntries(await Promise.all(tags.map(async (tag) => [tag, brotliCompressSync(await builtTag(tag)).length] as const)));
}

async function save(results: Results, browserVersion: string, {rounds, out}: Options): Promise<string[]> {
  const machine = {browser: browserVersion, node: process.version, cpus: cpus().length, cpu: cpus()[0]?.model};
  const record = {date: new Date().toISOString(), machine, rounds, goals: judge(results), results};
  const json = JSON.stringify(record, (_, value: unknown) => (value instanceof Map ? (Object.fromEntries(value) as unknown) : value), 2);
  await mkdir(dirname(out), {recursive: true});
  await writeFile(out, json);
  const groups = plotGroups(results);
  if (!groups.length) return [out];
  const picture = `${out.replace(/\.json$/, '')}.svg`;
  await writeFile(picture, plotRatios('Time, as a multiple of hand-written DOM (less is better)', groups));
  return [out, picture];
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const server = await startServer();
  const browser = await launchBrowser();
  try {
    const results = await measure(browser, server, options);
    for (const table of tablesOf(results)) console.log(`\n${formatTable(table)}`);
    const goals = judge(results);
    if (goals.length) console.log(`\n${formatTable(goalsTable(goals))}`);
    console.log(`\nWritten: ${(await save(results, browser.version(), options)).join(', ')}`);
  } finally {
    await browser.close();
    await server.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
