import {foldForSearch, recommendationRate} from 'directory-reviews/rules';
import {and, asc, desc, eq, inArray, type SQL, sql} from 'drizzle-orm';
import {inDictionary} from '../database/columns.js';
import {reviewCounts} from '../database/counts-schema.js';
import type {Database} from '../database/database.js';
import {type Provider, providers} from '../database/schema.js';
import {summariesOf} from '../reviews/provider-counts.js';

/** The orders of results. */
export const DIRECTORY_SORTS = ['name', 'rate'] as const;
export type DirectorySort = (typeof DIRECTORY_SORTS)[number];

export interface DirectorySearch {
  /** Words of the provider's name, in any order; see `foldForSearch` for how they are compared. */
  readonly name?: string | undefined;
  readonly specialty?: string | undefined;
  readonly city?: string | undefined;
  readonly state?: string | undefined;
  readonly acceptingNewPatients?: boolean | undefined;
  /** By name when left out. */
  readonly sort?: DirectorySort | undefined;
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

export async function searchDirectory(database: Database, search: DirectorySearch): Promise<DirectoryResults> {
  const {name, sort, page} = search;
  const named = (await namesFor(database, search)).filter(isNamed(name));
  const sorted = sort === 'rate' ? await highestRateFirst(database, named) : named;
  const ids = sorted.slice((page - 1) * LINES, page * LINES).map(({id}) => id);
  const rows = await database.select().from(providers).where(inArray(providers.id, ids));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return {
    providers: ids.flatMap((id) => byId.get(id) ?? []),
    found: named.length,
    pages: Math.max(1, Math.ceil(named.length / LINES)),
  };
}

type Named = Pick<Provider, 'id' | 'name' | 'credentials'>;

/** The names of all that fit the other choices, as in a dictionary. */
function namesFor(database: Database, {specialty, city, state, acceptingNewPatients}: DirectorySearch): Promise<Named[]> {
  const where: SQL | undefined = and(
    specialty ? eq(providers.specialty, specialty) : undefined,
    city ? eq(providers.city, city) : undefined,
    state ? eq(providers.state, state) : undefined,
    acceptingNewPatients ? eq(providers.acceptingNewPatients, true) : undefined,
  );
  return database
    .select({id: providers.id, name: providers.name, credentials: providers.credentials})
    .from(providers)
    .where(where)
    .orderBy(asc(inDictionary(providers.name)), asc(providers.id));
}

/** Compares in the process, because only it folds names like the rest of the library. */
function isNamed(search = ''): (named: Named) => boolean {
  // Commas, and the periods of "Dr." and "M.D.", separate or abbreviate words. "Dr" is how people ask for anyone.
  const words = (text: string) =>
    foldForSearch(text.replaceAll('.', '').replaceAll(',', ' '))
      .split(' ')
      .filter((word) => word && word !== 'dr');
  const wanted = words(search);
  if (!search.trim()) return () => true;
  return ({name, credentials}) => {
    const own = words(`${name} ${credentials}`);
    return wanted.length > 0 && wanted.every((word) => own.some((each) => each.startsWith(word)));
  };
}

/**
 * Percents first, then counts of so few reviews that one answer would move them, then providers without reviews. Otherwise one
 * patient who recommends would come before ten thousand.
 */
async function highestRateFirst(database: Database, named: readonly Named[]): Promise<readonly Named[]> {
  const summaries = await summariesOf(
    database,
    named.map(({id}) => id),
  );
  const rates = new Map(summaries.map(({providerId, ...counts}) => [providerId, recommendationRate(counts)]));
  const rank = ({id}: Named): readonly number[] => {
    const rate = rates.get(id);
    if (!rate?.verified) return [0, 0, 0];
    return [rate.few ? 1 : 2, rate.recommended / rate.verified, rate.verified];
  };
  // The sort is stable, so equal rates stay in the order of the dictionary.
  return named
    .map((each) => ({each, rank: rank(each)}))
    .toSorted((one, other) => firstDifference(other.rank, one.rank))
    .map(({each}) => each);
}

function firstDifference(one: readonly number[], other: readonly number[]): number {
  return one.map((each, index) => each - other[index]!).find((difference) => difference) ?? 0;
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

/** Enough to find a good example among, however large the directory is. */
const CANDIDATES = 1000;

/** The provider with the most reviews, of the first thousand, as an example to show. `undefined` in an empty directory. */
export async function mostReviewed(database: Database): Promise<string | undefined> {
  const candidates = database.select({id: providers.id}).from(providers).orderBy(asc(providers.id)).limit(CANDIDATES).as('candidates');
  const [most] = await database
    .select({id: candidates.id})
    .from(candidates)
    .leftJoin(reviewCounts, eq(reviewCounts.providerId, candidates.id))
    .groupBy(candidates.id)
    .orderBy(desc(sql`coalesce(sum(${reviewCounts.listed}), 0)`), asc(candidates.id))
    .limit(1);
  return most?.id;
}
