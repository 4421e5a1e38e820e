import type {PlanProfile} from '../src/index.js';
import {
  buildContact,
  buildPractice,
  buildPracticeReviews,
  buildProvider,
  type BuiltProvider,
  type InboxPractice,
  type InboxProvider,
  InMemoryPracticeClient,
} from '../src/testing/index.js';

export const CONTACT = buildContact();

/** An invented plan; its phone numbers are from the range reserved for fiction. */
export const PLAN: PlanProfile = {
  brand: 'Harborlight',
  helpLink: 'https://harborlight.example/help/reviews',
  timeZone: 'America/Denver',
  daysToDecide: {from: 3, to: 4},
  phones: {providerReviews: '888.555.0140', providerService: '800.555.0162', behavioralProviders: '800.555.0123', access: '800.555.0199'},
};

export const TREND = [
  {quarter: '2024-Q1', recommended: 4, notRecommended: 3},
  {quarter: '2024-Q2', recommended: 11, notRecommended: 4},
  {quarter: '2024-Q3', recommended: 0, notRecommended: 0},
  {quarter: '2024-Q4', recommended: 14, notRecommended: 4},
  {quarter: '2025-Q1', recommended: 18, notRecommended: 5},
  {quarter: '2025-Q2', recommended: 16, notRecommended: 3},
  {quarter: '2025-Q3', recommended: 21, notRecommended: 3},
  {quarter: '2025-Q4', recommended: 22, notRecommended: 2},
] as const;

type Reviews = InboxProvider['reviews'];

/** A service with one practice and one provider, so there is nothing to choose. */
export function inboxWith(reviews: Reviews = buildPracticeReviews(12)): InMemoryPracticeClient {
  return serviceOf([{practice: buildPractice(), providers: [providerWith(reviews)]}]);
}

/** A service with two practices, the first with three providers. */
export function severalPractices(): InMemoryPracticeClient {
  const [maya, peter, ines, grace] = [
    buildProvider(),
    buildProvider({id: 'p2', name: 'Peter Okafor', credentials: 'DO', specialty: 'Internal medicine'}),
    buildProvider({id: 'p3', name: 'Inés Romero', credentials: 'NP', specialty: 'Pediatrics', city: 'Aurora', zip: '80012'}),
    buildProvider({id: 'p4', name: 'Grace Abbott', specialty: 'Cardiology', city: 'Boise', state: 'ID', zip: '83702'}),
  ];
  const reviewsOf = (provider: BuiltProvider) => buildPracticeReviews(9).map((one) => ({...one, id: `${provider.id}-${one.id}`}));
  const listed = [maya, peter, ines, grace].map((provider) => providerWith(reviewsOf(provider), provider));
  return serviceOf([
    {practice: buildPractice(), providers: listed.slice(0, 3)},
    {practice: buildPractice({id: 'practice-2', tin: '9876543210', name: 'Sagebrush Heart Group'}), providers: listed.slice(3)},
  ]);
}

/** A service for a member of these practices. The clock is fixed, so new reviews stay new. */
export function serviceOf(practices: readonly InboxPractice[]): InMemoryPracticeClient {
  return Object.assign(new InMemoryPracticeClient(practices), {now: () => new Date('2025-12-20T16:00:00Z')});
}

function providerWith(reviews: Reviews, provider = buildProvider()): InboxProvider {
  return {provider, reviews, withoutComment: {recommended: 94, notRecommended: 17}, trend: TREND};
}
