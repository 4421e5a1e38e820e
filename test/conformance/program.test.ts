import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtemp, rm} from 'node:fs/promises';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {text} from 'node:stream/consumers';
import {after, before, describe, it} from 'node:test';
import {Me, ReviewedProviders} from '../../src/api/practice/schemas.js';
import {ME_PATH, practiceProvidersPath} from '../../src/api/shared/routes.js';
import {CHECKS} from '../../src/conformance/run.js';
import {tokensFor} from '../server/identity-browser.js';
import {copySeededDirectory} from '../server/seeded-directory.js';
import {startProcess, stopProcess, type ServiceProcess} from '../server/service-process.js';

/** Runs the program as in a terminal, and returns its exit code and output. */
async function program(given: readonly string[], tokens: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/conformance/main.ts', ...given], {env: {...process.env, ...tokens}});
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit') as Promise<[number]>]);
  return {code, out, err};
}

describe('directory-reviews-conformance', () => {
  let folder: string;
  let service: ServiceProcess;
  let practiceId: string;
  let providerId: string;
  const tokenOf = async (subject: string) => (await tokensFor(await service.started, subject)).access_token;
  const read = async <Value>(schema: {parse(value: unknown): Value}, path: string): Promise<Value> => {
    const headers = {Authorization: `Bearer ${await tokenOf('dana.reyes')}`};
    return schema.parse(await (await fetch(`${await service.started}/${path}`, {headers})).json());
  };

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'reviews-conformance-'));
    await copySeededDirectory(join(folder, 'database'));
    service = startProcess(['--database', join(folder, 'database')], {REQUESTS_PER_MINUTE: '99999', WRITES_PER_MINUTE: '99999'});
    const {practices} = await read(Me, ME_PATH);
    practiceId = practices.find(({name}) => name === 'Front Range Specialists')!.id;
    const {providers} = await read(ReviewedProviders, practiceProvidersPath(practiceId));
    providerId = providers[0]!.id;
  });
  after(async () => {
    await stopProcess(service);
    await rm(folder, {recursive: true});
  });

  it('passes the reference service with its own sign-in, and exits with 0', async () => {
    const address = await service.started;
    const {code, out, err} = await program([address, '--practice', practiceId], {
      STAFF_TOKEN: await tokenOf('dana.reyes'),
      OUTSIDER_TOKEN: await tokenOf('gail.tran'),
      REPRESENTATIVE_TOKEN: await tokenOf('jordan.blake'),
    });
    // Everyone in this practice has the entitlement.
    const left = CHECKS.filter(({needs}) => needs.includes('colleague')).length;
    assert.equal(`${out}${err}`.trim().split('\n').at(-1), `${CHECKS.length - left} hold, 0 broken, ${left} not run`, out);
    assert.equal(code, 0);
  });

  it('reports the checks that lack a token', async () => {
    const {code, out} = await program([await service.started, '--provider', providerId]);
    assert.equal(code, 0, out);
    assert.match(out, /^– {7}respond +A response is accepted.*\n +needs a token for staff$/m);
  });

  it('exits with 1 if a check fails, even if the answers are not JSON', async () => {
    const broken = createServer((_, response) => response.end('\u001b[2J<h1>It works!</h1>')).listen(0, '127.0.0.1');
    await once(broken, 'listening');
    const {port} = broken.address() as AddressInfo;
    const {code, out} = await program([`http://127.0.0.1:${port}`, '--provider', 'p1']);
    broken.close();
    assert.equal(code, 1);
    assert.match(out, /^BROKEN +list-newest-first +Reviews come newest first\n +\S+: the response is not JSON$/m);
    assert.ok(!out.includes('\u001b'));
  });

  it('exits with 2 and prints its usage if it cannot start', async () => {
    for (const [given, said] of [
      [[], /^Specify the URL of one service/],
      [['reviews.plan.example'], /^"reviews.plan.example" is not an HTTP URL/],
      [['http://127.0.0.1:1'], /^Set STAFF_TOKEN, or specify a provider/],
      [['http://127.0.0.1:1', '--wrong'], /^Unknown option '--wrong'/],
    ] as const) {
      const {code, err} = await program(given);
      assert.equal(code, 2);
      assert.match(err, said);
      assert.match(err, /REPRESENTATIVE_TOKEN/);
    }
  });
});
