import type {ScreeningContext} from 'directory-reviews/screening';
import {eq} from 'drizzle-orm';
import type {Database} from '../database/database.js';
import {practiceProviders, practices} from '../database/practice-schema.js';
import {providers, reviews} from '../database/schema.js';

/** Who writes a response, as given in the form. */
interface Writer {
  readonly name: string;
  readonly phone: string;
  readonly email: string;
}

/** The practice's own names, phones, mail and places, which are no findings in its response to a review. */
export async function ownWords(database: Database, practiceId: string, reviewId: string, writer: Writer): Promise<ScreeningContext> {
  const [asked] = await database
    .select({name: providers.name})
    .from(reviews)
    .innerJoin(providers, eq(providers.id, reviews.providerId))
    .where(eq(reviews.id, reviewId));
  const [practice] = await database.select({name: practices.name}).from(practices).where(eq(practices.id, practiceId));
  const entries = await database
    .select({name: providers.name, phone: providers.phone, street: providers.street, city: providers.city})
    .from(practiceProviders)
    .innerJoin(providers, eq(providers.id, practiceProviders.providerId))
    .where(eq(practiceProviders.practiceId, practiceId));
  return {
    ...(asked && {provider: asked.name}),
    staff: [writer.name, ...entries.map(({name}) => name)],
    phones: [writer.phone, ...entries.map(({phone}) => phone)],
    emails: [writer.email],
    places: [...(practice ? [practice.name] : []), ...entries.map(({street, city}) => `${street}, ${city}`)],
  };
}
