import type {OpenDatabase} from './database.js';

/** A PostgreSQL server where an address is given, else the embedded one in a directory. Migrated and ready. */
export async function openDatabase(place: {url?: string | undefined; directory: string}): Promise<OpenDatabase> {
  if (place.url) return (await import('./postgres-database.js')).openPostgres(place.url);
  return (await import('./embedded-database.js')).openEmbedded(place.directory);
}
