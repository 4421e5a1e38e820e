import assert from 'node:assert/strict';
import {cpSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {pathToFileURL} from 'node:url';
import openapiTypescript, {astToString} from 'openapi-typescript';
import {Me, PracticeReviewsPage, ReviewedProviders} from '../../src/api/practice/schemas.js';
import {ME_PATH, practiceProvidersPath, practiceReviewsPath} from '../../src/api/shared/routes.js';
import {buildContact} from '../../src/testing/practice/builders.js';
import {program} from '../checks/command.js';
import {tokensFor} from '../server/identity-browser.js';
import {copySeededDirectory} from '../server/seeded-directory.js';
import {type ServiceProcess, startProcess, stopProcess} from '../server/service-process.js';

/** Inside the repository, so that the client finds its packages. */
const FOLDER = `.cache/typed-client-${process.pid}`;

interface Client {
  reviewsAbout(text: string, providerId: string, service: string): Promise<{comment: string}[]>;
  respond(review: object, submission: object, service: string, token: string): Promise<string>;
}

describe('a client that is generated from the OpenAPI document', () => {
  let database: string;
  let service: ServiceProcess;
  let address: string;
  let client: Client;

  before(async () => {
    mkdirSync(FOLDER, {recursive: true});
    const document = JSON.parse(readFileSync('dist/openapi.json', 'utf8')) as Parameters<typeof openapiTypescript>[0];
    writeFileSync(`${FOLDER}/contract.ts`, astToString(await openapiTypescript(document)));
    writeFileSync(`${FOLDER}/package.json`, '{"type": "module"}');
    cpSync('demo/typed-client/client.ts', `${FOLDER}/client.ts`);
    client = (await import(pathToFileURL(resolve(FOLDER, 'client.ts')).href)) as Client;

    database = await mkdtemp(join(tmpdir(), 'reviews-typed-client-'));
    await copySeededDirectory(join(database, 'database'));
    service = startProcess(['--database', join(database, 'database')]);
    address = await service.started;
  });
  after(async () => {
    rmSync(FOLDER, {recursive: true});
    await stopProcess(service);
    await rm(database, {recursive: true});
  });

  for (const resolution of [
    ['--module', 'nodenext'],
    ['--module', 'esnext', '--moduleResolution', 'bundler'],
  ]) {
    it(`compiles with strict types, ${resolution.at(-1)}`, async () => {
      const strict = ['--noEmit', '--ignoreConfig', '--strict', '--noUncheckedIndexedAccess', '--exactOptionalPropertyTypes'];
      const {ok, detail} = await program('tsc', ...strict, '--target', 'es2022', ...resolution, `${FOLDER}/client.ts`);
      assert.ok(ok, detail);
    });
  }

  it('does not compile with a parameter that the service does not have', async () => {
    const code = readFileSync(`${FOLDER}/client.ts`, 'utf8').replace('{limit: 100, nonce}', '{limt: 100}');
    writeFileSync(`${FOLDER}/wrong.ts`, code);
    const {ok, detail} = await program('tsc', '--noEmit', '--ignoreConfig', '--strict', '--module', 'nodenext', `${FOLDER}/wrong.ts`);
    assert.equal(ok, false);
    assert.match(detail, /'limt' does not exist/);
  });

  it('reads and writes with the running service', async () => {
    const token = (await tokensFor(address, 'dana.reyes')).access_token;
    const read = async <Value>(schema: {parse(value: unknown): Value}, path: string): Promise<Value> =>
      schema.parse(await (await fetch(`${address}/${path}`, {headers: {Authorization: `Bearer ${token}`}})).json());
    const practiceId = (await read(Me, ME_PATH)).practices.find(({entitled}) => entitled)!.id;
    const [provider] = (await read(ReviewedProviders, practiceProvidersPath(practiceId))).providers;
    const {reviews} = await read(PracticeReviewsPage, `${practiceReviewsPath(practiceId, provider!.id)}?status=none`);
    const [review] = reviews;

    const [word] = /\p{L}{4,}/u.exec(review!.comment!)!;
    const found = await client.reviewsAbout(word.toUpperCase(), provider!.id, address);
    assert.ok(found.some(({comment}) => comment === review!.comment));
    await assert.rejects(client.reviewsAbout(word, 'nobody', address), {message: 'provider-not-found'});

    const submission = {text: 'Thank you for telling us.', contact: buildContact()};
    const place = {practiceId, reviewId: review!.id};
    await assert.rejects(client.respond(place, {...submission, text: ' '}, address, token), {message: 'text missing'});
    assert.match(await client.respond(place, submission, address, token), /^[A-Z0-9]{6}$/);
    await assert.rejects(client.respond(place, submission, address, token), {message: 'action-not-allowed'});
  });
});
