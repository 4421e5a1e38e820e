import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {once} from 'node:events';
import {type AddressInfo, connect, createServer, type Server} from 'node:net';
import {after, before, describe, it} from 'node:test';
import {CaseHistory, Me, PracticeReviewsPage, Receipt, ReviewedProviders} from '../../src/api/practice/schemas.js';
import {
  historyPath,
  IDEMPOTENCY_HEADER,
  ME_PATH,
  practiceProvidersPath,
  practiceReviewsPath,
  responsePath,
} from '../../src/api/shared/routes.js';
import {tokensFor} from './identity-browser.js';
import {createDatabase, type CreatedDatabase} from './postgres-databases.js';
import {type PostgresServer, startPostgres} from './postgres-server.js';
import {aSubmission} from './practice-requests.js';
import {type ServiceProcess, startProcess, stopProcess} from './service-process.js';

/** Sends each connection to the next process in the list. */
function balancerFor(ports: readonly number[]): Server {
  let next = 0;
  return createServer((client) => {
    const process = connect(ports[next++ % ports.length]!, '127.0.0.1');
    client.pipe(process).pipe(client);
    client.on('error', () => process.destroy());
    process.on('error', () => client.destroy());
  });
}

describe('Two processes behind one port, with one PostgreSQL', () => {
  const ports: number[] = [];
  let balancer: Server;
  let origin: string;
  let postgres: PostgresServer;
  let created: CreatedDatabase;
  let processes: ServiceProcess[];

  before(async () => {
    balancer = balancerFor(ports).listen(0, '127.0.0.1');
    await once(balancer, 'listening');
    origin = `http://127.0.0.1:${(balancer.address() as AddressInfo).port}`;
    postgres = await startPostgres();
    created = await createDatabase(postgres.url);
    const environment = {DATABASE_URL: created.url, DATABASE_OWNER_URL: created.ownerUrl, PUBLIC_ORIGIN: origin};
    processes = [startProcess([], environment), startProcess([], environment)];
    for (const {started} of processes) ports.push(Number(new URL(await started).port));
  });
  after(async () => {
    for (const process of processes) await stopProcess(process);
    balancer.close();
    await created.drop();
    await postgres.stop();
  });

  /** Opens a new connection for each request, so the processes take turns. */
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`${origin}/${path}`, {...init, headers: {...(init.headers as Record<string, string>), Connection: 'close'}});

  it('share sign-in, reviews and idempotency: a submission sent to both creates one case', async () => {
    const {access_token: token} = await tokensFor(origin, 'dana.reyes');
    const headers = {Authorization: `Bearer ${token}`};
    const get = async (path: string): Promise<unknown> => (await ask(path, {headers})).json();
    const practice = Me.parse(await get(ME_PATH)).practices.find(({entitled}) => entitled)!;
    const {providers} = ReviewedProviders.parse(await get(practiceProvidersPath(practice.id)));
    const provider = providers.toSorted((a, b) => b.needsResponse - a.needsResponse)[0]!;
    const {reviews} = PracticeReviewsPage.parse(await get(`${practiceReviewsPath(practice.id, provider.id)}?status=none`));
    for (const {id} of reviews.slice(0, 3)) {
      const key = randomUUID();
      const submit = () =>
        ask(responsePath(practice.id, id), {
          method: 'POST',
          headers: {...headers, 'Content-Type': 'application/json', [IDEMPOTENCY_HEADER]: key},
          body: JSON.stringify(aSubmission()),
        });
      const answers = await Promise.all([submit(), submit(), submit(), submit()]);
      const taken = answers.filter(({status}) => status === 201);
      assert.ok(taken.length > 0);
      assert.ok(answers.every(({status}) => status === 201 || status === 409));
      const receipts = await Promise.all(taken.map(async (answer) => Receipt.parse(await answer.json()).caseNumber));
      assert.equal(new Set(receipts).size, 1);
      assert.equal(CaseHistory.parse(await get(historyPath(practice.id, id))).steps.length, 1);
    }
  });

  it('keep answering while one of them stops', async () => {
    const [leaving] = processes;
    ports.shift();
    const {code, err} = await stopProcess(leaving!, 'SIGTERM');
    assert.deepEqual([code, err], [0, '']);
    for (let request = 0; request < 10; request++) assert.equal((await ask('v1/openapi.json')).status, 200);
    assert.equal((await ask('health/ready')).status, 200);
  });
});
