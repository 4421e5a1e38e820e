import {randomUUID} from 'node:crypto';
import {type ProcessedClaim, SCOPES} from 'directory-reviews/contract';
import {daysAfter} from 'directory-reviews/rules';
import {inArray} from 'drizzle-orm';
import {processClaim, type Processed} from '../collection/claims.js';
import {asPerson} from '../database/as-person.js';
import {inDictionary} from '../database/columns.js';
import type {Database} from '../database/database.js';
import {type Provider, providers} from '../database/schema.js';
import {CLAIMS_SYSTEM, DEMO_ISSUER, MEMBER} from '../seed/demo-people.js';
import {providersOfPractices} from '../seed/seed-practices.js';
import {dayOf} from '../shared/calendar.js';

/** Days between the visit and its claim. */
const DAYS_TO_CLAIM = 4;

/** Providers of the practices that demo people can sign in to, sorted by name. */
export function visitedProviders(database: Database): Promise<Provider[]> {
  return database.select().from(providers).where(inArray(providers.name, providersOfPractices())).orderBy(inDictionary(providers.name));
}

/**
 * Acts as the plan's claims system after a visit of the demo's member, or of another member if that one was asked about the provider
 * recently. Resolves to whether a member gets a survey.
 */
export async function processVisit(database: Database, provider: Provider, visit: ProcessedClaim['visit'], now: Date): Promise<boolean> {
  const processed = await processVisitOf(MEMBER, database, provider, visit, now);
  const wasAsked = 'reason' in processed && (processed.reason === 'asked-already' || processed.reason === 'asked-recently');
  if (!wasAsked) return isInvited(processed);
  return isInvited(await processVisitOf(`member-${randomUUID()}`, database, provider, visit, now));
}

const isInvited = (processed: Processed) => 'invited' in processed && processed.invited;

function processVisitOf(
  subject: string,
  database: Database,
  provider: Provider,
  visit: ProcessedClaim['visit'],
  now: Date,
): Promise<Processed> {
  const claim: ProcessedClaim = {
    claimId: randomUUID(),
    member: {subject, email: `${subject}@example.org`, city: provider.city, state: provider.state},
    providerId: provider.id,
    visitedOn: daysAfter(dayOf(now), -DAYS_TO_CLAIM),
    visit,
  };
  return asPerson(database, {issuer: DEMO_ISSUER, subject: CLAIMS_SYSTEM, scopes: [SCOPES.process]}, (transaction) =>
    processClaim(transaction, DEMO_ISSUER, claim, {now}),
  );
}
