#!/usr/bin/env node
import {readArguments, USAGE, type KitArguments} from './arguments.js';
import {runChecks} from './run.js';
import {Sandbox} from './service/sandbox.js';
import {Service} from './service/service.js';
import {lineOf, totalOf} from './table.js';

/** Timeout of one request in milliseconds. */
const PATIENCE = 15_000;

process.exitCode = await main(process.argv.slice(2));

async function main(given: readonly string[]): Promise<number> {
  let kit: KitArguments;
  try {
    kit = readArguments(given, process.env);
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${USAGE}`);
    return 2;
  }
  const service = new Service(kit.base, kit.tokens, (url, init) => fetch(url, {...init, signal: AbortSignal.timeout(PATIENCE)}));
  const results = await runChecks(new Sandbox(service, kit), undefined, (result) => console.log(lineOf(result)));
  console.log(`\n${totalOf(results)}`);
  return results.some(({outcome}) => outcome === 'broken') ? 1 : 0;
}
