import type {Survey, SurveyedProvider} from 'directory-reviews/contract';
import type {SurveyState} from 'directory-reviews/rules';
import {eq, type SQL} from 'drizzle-orm';
import {invitations} from '../database/collection-schema.js';
import type {Database} from '../database/database.js';
import {claims, type Provider, providers} from '../database/schema.js';

export type Invitation = typeof invitations.$inferSelect;

/** A survey invitation with its claim and provider. */
export interface Asked {
  readonly claim: typeof claims.$inferSelect;
  readonly provider: Provider;
  readonly invitation: Invitation;
}

/** Finds the invitation that matches a condition; `undefined` when there is none. */
export async function findAsked(database: Database, which: SQL): Promise<Asked | undefined> {
  const [found] = await database
    .select({claim: claims, provider: providers, invitation: invitations})
    .from(invitations)
    .innerJoin(claims, eq(claims.id, invitations.claimId))
    .innerJoin(providers, eq(providers.id, claims.providerId))
    .where(which);
  return found;
}

/**
 * Locks the invitation that matches a condition until the end of the transaction, and returns its current state: the previous holder may
 * have changed the row, or let it stand on another claim.
 */
export async function lockAsked(database: Database, which: SQL): Promise<Asked | undefined> {
  for (let found = await findAsked(database, which); found;) {
    const {claimId} = found.invitation;
    await database.select({claimId: invitations.claimId}).from(invitations).where(eq(invitations.claimId, claimId)).for('update');
    found = await findAsked(database, which);
    if (found?.invitation.claimId === claimId) return found;
  }
  return undefined;
}

/**
 * `today` is the plan's current day, `YYYY-MM-DD`. An answered survey stays `answered` after it expires. Nobody is asked about a provider
 * whose care has become sensitive since.
 */
export function surveyState({invitation, provider}: Pick<Asked, 'invitation' | 'provider'>, today: string): SurveyState {
  const {answeredAt, withdrawnAt, canceledAt, expiresOn} = invitation;
  if (withdrawnAt) return 'withdrawn';
  if (answeredAt) return 'answered';
  if (canceledAt || provider.isSensitive) return 'canceled';
  return expiresOn < today ? 'expired' : 'open';
}

export function surveyOf({claim, provider, invitation}: Asked): Survey {
  return {
    provider: surveyedProvider(provider),
    visitedOn: claim.visitedOn,
    expiresOn: invitation.expiresOn,
    receiptByEmail: claim.email !== null,
  };
}

export function surveyedProvider({id, name, credentials, specialty, city, state}: Provider): SurveyedProvider {
  return {id, name, credentials, specialty, city, state};
}
