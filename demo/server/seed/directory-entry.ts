import type {NewProvider} from '../database/schema.js';
import {opaqueId} from '../shared/opaque-id.js';
import {seedData} from './seed-data.js';

/** An entry of the invented directory, with the shape of its reviews. */
export interface DirectoryEntry {
  readonly name: string;
  readonly credentials: string;
  readonly specialty: string;
  readonly street: string;
  readonly city: string;
  readonly state: string;
  readonly zip: string;
  readonly phone: string;
  readonly accepting: boolean;
  readonly languages: readonly string[];
  readonly about: string;
  /** Number of published reviews. */
  readonly reviews: number;
  /** The share that recommends the provider. */
  readonly rate: number;
  readonly speech?: 'es';
  /** The people who respond to reviews: first name and initial. */
  readonly office: readonly string[];
}

/** A handwritten review, for cases the generator cannot produce. */
export interface WrittenReview {
  readonly provider: string;
  readonly recommended: boolean;
  readonly city: string;
  readonly comment: string;
}

const FILES = ['providers-west.json', 'providers-south.json', 'providers-east.json'];

export const directory = (): DirectoryEntry[] => FILES.flatMap((file) => seedData<DirectoryEntry[]>(file));
export const writtenReviews = (): WrittenReview[] => seedData('written.json');
export const citiesByState = (): Readonly<Record<string, readonly string[]>> => seedData('places.json');

export function providerRow({
  accepting,
  languages,
  reviews: _,
  rate: _rate,
  speech: _speech,
  office: _office,
  ...entry
}: DirectoryEntry): NewProvider {
  return {...entry, id: opaqueId('p', entry.name), languages: [...languages], acceptingNewPatients: accepting};
}

const DOCTORS = new Set(['MD', 'DO', 'DDS', 'DPM', 'DC', 'OD', 'AuD', 'PsyD']);

/** How patients say the name: "Dr. Whitcombe", or "Ruth" for a nurse practitioner. */
export function spokenName({name, credentials}: {name: string; credentials: string}): string {
  const [first, ...last] = name.split(' ');
  return DOCTORS.has(credentials) ? `Dr. ${last.join(' ')}` : first!;
}
