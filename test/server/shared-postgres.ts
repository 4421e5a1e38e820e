import {createTemplate} from './postgres-databases.js';
import {startPostgres} from './postgres-server.js';

export interface SharedPostgres {
  /** What every process of the run gets in its environment; `postgres-server.ts` and `databases.ts` read it. */
  readonly environment: {readonly DATABASE_URL_TEST: string; readonly DATABASE_TEMPLATE_TEST: string};
  /** Once no test runs anymore. */
  stop(): Promise<void>;
}

/**
 * One PostgreSQL server for all test files of a run, with a migrated database that each suite copies. A test file that is run
 * alone, without this environment, starts a server and migrates a database for each of its suites.
 */
export async function startSharedPostgres(): Promise<SharedPostgres> {
  const isGiven = Boolean(process.env.DATABASE_URL_TEST);
  const server = await startPostgres();
  try {
    const template = await createTemplate(server.url);
    return {
      environment: {DATABASE_URL_TEST: server.url, DATABASE_TEMPLATE_TEST: template.name},
      // A server of our own goes as a whole.
      stop: isGiven ? template.drop : server.stop,
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
