import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import pg from 'pg';
import {createDatabase} from '../../server/postgres-databases.js';
import {startOwnPostgres} from '../../server/postgres-server.js';
import {startProcess, stopProcess} from '../../server/service-process.js';
import {FEED_DAY, writeFeed} from './feed.js';

/*
 * npm run bench:claims -- [--lines N]
 *
 * Loads an invented feed into PostgreSQL as `npm run demo -- --providers … --claims …` does, and prints the lines per second and the most
 * memory that the service held. The goals are 3,000 lines a second and 300 MB on two cores.
 */

const {values} = parseArgs({options: {lines: {type: 'string', default: '100000'}}});
const lines = Number(values.lines);

const folder = await mkdtemp(join(tmpdir(), 'reviews-bench-'));
const server = await startOwnPostgres();
try {
  const feed = await writeFeed(folder, lines);
  const database = await createDatabase(server.url);
  const environment = {DATABASE_URL: database.url, DATABASE_OWNER_URL: database.ownerUrl, MAIL_FOLDER: join(folder, 'mail')};
  const service = startProcess(['--providers', feed.providers, '--claims', feed.claims, '--date', FEED_DAY], environment);
  const said: string[] = [];
  let begun = 0;
  let ended = 0;
  service.child.stdout!.on('data', (text: string) => {
    said.push(text);
    if (/added to the directory/.test(text)) begun = performance.now();
    if (/^claims\.ndjson: /m.test(text)) ended = performance.now();
  });
  await service.started;
  const status = await readFile(`/proc/${service.child.pid}/status`, 'utf8');
  await stopProcess(service);
  console.log(said.join('').replace(/\nThe whole cycle[\s\S]*/, ''));
  const seconds = (ended - begun) / 1000;
  const megabytes = Number(/VmHWM:\s+(\d+)/.exec(status)![1]) / 1024;
  console.log(
    `${lines.toLocaleString('en-US')} claims in ${seconds.toFixed(0)} s: ${Math.round(lines / seconds).toLocaleString('en-US')} lines/s`,
  );
  console.log(`${megabytes.toFixed(0)} MB of memory at most`);
  console.log(`${await temporaryTables(database.administratorUrl)} temporary tables left`);
  await database.drop();
} finally {
  await server.stop();
  await rm(folder, {recursive: true, force: true});
}

async function temporaryTables(url: string): Promise<number> {
  const client = new pg.Client({connectionString: url});
  await client.connect();
  const {rows} = await client.query<{count: number}>(`select count(*)::int as count from pg_class where relname like 'staged%'`);
  await client.end();
  return rows[0]!.count;
}
