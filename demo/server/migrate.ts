import {traceOf} from './api/problems.js';
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
  // Errors of the database repeat people's words in their messages.
  console.error(error instanceof PlainError ? error.message : traceOf(error));
  process.exitCode = 1;
}
