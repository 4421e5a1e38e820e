import {mkdir} from 'node:fs/promises';
import {join} from 'node:path';
import {PGlite} from '@electric-sql/pglite';
import {sql} from 'drizzle-orm';
import {drizzle} from 'drizzle-orm/pglite';
import {migrate} from 'drizzle-orm/pglite/migrator';
import {PlainError} from '../shared/plain-error.js';
import {emptyAndFill, fillAndAnalyze, MIGRATIONS, type OpenDatabase, type Preparation, SERVICE_ROLE} from './database.js';
import {lockDirectory} from './directory-lock.js';
import {foldTexts} from './fold-texts.js';
import * as schema from './schema.js';

/**
 * Opens PGlite in a directory, which is created if missing.
 *
 * @throws PlainError when another process has the directory open or the directory is not writable.
 */
export async function openEmbedded(directory: string, prepare?: Preparation): Promise<OpenDatabase> {
  try {
    await mkdir(directory, {recursive: true});
  } catch (error) {
    throw new PlainError(`The database directory ${directory} cannot be created: ${(error as NodeJS.ErrnoException).code}.`, {
      cause: error,
    });
  }
  const unlock = await lockDirectory(directory);
  try {
    const client = await PGlite.create(join(directory, 'postgresql'));
    try {
      const database = drizzle(client, {schema});
      await migrate(database, {migrationsFolder: MIGRATIONS});
      await foldTexts(database);
      await fillAndAnalyze(database, prepare);
      await client.exec(`set role ${SERVICE_ROLE}`);
      return {
        database,
        // It has only one session: requests take turns.
        writes: database,
        session: (work) => work(database),
        startOver: () =>
          database.transaction(async (transaction) => {
            await transaction.execute(sql`set local role none`);
            await emptyAndFill(transaction, prepare);
          }),
        close: async () => {
          await client.close();
          await unlock();
        },
      };
    } catch (error) {
      await client.close();
      throw error;
    }
  } catch (error) {
    await unlock();
    throw error;
  }
}
