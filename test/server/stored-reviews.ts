import {randomUUID} from 'node:crypto';
import type {Database} from '../../demo/server/database/database.js';
import {cases, feedback, practiceProviders, practices} from '../../demo/server/database/practice-schema.js';
import {claims, type Provider, providers, responses, reviews} from '../../demo/server/database/schema.js';
import {newCaseNumber} from '../../demo/server/practice/case-number.js';
import {claimBehind} from '../../demo/server/reviews/claim-behind.js';
import {reviewText} from '../../demo/server/reviews/review-text.js';
import {startOf} from '../../demo/server/shared/calendar.js';
import {matchesSearch, searchableText} from '../../src/domain/folding.js';
import type {Review} from '../../src/domain/review.js';
import type {ReviewQuery} from '../../src/domain/review-query.js';

/** A review in the database, including what members may not see. */
export interface StoredReview {
  readonly id: string;
  readonly recommended: boolean;
  readonly comment: string | null;
  readonly date: string;
  readonly status: 'published' | 'suppressed' | 'removed';
  readonly published?: string | undefined;
  /** A response that waits for a representative. */
  readonly pending?: string | undefined;
}

export const newId = (kind: 'p' | 'r') => `${kind}_${randomUUID()}`;

export function aReview(changes: Partial<StoredReview> = {}): StoredReview {
  return {id: newId('r'), recommended: true, comment: 'Kind and on time.', date: '2025-06-01', status: 'published', ...changes};
}

/** With ids that no other run of a property has, also while its failure is shrunk. */
export const asNew = <Drawn extends {readonly id: string}>(drawn: readonly Drawn[]): Drawn[] =>
  drawn.map((review) => ({...review, id: `${review.id}${newId('r')}`}));

export async function storeProvider(
  database: Database,
  stored: readonly StoredReview[] = [],
  changes: Partial<Provider> = {},
): Promise<string> {
  const id = changes.id ?? newId('p');
  const entry = {
    id,
    name: `Provider ${id}`,
    credentials: 'MD',
    specialty: 'Cardiology',
    about: 'About.',
    languages: ['English'],
    phone: '(303) 555-0100',
  };
  await database
    .insert(providers)
    .values({...entry, street: '1 Main Street', city: 'Denver', state: 'CO', zip: '80211', acceptingNewPatients: true, ...changes});
  await storeReviews(database, id, stored);
  return id;
}

export async function storeReviews(database: Database, providerId: string, stored: readonly StoredReview[]): Promise<void> {
  if (!stored.length) return;
  const rows = stored.map(({id, recommended, comment, date, status}) => ({
    ...{id, claimId: id, providerId, recommended, ...reviewText(comment), city: 'Denver', state: 'CO', reviewedOn: date, status},
    publishedAt: status === 'suppressed' ? null : startOf(date),
  }));
  await database.insert(claims).values(rows.map(claimBehind));
  await database.insert(reviews).values(rows);
  const given = stored.flatMap(({id, published}) =>
    published ? [{reviewId: id, responder: 'Dana R.', respondedOn: '2025-07-01', text: published}] : [],
  );
  if (given.length) await database.insert(responses).values(given);
  const waiting = stored.filter(({pending}) => pending);
  if (waiting.length) await storePending(database, providerId, waiting);
}

/** Stores unapproved responses by the provider's practice. */
async function storePending(database: Database, providerId: string, waiting: readonly StoredReview[]): Promise<void> {
  const practiceId = `o_${providerId}`;
  await database.insert(practices).values({id: practiceId, tin: '000000001', name: 'Practice'}).onConflictDoNothing();
  await database.insert(practiceProviders).values({practiceId, providerId}).onConflictDoNothing();
  for (const {id: reviewId, pending, published} of waiting) {
    const person = {contactName: 'Dana Reyes', shownName: 'Dana R.'};
    const contact = {...person, contactPhone: '(303) 555-0100', contactEmail: 'dana.reyes@example.org'};
    await database.insert(cases).values({
      ...{
        caseNumber: newCaseNumber(),
        reviewId,
        practiceId,
        kind: 'response',
        state: 'pending',
        text: pending!,
        textFolded: searchableText(pending!),
      },
      ...{...contact, submittedAt: '2025-07-02T10:00:00.000Z'},
    });
    await database.insert(feedback).values({
      ...{reviewId, practiceId, response: 'pending', report: 'none', status: 'response-pending'},
      ...{needsResponse: false, version: published ? 'edited' : 'submitted'},
    });
  }
}

/** The list that the service should return, computed without a database. */
export function expectedList(stored: readonly StoredReview[], query: ReviewQuery): Review[] {
  const direction = query.sort === 'oldest' ? 1 : -1;
  return stored
    .filter(({status, comment}) => status === 'published' && comment !== null)
    .filter(({recommended}) => query.recommended === undefined || recommended === query.recommended)
    .filter(({published}) => !query.withResponse || published)
    .filter(({comment}) => !query.search || matchesSearch(comment!, query.search))
    .map(({id, recommended, comment, date, published}) => ({
      ...{id, recommended, comment: comment!, city: 'Denver', state: 'CO', date},
      ...(published && {response: {responder: 'Dana R.', date: '2025-07-01', text: published}}),
    }))
    .sort((a, b) => direction * (compare(a.date, b.date) || compare(a.id, b.id)));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
