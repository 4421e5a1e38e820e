import type {Database} from '../../demo/server/database/database.js';
import {entitlements, memberships, practiceProviders, practices} from '../../demo/server/database/practice-schema.js';
import {DEMO_ISSUER} from '../../demo/server/seed/demo-people.js';
import {seedEverybody} from '../../demo/server/seed/seed-people.js';
import {aReview, storeProvider} from './stored-reviews.js';

/**
 * Fills an empty database with the demo's people and one practice, whose provider has a few reviews. A service that starts on it adds
 * nothing, and so starts much sooner than with the demo's directory.
 */
export async function storeSmallDirectory(owner: Database): Promise<void> {
  const person = await seedEverybody(owner, DEMO_ISSUER);
  const providerId = await storeProvider(
    owner,
    Array.from({length: 6}, () => aReview()),
  );
  const dana = {practiceId: 'o_small', personId: person('dana.reyes').id};
  await owner.insert(practices).values({id: dana.practiceId, tin: '123456789', name: 'Larkmead'});
  await owner.insert(practiceProviders).values({practiceId: dana.practiceId, providerId});
  await owner.insert(memberships).values(dana);
  await owner.insert(entitlements).values(dana);
}
