import {daysAfter} from 'directory-reviews/rules';
import {invitations} from '../database/collection-schema.js';
import type {Database} from '../database/database.js';
import {insertRows} from '../database/insert-rows.js';
import {claims, type NewClaim} from '../database/schema.js';
import {dayOf, startOf} from '../shared/calendar.js';
import {opaqueId} from '../shared/opaque-id.js';
import {MEMBER} from './demo-people.js';
import type {SeededProvider} from './seed-reviews.js';

/** The visits of the demo's member. The survey for the last one has expired. */
const VISITS: readonly {readonly provider: string; readonly daysAgo: number; readonly visit: NewClaim['visit']}[] = [
  {provider: 'Margaret Tsosie', daysAgo: 6, visit: 'routine'},
  {provider: 'Hannah Brandvold', daysAgo: 13, visit: 'preventive'},
  {provider: 'Marcus Oyelaran', daysAgo: 20, visit: 'other'},
  {provider: 'Farid Haddad', daysAgo: 90, visit: 'routine'},
];

/** Adds the claims of the demo's member, relative to the day of seeding. Their e-mails count as sent. */
export async function seedClaims(database: Database, memberIssuer: string, directory: readonly SeededProvider[], now: Date): Promise<void> {
  const member = {memberIssuer, memberSubject: MEMBER};
  const seeded = VISITS.flatMap(({provider, daysAgo, visit}) => {
    const found = directory.find(({entry}) => entry.name === provider);
    if (!found) return [];
    const id = opaqueId('c', memberIssuer, MEMBER, provider);
    const visitedOn = daysAfter(dayOf(now), -daysAgo);
    const processedAt = startOf(daysAfter(visitedOn, 3));
    const place = {city: found.entry.city, state: found.entry.state};
    const claim = {id, providerId: found.id, ...member, ...place, email: `${MEMBER}@example.org`, visitedOn};
    const reason = visit === 'other' ? ('kind-of-visit' as const) : null;
    return [{claim: {...claim, visit, reason, processedAt}, expiresOn: daysAfter(visitedOn, 33)}];
  });
  await insertRows(
    database,
    claims,
    seeded.map(({claim}) => claim),
  );
  await insertRows(
    database,
    invitations,
    seeded
      .filter(({claim}) => !claim.reason)
      .map(({claim: {id, providerId, visitedOn, processedAt}, expiresOn}) => ({
        ...{claimId: id, ...member, providerId, visitedOn, expiresOn, sentAt: processedAt},
      })),
  );
}
