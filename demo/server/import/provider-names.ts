import type {Database} from '../database/database.js';
import {type NewProvider, providers} from '../database/schema.js';
import {chanceFrom} from '../seed/chance.js';
import {opaqueId} from '../shared/opaque-id.js';
import {BadRow} from './bad-row.js';
import {isNpi} from './fhir/npi.js';
import {isNearMiss, namesSomebody, type ProviderName, providerName} from './provider-name.js';
import type {ReviewRow} from './review-row.js';

const SPECIALTIES = ['Family medicine', 'Internal medicine', 'Pediatrics', 'Cardiology', 'Dermatology', 'Neurology', 'Orthopedic surgery'];
const STREETS = ['Willow', 'Harvest', 'Quarry', 'Meadowlark', 'Lantern', 'Old Mill', 'Clearwater', 'Sycamore'];

/** A spelling of a provider's name that the report asks people to check. */
export interface Spelling {
  /** Where it was first read. */
  readonly line: number;
  readonly providerId: string;
  /** For a provider who was added: one that was there before and has almost the same name. */
  readonly almost?: string;
}

/** An NPI, or another number that can be no name, also as a spreadsheet writes it: `1234567893.0`, `1,234,567,893`, `NPI 1234567893`. */
const NUMBER = /^(?:NPI[\s:#]*)?((?:\d[ ,.-]?)*\d)$/i;

/** Finds the providers that rows name, and adds invented directory entries for unknown names. */
export class ProviderNames {
  /** By what rows say. */
  readonly #found = new Map<string, string | BadRow>();
  readonly #ids = new Set<string>();
  readonly #byNpi = new Map<string, string>();
  readonly #byName = new Map<string, string[]>();
  readonly #byKey = new Map<string, string[]>();
  readonly #keysByWord = new Map<string, string[]>();
  /** Names that are spelled otherwise than in the directory. */
  readonly respelled: Spelling[] = [];
  /** Added providers whose name is almost another's. */
  readonly nearMisses: Spelling[] = [];
  created = 0;

  private constructor(readonly database: Database) {}

  static async read(database: Database): Promise<ProviderNames> {
    const names = new ProviderNames(database);
    for (const {id, name, npi} of await database.select({id: providers.id, name: providers.name, npi: providers.npi}).from(providers)) {
      names.#add(id, name);
      if (npi) names.#byNpi.set(npi, id);
    }
    return names;
  }

  /**
   * The id of the provider that a row names by id, NPI or name. An exact name comes before one that is only written otherwise.
   *
   * @throws BadRow when several providers have the name, or when it is no name.
   */
  async idOf(row: ReviewRow, line: number): Promise<string> {
    let id = this.#found.get(row.provider);
    if (id === undefined) this.#found.set(row.provider, (id = await this.#find(row, line)));
    if (id instanceof BadRow) throw id;
    return id;
  }

  async #find(row: ReviewRow, line: number): Promise<string | BadRow> {
    if (this.#ids.has(row.provider)) return row.provider;
    const [, number] = NUMBER.exec(row.provider) ?? [];
    if (number !== undefined) return this.#findNumber(number.replace(/\.0+$/, '').replace(/\D/g, ''));
    if (!namesSomebody(row.provider)) return new BadRow('provider names nobody: it is only a title, degree or stand-in');
    const name = providerName(row.provider);
    const exact = this.#byName.get(row.provider);
    const ids = exact ?? this.#byKey.get(name.key) ?? [];
    if (ids.length > 1) return new BadRow(`provider names ${ids.length} providers; use the id of one of them`);
    const [id] = ids;
    if (!id) return this.#create(row, name, line);
    if (!exact) this.respelled.push({line, providerId: id});
    return id;
  }

  #findNumber(digits: string): string | BadRow {
    if (this.#ids.has(digits)) return digits;
    if (digits.length !== 10) return new BadRow('provider is a number that is neither the id of a provider nor an NPI of ten digits');
    if (!isNpi(digits)) return new BadRow('provider is an NPI with a wrong check digit');
    return this.#byNpi.get(digits) ?? new BadRow('provider is an NPI that nobody in the directory has; load the directory first');
  }

  async #create(row: ReviewRow, name: ProviderName, line: number): Promise<string> {
    const entry = inventedEntry(row, name);
    const almost = this.#almost(name.key);
    if (almost) this.nearMisses.push({line, providerId: entry.id, almost});
    const added = await this.database.insert(providers).values(entry).onConflictDoNothing().returning({id: providers.id});
    this.created += added.length;
    this.#add(entry.id, entry.name);
    return entry.id;
  }

  #add(id: string, name: string): void {
    const {key} = providerName(name);
    this.#ids.add(id);
    append(this.#byName, name, id);
    if (!this.#byKey.has(key)) for (const word of new Set(key.split(' '))) append(this.#keysByWord, word, key);
    append(this.#byKey, key, id);
  }

  /** A provider with almost the same name. Only names that share a word are compared. */
  #almost(key: string): string | undefined {
    const keys = key.split(' ').flatMap((word) => this.#keysByWord.get(word) ?? []);
    const almost = keys.find((other) => isNearMiss(key, other));
    return almost === undefined ? undefined : this.#byKey.get(almost)![0];
  }
}

function append(map: Map<string, string[]>, key: string, value: string): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

/** Deterministic for a name; located where its first review is. */
function inventedEntry({city, state}: ReviewRow, {shown: name, degrees}: ProviderName): NewProvider {
  const chance = chanceFrom(name);
  const number = (from: number, to: number) => String(from + Math.floor(chance.next() * (to - from)));
  return {
    id: opaqueId('p', name),
    name,
    credentials: degrees.replaceAll('.', '') || 'MD',
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
