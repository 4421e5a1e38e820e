import assert from 'node:assert/strict';
import {once} from 'node:events';
import {mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {type AddressInfo, createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {opaqueId} from '../../demo/server/shared/opaque-id.js';
import {ReviewsPage} from '../../src/api/reviews/schemas.js';
import {reviewsPath} from '../../src/api/shared/routes.js';
import {startOwnPostgres} from './postgres-server.js';
import {startProcess, stopProcess} from './service-process.js';
import {DEMO_PROGRAM} from './service-program.js';

const ONE_LINE = /^[^\n]+\n$/;

describe('The process', () => {
  let folder: string;
  let directory: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'reviews-process-'));
    directory = join(folder, 'database');
  });
  after(() => rm(folder, {recursive: true, force: true}));

  async function readAll(address: string, providerId: string): Promise<ReviewsPage> {
    return ReviewsPage.parse(await (await fetch(`${address}/${reviewsPath(providerId)}?limit=100`)).json());
  }

  it('keeps every row across a restart, locks its directory while it runs, and stops cleanly', async () => {
    const file = join(folder, 'reviews.jsonl');
    const rows = Array.from({length: 40}, (_, day) => ({
      ...{provider: 'Nova Imported', recommended: day % 4 > 0, comment: `Comment ${day}`},
      ...{city: 'Denver', state: 'CO', date: `2025-05-${String((day % 28) + 1).padStart(2, '0')}`},
    }));
    await writeFile(file, rows.map((row) => JSON.stringify(row)).join('\n'));
    const providerId = opaqueId('p', 'Nova Imported');

    const first = startProcess(['--database', directory, '--reviews', file], {}, DEMO_PROGRAM);
    const address = await first.started;
    const before = await readAll(address, providerId);
    assert.deepEqual([before.counts.total, before.summary.recommended], [40, 30]);
    for (const path of ['/', '/directory', `/directory/${providerId}`, '/v1/openapi.json']) {
      assert.equal((await fetch(address + path)).status, 200, path);
    }

    const second = await startProcess(['--database', directory]).ended;
    assert.equal(second.code, 1);
    assert.match(second.err, ONE_LINE);
    assert.match(second.err, /is in use by another process \(\d+\)/);

    const third = await startProcess(['--database', directory], {PORT: new URL(address).port}).ended;
    assert.deepEqual([third.code, third.err], [1, `Port ${new URL(address).port} is taken. Choose another with PORT=…\n`]);

    const stopped = await stopProcess(first, 'SIGINT');
    assert.deepEqual([stopped.code, stopped.err], [0, '']);
    assert.match(stopped.out, /40 reviews loaded, 1 provider added to the directory, 0 lines skipped/);

    const again = startProcess(['--database', directory]);
    assert.deepEqual(await readAll(await again.started, providerId), before);
    // A killed process cannot release the directory. The next one takes it over and finds everything.
    again.child.kill('SIGKILL');
    await again.ended;
    const last = startProcess(['--database', directory, '--reviews', file]);
    assert.deepEqual(await readAll(await last.started, providerId), before);
    const end = await stopProcess(last, 'SIGTERM');
    assert.equal(end.code, 0);
    assert.match(end.out, /0 reviews loaded, 40 loaded before, 0 lines skipped/);
    assert.ok(!end.out.includes('Filled the empty database'));
    const locks = (await readdir(directory)).filter((name) => name.startsWith('lock.'));
    assert.equal(locks.length, 1);
    assert.equal(await readFile(join(directory, locks[0]!), 'utf8'), '');
  });

  it('stops cleanly while it is still starting', async () => {
    const service = startProcess(['--database', join(folder, 'interrupted')]);
    // The directory appears after the signal handlers are installed, while the database is being created.
    while (!(await readdir(folder)).includes('interrupted')) await new Promise(setImmediate);
    const {code, err} = await stopProcess(service);
    assert.deepEqual([code, err], [0, '']);
  });

  it('reports invalid arguments in one line', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const {port} = taken.address() as AddressInfo;
    const unused = join(folder, 'unused');
    const cases: [args: string[], environment: Record<string, string>, line: RegExp][] = [
      [['--nonsense'], {}, /^Unknown option '--nonsense'\. Usage: /],
      [[], {PORT: 'abc'}, /^PORT must be a number/],
      [[], {PORT: String(port)}, /^Port \d+ is taken\. /],
      [[], {CORS_ORIGINS: 'https://a.example/path'}, /^CORS_ORIGINS: /],
      [['--database', '/dev/null/x'], {}, /^The database directory \/dev\/null\/x cannot be created: ENOTDIR\.$/],
      [
        [],
        {DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none'},
        /^The database at DATABASE_URL is unreachable or refuses the login \(ECONNREFUSED\)\.$/,
      ],
    ];
    try {
      for (const [args, environment, line] of cases) {
        const {code, err, out} = await startProcess(['--database', unused, ...args], environment).ended;
        assert.match(err, ONE_LINE);
        assert.match(err.trimEnd(), line);
        assert.deepEqual([code, out], [1, '']);
      }
    } finally {
      taken.close();
    }
  });

  it('migrates and seeds an empty PostgreSQL once if two processes start at the same time', async () => {
    // A new server, on which even the service's role does not exist yet.
    const postgres = await startOwnPostgres();
    try {
      const both = [0, 1].map(() => startProcess([], {DATABASE_URL: postgres.url}));
      const [one, other] = await Promise.all(both.map(({started}) => started));
      const lists = await Promise.all(
        [one, other].map(async (address) =>
          (await fetch(`${address}/v1/review-summaries?providerId=${opaqueId('p', 'Eleanor Whitcombe')}`)).text(),
        ),
      );
      assert.equal(lists[0], lists[1]);
      const ends = await Promise.all(both.map((service) => stopProcess(service)));
      assert.deepEqual(
        ends.map(({code, err}) => [code, err]),
        [
          [0, ''],
          [0, ''],
        ],
      );
      assert.equal(ends.filter(({out}) => out.includes('Filled the empty database')).length, 1);
    } finally {
      await postgres.stop();
    }
  });
});
