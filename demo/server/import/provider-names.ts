import {eq, or} from 'drizzle-orm';
import type {Database} from '../database/database.js';
import {providers, type Provider} from '../database/schema.js';
import {opaqueId} from '../shared/opaque-id.js';
import {chanceFrom} from '../seed/chance.js';
import {BadRow, type ReviewRow} from './review-row.js';

const SPECIALTIES = ['Family medicine', 'Internal medicine', 'Pediatrics', 'Cardiology', 'Dermatology', 'Neurology', 'Orthopedic surgery'];
const STREETS = ['Willow', 'Harvest', 'Quarry', 'Meadowlark', 'Lantern', 'Old Mill', 'Clearwater', 'Sycamore'];

/** Finds the providers that rows name, and adds invented directory entries for unknown names. */
export class ProviderNames {
  readonly #ids = new Map<string, string | BadRow>();
  created = 0;

  constructor(readonly database: Database) {}

  /** @throws BadRow when several providers have the name. */
  async idOf(row: ReviewRow): Promise<string> {
    let id = this.#ids.get(row.provider);
    if (id === undefined) this.#ids.set(row.provider, (id = await this.#find(row)));
    if (id instanceof BadRow) throw id;
    return id;
  }

  async #find(row: ReviewRow): Promise<string | BadRow> {
    const found = await this.database
      .select({id: providers.id})
      .from(providers)
      .where(or(eq(providers.id, row.provider), eq(providers.name, row.provider)));
    const [match] = found.length > 1 ? found.filter(({id}) => id === row.provider) : found;
    if (match) return match.id;
    if (found.length) return new BadRow(`provider names ${found.length} providers; use the id of one of them`);
    const entry = inventedEntry(row);
    const added = await this.database.insert(providers).values(entry).onConflictDoNothing().returning({id: providers.id});
    this.created += added.length;
    return entry.id;
  }
}

/** Deterministic for a name; located where its first review is. */
function inventedEntry({provider: name, city, state}: ReviewRow): Provider {
  const chance = chanceFrom(name);
  const number = (from: number, to: number) => String(from + Math.floor(chance.next() * (to - from)));
  return {
    id: opaqueId('p', name),
    name,
    credentials: 'MD',
    specialty: chance.pick(SPECIALTIES),
    about: 'This entry was made for a provider who is named in an imported file of reviews.',
    languages: ['English'],
    street: `${number(10, 9900)} ${chance.pick(STREETS)} ${chance.pick(['Street', 'Avenue', 'Road', 'Lane'])}`,
    city,
    state,
    zip: number(10_000, 99_000),
    phone: `(${number(201, 980)}) 555-01${number(10, 99)}`,
    acceptingNewPatients: chance.happens(0.8),
  };
}
