import {once} from 'node:events';
import {reviewsPath} from 'directory-reviews/contract';
import {traceOf} from './api/problems.js';
import {readArguments} from './arguments.js';
import {PlainError} from './shared/plain-error.js';

/*
 * Starts the reference service and its demo pages; see arguments.ts for the settings. Ctrl-C stops it after the requests in
 * progress; a second Ctrl-C stops it at once.
 */
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stop.signal.aborted) process.exit(130);
    stop.abort();
  });
}

try {
  // Reads the plan profile, which may be wrong.
  const {startService} = await import('./service.js');
  const service = await startService(
    readArguments(process.argv.slice(2), process.env),
    {tell: console.log, warn: console.error},
    stop.signal,
  );
  if (service) {
    const {address, exampleId = ''} = service;
    console.log(`
The whole cycle   ${address}/
Directory search  ${address}/directory
A profile         ${address}/directory/${exampleId}
Provider portal   ${address}/portal
Reviews team      ${address}/team
Member's claims   ${address}/member
The contract      ${address}/${reviewsPath(exampleId)}
Its document      ${address}/v1/openapi.json

Ctrl-C stops it.`);
    if (!stop.signal.aborted) await once(stop.signal, 'abort');
    await service.close();
  }
} catch (error) {
  // Errors of the database repeat people's words in their messages.
  console.error(error instanceof PlainError ? error.message : traceOf(error));
  process.exitCode = 1;
}
