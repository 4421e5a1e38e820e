import {ProcessedClaim} from 'directory-reviews/contract';
import type {Processed} from '../collection/claims.js';
import {faultOf, isAfter, type SourcedClaim} from '../collection/told-claim.js';
import type {ClaimOutcome, Reason} from './claims-report.js';
import {addressFor} from './fhir/member.js';
import type {EarlierMember, JoinedClaim} from './joined-claims.js';

/** The clinician of a claim, as the files and the directory know them. */
export interface FoundClinician {
  /** Absent if not in the directory. */
  readonly providerId: string | undefined;
  /** Whether the files say who it is. */
  readonly isKnown: boolean;
  readonly isSensitive: boolean;
}

/** `isRefused`: an earlier version of the claim is about a visit that is not asked about either, as is known now. */
type Ready = {readonly claim: SourcedClaim} | {readonly reason: Reason; readonly isRefused?: boolean};

/** A claim as the claims system tells it, or why it is not told. */
export function readyClaim(joined: JoinedClaim, {providerId, isKnown, isSensitive}: FoundClinician, today: string): Ready {
  if (joined.is_taken_back) return {reason: 'taken back'};
  if (joined.is_outdated) return {reason: 'older version'};
  if (isSensitive) return {reason: 'sensitive care', isRefused: true};
  if (providerId === undefined) return {reason: 'not in the directory', isRefused: isKnown};
  const member = memberOf(joined);
  if ('reason' in member) return member;
  const {claim_id: claimId, visited_on: visitedOn, visit, source_id: id, source_key: key, updated: updatedAt} = joined;
  const source = {id, key, updatedAt, memberUpdatedAt: member.updatedAt};
  const claim = {claimId, providerId, visitedOn, visit, member: member.told, source};
  const isSound = ProcessedClaim.safeParse(claim).success && faultOf(claim, today) === undefined;
  return isSound ? {claim} : {reason: 'member not known'};
}

function memberOf(
  joined: JoinedClaim,
): {readonly told: ProcessedClaim['member']; readonly updatedAt: string | null} | {readonly reason: Reason; readonly isRefused?: boolean} {
  const {member, contact, earlier, left_out, is_cover_over, visited_on} = joined;
  const reason = member?.reason ?? left_out;
  if (reason) return {reason};
  if (is_cover_over) return {reason: 'cover ended', isRefused: true};
  if (!member) return earlier ? detailsOf(earlier) : {reason: 'member not known'};
  const address = addressFor({...member, contactEmail: member.contactEmail || (contact ?? '')}, visited_on);
  if (typeof address === 'string') return {reason: address, isRefused: address === 'age'};
  // A file from before the one that an earlier claim was loaded with.
  const isOld = earlier && isAfter(earlier.updatedAt, member.updatedAt);
  if (isOld) return detailsOf(earlier);
  const {told, updatedAt} = detailsOf({...member, email: address.email});
  return {told: {...told, birthDate: address.birthDate}, updatedAt};
}

const detailsOf = ({updatedAt, subject, email, city, state}: EarlierMember) => ({told: {subject, email, city, state}, updatedAt});

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
