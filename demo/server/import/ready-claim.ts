import type {ProcessedClaim} from 'directory-reviews/contract';
import type {Processed} from '../collection/claims.js';
import type {ClaimOutcome, Reason} from './claims-report.js';
import {addressFor} from './fhir/member.js';
import type {JoinedClaim} from './staged-files.js';

/** A claim as the claims system tells it, or why it is not told. */
export function readyClaim(
  {claim_id, member, contact, earlier, is_cover_over, visited_on, visit}: JoinedClaim,
  providerId: string | undefined,
): ProcessedClaim | Reason {
  if (providerId === undefined) return 'not in the directory';
  const claim = {claimId: claim_id, providerId, visitedOn: visited_on, visit};
  if (!member) return earlier && !is_cover_over ? {...claim, member: earlier} : 'member not known';
  if (member.reason) return member.reason;
  if (is_cover_over) return 'cover ended';
  const address = addressFor({...member, contactEmail: member.contactEmail || (contact ?? '')}, visited_on);
  if (address === 'age') return 'age';
  const {subject, city, state} = member;
  return {...claim, member: {subject, city, state, ...address}};
}

const WORDS = {
  'kind-of-visit': 'kind of visit',
  'outside-us': 'outside the US',
  'too-long-ago': 'too long ago',
  age: 'age',
  'sensitive-care': 'sensitive care',
  'asked-already': 'asked already',
  'asked-recently': 'asked recently',
  withdrawn: 'taken back',
} as const;

/** What became of a claim that was told. */
export function outcomeOf(result: Processed): ClaimOutcome {
  if ('refusal' in result) return {notAsked: result.refusal === 'claim-conflict' ? 'id of another member' : 'not in the directory'};
  const {invited, reason, isNew, settled} = result;
  const isByEmail = reason !== 'no-email' && reason !== 'unsubscribed';
  if (invited) return {asked: isNew ? (isByEmail ? 'by email' : 'on the claims page') : 'before', settled};
  return {notAsked: reason && isByEmail ? WORDS[reason] : 'kind of visit', settled};
}
