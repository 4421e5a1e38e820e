import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {setTimeout} from 'node:timers/promises';
import {openDatabase} from '../../demo/server/database/open-database.js';
import {CaseHistory, Me, PracticeReviewsPage, Receipt, ReviewedProviders} from '../../src/api/practice/schemas.js';
import {
  historyPath,
  IDEMPOTENCY_HEADER,
  ME_PATH,
  practiceProvidersPath,
  practiceReviewsPath,
  responsePath,
} from '../../src/api/shared/routes.js';
import {sampleOf} from '../sample.js';
import {tokensFor} from './identity-browser.js';
import {createDatabase, type CreatedDatabase} from './postgres-databases.js';
import {type PostgresServer, startPostgres} from './postgres-server.js';
import {aSubmission} from './practice-requests.js';
import {type ServiceProcess, startProcess, stopProcess} from './service-process.js';
import {storeSmallDirectory} from './small-directory.js';

/** Milliseconds between the request and the kill, for kills before, during and after the work. */
const DELAYS = [0, ...sampleOf([6, 14, 40], 1)];

/** Kills the service between a submission and its answer, restarts it, and repeats the request with the same key. */
function survivesKills(kind: string, start: () => ServiceProcess): void {
  it(`loses and duplicates nothing on ${kind}`, async (t) => {
    let service = start();
    let address = await service.started;
    let token = (await tokensFor(address, 'dana.reyes')).access_token;
    const get = async (path: string): Promise<unknown> =>
      (await fetch(`${address}/${path}`, {headers: {Authorization: `Bearer ${token}`}})).json();

    const practice = Me.parse(await get(ME_PATH)).practices.find(({entitled}) => entitled)!;
    const {providers} = ReviewedProviders.parse(await get(practiceProvidersPath(practice.id)));
    const provider = providers.toSorted((a, b) => b.needsResponse - a.needsResponse)[0]!;
    const listed = PracticeReviewsPage.parse(await get(`${practiceReviewsPath(practice.id, provider.id)}?needsResponse=true&status=none`));

    let cut = 0;
    for (const [round, delay] of DELAYS.entries()) {
      const {id} = listed.reviews[round]!;
      const init = {
        method: 'POST',
        headers: {Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', [IDEMPOTENCY_HEADER]: randomUUID()},
        body: JSON.stringify(aSubmission(`Thank you. ${round}`)),
      };
      const submit = () => fetch(`${address}/${responsePath(practice.id, id)}`, init);
      const first = submit().then(
        (response) => response.json() as Promise<unknown>,
        () => undefined,
      );
      await setTimeout(delay);
      service.child.kill('SIGKILL');
      await service.ended;
      const answered = await first;
      if (!answered) cut++;

      service = start();
      address = await service.started;
      token = (await tokensFor(address, 'dana.reyes')).access_token;
      init.headers.Authorization = `Bearer ${token}`;
      const again = await submit();
      assert.equal(again.status, 201, await again.clone().text());
      const receipt = Receipt.parse(await again.json());
      if (answered) assert.deepEqual(receipt, Receipt.parse(answered), 'the answer from before the kill is repeated');
      assert.deepEqual(Receipt.parse(await (await submit()).json()), receipt);
      const {steps, review} = CaseHistory.parse(await get(historyPath(practice.id, id)));
      assert.deepEqual(
        steps.map(({step, caseNumber, text}) => [step, caseNumber, text]),
        [['respond', receipt.caseNumber, `Thank you. ${round}`]],
      );
      assert.equal(review.status, 'response-pending');
    }
    assert.ok(cut > 0, 'no kill came before the answer');
    t.diagnostic(`${DELAYS.length} kills on ${kind}, ${cut} of them before the answer`);
    await stopProcess(service);
  });
}

describe('A service killed between request and answer', () => {
  let folder: string;
  let postgres: PostgresServer;
  let created: CreatedDatabase;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'reviews-killed-'));
    postgres = await startPostgres();
    created = await createDatabase(postgres.url);
    for (const place of [{directory: embedded()}, {...created, directory: ''}])
      await (await openDatabase(place, storeSmallDirectory)).close();
  });
  after(async () => {
    await created.drop();
    await postgres.stop();
    await rm(folder, {recursive: true, force: true});
  });

  const embedded = () => join(folder, 'database');
  survivesKills('PGlite', () => startProcess(['--database', embedded()]));
  survivesKills('PostgreSQL', () => startProcess([], {DATABASE_URL: created.url, DATABASE_OWNER_URL: created.ownerUrl}));
});
