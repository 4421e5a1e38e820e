import {readArguments} from './arguments.js';
import {openDatabase} from './database/open-database.js';
import {PlainError} from './shared/plain-error.js';

/* Migrates the database and exits, for deployments that migrate before the service starts. */
try {
  const {databaseUrl, databaseOwnerUrl, databaseDirectory} = readArguments(process.argv.slice(2), process.env);
  const {close} = await openDatabase({url: databaseUrl, ownerUrl: databaseOwnerUrl, directory: databaseDirectory});
  await close();
  console.log('The database is up to date.');
} catch (error) {
  if (!(error instanceof PlainError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
