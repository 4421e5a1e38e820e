import {createTemplate} from './postgres-databases.js';
import {startPostgres} from './postgres-server.js';

export interface SharedPostgres {
  /** Passed to every process of the run. `postgres-server.ts` and `databases.ts` read it. */
  readonly environment: {readonly DATABASE_URL_TEST: string; readonly DATABASE_TEMPLATE_TEST: string};
  /** Call after the last test. */
  stop(): Promise<void>;
}

/**
 * Starts one PostgreSQL server for all test files of a run, with a migrated database that each suite copies. A test file run
 * without this environment starts a server and migrates a database for each of its suites.
 */
export async function startSharedPostgres(): Promise<SharedPostgres> {
  const isGiven = Boolean(process.env.DATABASE_URL_TEST);
  const server = await startPostgres();
  try {
    const template = await createTemplate(server.url);
    return {
      environment: {DATABASE_URL_TEST: server.url, DATABASE_TEMPLATE_TEST: template.name},
      // Stopping our own server drops the template too.
      stop: isGiven ? template.drop : server.stop,
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
