import type {OpenDatabase, Preparation} from './database.js';

export interface DatabasePlace {
  /** Address of a PostgreSQL server, with the login of the service. */
  readonly url?: string | undefined;
  /** The same database with the login that owns its tables; without it `url` is the owner's too. */
  readonly ownerUrl?: string | undefined;
  /** Where the embedded database is kept when there is no server. */
  readonly directory: string;
}

/** A PostgreSQL server where an address is given, else the embedded one in a directory. Migrated, prepared and ready. */
export async function openDatabase(place: DatabasePlace, prepare?: Preparation): Promise<OpenDatabase> {
  if (place.url) return (await import('./postgres-database.js')).openPostgres(place.url, place.ownerUrl ?? place.url, prepare);
  return (await import('./embedded-database.js')).openEmbedded(place.directory, prepare);
}
