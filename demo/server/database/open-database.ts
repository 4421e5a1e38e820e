import type {OpenDatabase, Preparation} from './database.js';

export interface DatabasePlace {
  /** URL of a PostgreSQL database, with the service's login. */
  readonly url?: string | undefined;
  /** The same database with the login that owns its tables; defaults to `url`. */
  readonly ownerUrl?: string | undefined;
  /** Directory of the embedded database, used without `url`. */
  readonly directory: string;
}

/** Opens the PostgreSQL server at `url`, or else the embedded database, migrated and prepared. */
export async function openDatabase(place: DatabasePlace, prepare?: Preparation): Promise<OpenDatabase> {
  if (place.url) return (await import('./postgres-database.js')).openPostgres(place.url, place.ownerUrl ?? place.url, prepare);
  return (await import('./embedded-database.js')).openEmbedded(place.directory, prepare);
}
