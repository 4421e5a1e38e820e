#!/usr/bin/env node
import {type KitArguments, readArguments, USAGE} from './arguments.js';
import {CHECKS_OF, runChecks} from './run.js';
import {Sandbox} from './service/sandbox.js';
import {Service} from './service/service.js';
import {lineOf, totalOf} from './table.js';

/** Timeout of one request in milliseconds. */
const PATIENCE = 15_000;

process.exitCode = await main(process.argv.slice(2));

async function main(given: readonly string[]): Promise<number> {
  let kit: KitArguments | 'help';
  try {
    kit = readArguments(given, process.env);
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${USAGE}`);
    return 2;
  }
  if (kit === 'help') {
    console.log(USAGE);
    return 0;
  }
  const send = (url: string, init: RequestInit) => fetch(url, {...init, signal: AbortSignal.timeout(PATIENCE)});
  try {
    await send(kit.base, {redirect: 'manual'});
  } catch (error) {
    const {message, cause} = error as Error;
    console.error(
      `${kit.base} cannot be reached: ${cause instanceof Error ? cause.message || String((cause as {code?: unknown}).code) : message}`,
    );
    return 2;
  }
  const checks = CHECKS_OF[kit.profile];
  const results = await runChecks(new Sandbox(new Service(kit.base, kit.tokens, send), kit), checks, (result) =>
    console.log(lineOf(result)),
  );
  console.log(`\n${totalOf(results)}`);
  return results.some(({outcome}) => outcome === 'broken') ? 1 : 0;
}
