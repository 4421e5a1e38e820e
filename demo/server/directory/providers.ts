import {and, asc, count, desc, eq, type SQL} from 'drizzle-orm';
import {inDictionary} from '../database/columns.js';
import type {Database} from '../database/database.js';
import {type Provider, providers, reviews} from '../database/schema.js';
import {listed} from '../reviews/review-filter.js';

export interface DirectorySearch {
  readonly specialty?: string | undefined;
  readonly city?: string | undefined;
  readonly state?: string | undefined;
  readonly acceptingNewPatients?: boolean | undefined;
  /** Starts at 1. */
  readonly page: number;
}

export interface DirectoryResults {
  readonly providers: readonly Provider[];
  readonly found: number;
  readonly pages: number;
}

/** Providers per page of results. */
const LINES = 50;

export async function searchDirectory(
  database: Database,
  {specialty, city, state, acceptingNewPatients, page}: DirectorySearch,
): Promise<DirectoryResults> {
  const where: SQL | undefined = and(
    specialty ? eq(providers.specialty, specialty) : undefined,
    city ? eq(providers.city, city) : undefined,
    state ? eq(providers.state, state) : undefined,
    acceptingNewPatients ? eq(providers.acceptingNewPatients, true) : undefined,
  );
  const [{found} = {found: 0}] = await database.select({found: count()}).from(providers).where(where);
  const lines = await database
    .select()
    .from(providers)
    .where(where)
    .orderBy(asc(inDictionary(providers.name)), asc(providers.id))
    .limit(LINES)
    .offset((page - 1) * LINES);
  return {providers: lines, found, pages: Math.max(1, Math.ceil(found / LINES))};
}

export async function findProvider(database: Database, id: string): Promise<Provider | undefined> {
  const [provider] = await database.select().from(providers).where(eq(providers.id, id));
  return provider;
}

export interface DirectoryChoices {
  readonly specialties: readonly string[];
  readonly places: readonly {readonly city: string; readonly state: string}[];
}

/** The options of the search form. */
export async function directoryChoices(database: Database): Promise<DirectoryChoices> {
  const specialties = await database.selectDistinct({specialty: providers.specialty}).from(providers).orderBy(providers.specialty);
  const places = await database
    .selectDistinct({state: providers.state, city: providers.city})
    .from(providers)
    .orderBy(providers.state, providers.city);
  return {specialties: specialties.map(({specialty}) => specialty), places};
}

/** The provider with the most reviews, as an example to show. `undefined` in an empty directory. */
export async function mostReviewed(database: Database): Promise<string | undefined> {
  const [most] = await database
    .select({id: providers.id})
    .from(providers)
    .leftJoin(reviews, and(eq(reviews.providerId, providers.id), listed))
    .groupBy(providers.id)
    .orderBy(desc(count(reviews.id)), asc(providers.id))
    .limit(1);
  return most?.id;
}
