import {randomUUID} from 'node:crypto';
import {CLAIMS_PATH, decisionPath} from '../../src/api/shared/routes.js';
import {Sandbox} from '../../src/conformance/service/sandbox.js';
import {type Send, Service} from '../../src/conformance/service/service.js';
import {aClaim} from '../server/collection-world.js';
import type {TestDatabase} from '../server/databases.js';
import {identityOf, storeClaimsSystem, type StoredPerson, storePerson, storePractice, tokenOf, verify} from '../server/practice-world.js';
import {appOn} from '../server/requests.js';
import {aReview, newId, type StoredReview} from '../server/stored-reviews.js';

const BASE = 'http://service.test/';

/** The origin of a page that may call the service. */
const ORIGIN = 'https://directory.example';

/** Reviews of every kind that the checks need. */
function reviews(untouched: number): StoredReview[] {
  const words = ['Kind and on time.', 'Señora Ruiz at the desk was patient.', 'The waiting room was loud.', 'Explained everything twice.'];
  const listed = Array.from({length: untouched}, (_, i) =>
    aReview({recommended: i % 3 !== 0, comment: words[i % words.length]!, date: `2025-${String((i % 9) + 1).padStart(2, '0')}-15`}),
  );
  return [
    ...listed,
    aReview({published: 'Thank you for coming in.', date: '2025-03-20'}),
    aReview({published: 'We have changed our hours.', recommended: false, date: '2025-10-02'}),
    aReview({status: 'suppressed', comment: 'Never shown.', date: '2025-02-03'}),
    aReview({comment: null, id: newId('r'), date: '2025-11-01'}),
  ];
}

/** A new sandbox practice on the reference service with one removed review. `broken` can plant a fault. */
export async function sandboxOn(
  {database, owner}: TestDatabase,
  {untouched = 12, broken = (service) => service}: {untouched?: number; broken?: (service: Send) => Send} = {},
): Promise<Sandbox> {
  const practice = await storePractice(owner, reviews(untouched));
  const elsewhere = await storePractice(owner, [aReview()], 'Elsewhere');
  const representative = await storePerson(owner, 'Jordan Blake', true);
  const member = {id: '', name: '', subject: randomUUID()};
  const app = appOn({database, verify: async (given) => (isOurs(given) ? verify(given) : undefined), corsOrigins: [ORIGIN]});
  const service: Send = async (url, init) => app.request(url.slice(BASE.length - 1), init);
  const token = ({subject}: StoredPerson) => tokenOf(identityOf(subject));
  const tokens = {
    staff: token(practice.staff),
    colleague: token(practice.colleague),
    manager: token(practice.manager),
    outsider: token(elsewhere.staff),
    representative: token(representative),
    claims: token(await storeClaimsSystem(owner)),
    member: token(member),
  };
  const place = {practiceId: practice.id, providerId: practice.providerId, origin: ORIGIN};
  const sound = new Sandbox(new Service(BASE, tokens, service), place);
  const {caseNumber} = await sound.reported();
  await sound.service.write(decisionPath(caseNumber), {decision: 'remove-feedback', reasonCode: 'language'}, {as: 'representative'});
  for (const {providerId} of [practice, elsewhere]) {
    const claim = {...aClaim(providerId), member: {subject: member.subject, city: 'Denver', state: 'CO'}};
    await sound.service.write(CLAIMS_PATH, claim, {as: 'claims', key: null});
  }
  return new Sandbox(new Service(BASE, tokens, broken(service)), place);
}

/** The tests' own tokens hold JSON. Any other token is invalid. */
function isOurs(token: string): boolean {
  return Buffer.from(token, 'base64url').toString().startsWith('{');
}
