import {type ChildProcess, fork} from 'node:child_process';
import {once} from 'node:events';
import {Agent, get} from 'node:http';
import {fileURLToPath} from 'node:url';
import {gunzipSync} from 'node:zlib';
import pg from 'pg';
import {SEARCH_HEADER} from '../../../src/api/shared/routes.js';
import {createDatabase, type CreatedDatabase} from '../../server/postgres-databases.js';
import {type PostgresServer, startOwnPostgres} from '../../server/postgres-server.js';
import {spread} from '../statistics.js';
import {type Figure, firstPage} from './figures.js';
import {fill, STAFF} from './fill.js';

/** Requests one after the other, of which the processor time is told together. */
const AT_ONCE = 5;

const SERVED = fileURLToPath(new URL('served.ts', import.meta.url));

export interface Time {
  /** From request to answer. */
  readonly milliseconds: number;
  /** Processor time of the service for a request, without the database. */
  readonly cpu: number;
}

/** A service with a database of this many reviews. */
export class Measured {
  readonly #agent = new Agent({keepAlive: true});
  #deepCursor = '';

  private constructor(
    private readonly postgres: PostgresServer,
    private readonly database: CreatedDatabase,
    private readonly child: ChildProcess,
    private readonly port: number,
    readonly startMilliseconds: number,
  ) {}

  /** @param folder A checkout with its own service. */
  static async begin(reviews: number, folder: string): Promise<Measured> {
    const postgres = await startOwnPostgres();
    const database = await createDatabase(postgres.url);
    // The first start migrates.
    (await served(folder, database)).child.disconnect();
    const begun = performance.now();
    const administrator = new pg.Client({connectionString: database.administratorUrl});
    await administrator.connect();
    await fill(administrator, reviews);
    await administrator.query('vacuum analyze');
    await administrator.end();
    console.log(`${folder}: ${reviews.toLocaleString('en-US')} reviews stored in ${((performance.now() - begun) / 1000).toFixed(1)} s`);
    const {child, port, milliseconds} = await served(folder, database);
    const measured = new Measured(postgres, database, child, port, milliseconds);
    await measured.#findDeepPage(reviews);
    return measured;
  }

  /** The medians of each service for a figure; `undefined` where an earlier service has nothing at the address. */
  static async inTurns(services: readonly Measured[], figure: Figure, rounds: number): Promise<(Time | undefined)[]> {
    const times = services.map((): Time[] => []);
    // The first rounds warm up connections, plans and code.
    for (let round = -3; round < rounds; round++) {
      for (const [index, service] of services.entries()) {
        const time = await service.#time(figure);
        if (time && round >= 0) times[index]!.push(time);
      }
    }
    const median = (each: readonly Time[], name: keyof Time) => spread(each.map((time) => time[name])).median;
    return times.map((each) => (each.length ? {milliseconds: median(each, 'milliseconds'), cpu: median(each, 'cpu')} : undefined));
  }

  async end(): Promise<void> {
    this.#agent.destroy();
    this.child.disconnect();
    await once(this.child, 'exit');
    await this.database.drop();
    await this.postgres.stop();
  }

  /** Ten pages of a hundred reviews away from the start, if there are so many. */
  async #findDeepPage(reviews: number): Promise<void> {
    for (let pages = 0; pages < Math.min(10, Math.floor(reviews / 2000)) || !this.#deepCursor; pages++) {
      const text = await this.#ask(firstPage(this.#deepCursor ? `limit=100&cursor=${this.#deepCursor}` : 'limit=40'));
      this.#deepCursor = (JSON.parse(text!) as {nextCursor: string}).nextCursor;
    }
  }

  async #time({path, search}: Figure): Promise<Time | undefined> {
    const asked = path.replace('CURSOR', this.#deepCursor);
    const before = await this.#cpu();
    const milliseconds: number[] = [];
    for (let request = 0; request < AT_ONCE; request++) {
      const start = performance.now();
      if ((await this.#ask(asked, search)) === undefined) return undefined;
      milliseconds.push(performance.now() - start);
    }
    return {milliseconds: spread(milliseconds).median, cpu: ((await this.#cpu()) - before) / AT_ONCE};
  }

  async #cpu(): Promise<number> {
    this.child.send({});
    const [{cpu}] = (await once(this.child, 'message')) as [{cpu: number}];
    return cpu;
  }

  #ask(path: string, search?: string): Promise<string | undefined> {
    const headers = {
      ...{Authorization: 'Bearer bench', 'Accept-Encoding': 'gzip'},
      ...(search && {[SEARCH_HEADER]: encodeURIComponent(search)}),
    };
    return new Promise((answered, failed) => {
      const request = get({agent: this.#agent, host: '127.0.0.1', port: this.port, path, headers}, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => {
          const body = Buffer.concat(chunks);
          const text = (answer.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body).toString();
          if (answer.statusCode === 200) answered(text);
          else if (answer.statusCode === 404) answered(undefined);
          else failed(new Error(`${path}: ${answer.statusCode} ${text}`));
        });
      });
      request.on('error', failed);
    });
  }
}

async function served(folder: string, {url, ownerUrl}: CreatedDatabase) {
  const child = fork(SERVED, [url, ownerUrl, STAFF], {cwd: folder, execArgv: ['--import', 'tsx']});
  const ready = once(child, 'message') as Promise<[{milliseconds: number; address: {port: number}}]>;
  const ended = once(child, 'exit').then(([code]) => Promise.reject(new Error(`The service of ${folder} ended with ${String(code)}.`)));
  ended.catch(() => {});
  const [{milliseconds, address}] = await Promise.race([ready, ended]);
  return {child, milliseconds, port: address.port};
}
