import assert from 'node:assert/strict';
import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtemp, rm} from 'node:fs/promises';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {text} from 'node:stream/consumers';
import {after, before, describe, it} from 'node:test';
import {Me, ReviewedProviders} from '../../src/api/practice/schemas.js';
import {HttpReviewsClient} from '../../src/api/reviews/http.js';
import {ME_PATH, practiceProvidersPath} from '../../src/api/shared/routes.js';
import {CHECKS, CHECKS_OF} from '../../src/conformance/run.js';
import {tokensFor} from '../server/identity-browser.js';
import {copySeededDirectory} from '../server/seeded-directory.js';
import {type ServiceProcess, startProcess, stopProcess} from '../server/service-process.js';

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
    // Everyone in this practice has the entitlement, and there is no token of its access manager, the claims system or a member.
    const missing: readonly string[] = ['colleague', 'manager', 'claims', 'member', 'origin'];
    const left = CHECKS.filter(({needs}) => needs.some((each) => missing.includes(each))).length;
    assert.equal(`${out}${err}`.trim().split('\n').at(-1), `${CHECKS.length - left} hold, 0 broken, ${left} not run`, out);
    assert.equal(code, 0);
  });

  it('lists the checks that lack a token or an origin as not run', async () => {
    const {code, out} = await program([await service.started, '--profile', 'practice'], {STAFF_TOKEN: await tokenOf('gail.tran')});
    assert.equal(code, 0, out);
    assert.match(out, /^– {7}entitlement-needed +Without the entitlement.*\n +needs a token for colleague$/m);
    assert.match(out, /^– {7}origin-practice +A page of the origin.*\n +needs --origin$/m);
    assert.doesNotMatch(out, /queue-order|invitation-unknown/);
  });

  it('tests only what members read without a token, and writes nothing', async () => {
    const {code, out} = await program([await service.started, '--provider', providerId]);
    assert.equal(code, 0, out);
    assert.match(out, new RegExp(`^${CHECKS_OF.reading.length - 1} hold, 0 broken, 1 not run$`, 'm'));
  });

  it('exits with 1 if a check fails, even if the answers are not JSON', async () => {
    const broken = createServer((_, response) => response.end('\u001b[2J<h1>It works!</h1>')).listen(0, '127.0.0.1');
    await once(broken, 'listening');
    const {port} = broken.address() as AddressInfo;
    const {code, out} = await program([`http://127.0.0.1:${port}`, '--provider', 'p1']);
    broken.close();
    assert.equal(code, 1);
    assert.match(
      out,
      /^BROKEN +list-newest-first +Reviews come newest first\n +\S+: the response is not JSON\n +openapi.json, listReviews: "without them, the list is newest first"$/m,
    );
    assert.ok(!out.includes('\u001b'));
  });

  it('exits with 2 and prints its usage if it cannot start', async () => {
    for (const [given, said] of [
      [[], /^Specify the URL of one service/],
      [['reviews.plan.example'], /^"reviews.plan.example" is not an HTTP URL/],
      [['http://127.0.0.1:1'], /^Specify a provider with reviews/],
      [['http://127.0.0.1:1', '--wrong'], /^Unknown option '--wrong'\.$/m],
      [['http://127.0.0.1:1', '--provider'], /^Option '--provider <value>' argument missing/],
      [['http://127.0.0.1:1', '--profile', 'some'], /^--profile: "some" is not one of reading, practice, all\.$/m],
      [['http://127.0.0.1:1', '--profile', 'practice', '--provider', 'p1'], /^The profile practice needs STAFF_TOKEN\.$/m],
      [['http://127.0.0.1:1', '--provider', 'p1', '--origin', 'directory.example'], /^--origin: "directory.example" is not an origin/],
    ] as const) {
      const {code, err} = await program(given);
      assert.equal(code, 2);
      assert.match(err, said);
      assert.match(err, /REPRESENTATIVE_TOKEN/);
    }
  });

  it('exits with 2 if the service cannot be reached', async () => {
    const {code, err} = await program(['http://127.0.0.1:1', '--provider', 'p1']);
    assert.deepEqual([code, /^http:\/\/127\.0\.0\.1:1 cannot be reached: .+$/.test(err.trim())], [2, true], err);
  });

  it('explains its options and exit codes on request', async () => {
    const {code, out} = await program(['--help']);
    assert.equal(code, 0);
    for (const said of ['--profile', '--provider', '--practice', '--origin', 'STAFF_TOKEN', 'Exit codes: 0'])
      assert.ok(out.includes(said), said);
  });
});

describe('the service in the guide, which has only what members read', () => {
  let child: ChildProcess;
  let address: string;

  before(async () => {
    child = spawn(process.execPath, ['demo/reading-service/main.js'], {
      env: {...process.env, PORT: '0'},
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [started] = (await once(child.stdout!, 'data')) as [Buffer];
    address = started.toString().trim();
  });
  after(async () => {
    child.kill();
    await once(child, 'close');
  });

  it('passes the profile reading, also for pages of another origin', async () => {
    const given = [address, '--provider', 'p_123', '--profile', 'reading', '--origin', 'https://directory.example'];
    const {code, out} = await program(given);
    assert.equal(out.trim().split('\n').at(-1), `${CHECKS_OF.reading.length} hold, 0 broken, 0 not run`, out);
    assert.equal(code, 0);
  });

  it('serves the clients of the package', async () => {
    const client = new HttpReviewsClient({api: address});
    const {reviews, drift, counts} = await client.reviews('p_123', {search: 'SENORA', recommended: true});
    assert.deepEqual([drift, reviews.length, counts?.filtered, counts?.total], [[], 8, 8, 40]);
    assert.deepEqual(await client.summary('p_123'), {providerId: 'p_123', recommended: 51, notRecommended: 12});
    await assert.rejects(client.reviews('p_0', {}), {code: 'provider-not-found', status: 404});
  });

  it('refuses what is not percent-encoded', async () => {
    for (const [path, headers] of [
      ['v1/providers/%E0%A4%A/reviews', {}],
      ['v1/providers/p_123/reviews?nonce=1', {'Reviews-Search': '%'}],
    ] as const) {
      assert.equal((await fetch(address + path, {headers})).status, 400, path);
    }
  });
});
