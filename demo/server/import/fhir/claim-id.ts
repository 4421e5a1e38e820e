import {Id} from 'directory-reviews/contract';
import {opaqueId} from '../../shared/opaque-id.js';
import {type Clinician, keyOf} from './clinician.js';
import {codesIn, type ExplanationOfBenefit} from './resources.js';
import {cliniciansIn} from './visit.js';

/** The id of a claim: the resource's, or its unique claim id (`uc`), because some files have no ids. */
export function claimIdOf({id, identifier}: ExplanationOfBenefit): string | undefined {
  const unique = identifier?.find(({type, value}) => value && codesIn(type).includes('uc'))?.value;
  return [id, unique].find((each) => Id.safeParse(each).success);
}

/** The id for the visit of a claim to another clinician than its first: the service has a claim for each. */
export function otherClaimId(claimId: string, clinician: Clinician): string {
  return opaqueId('c', claimId, keyOf(clinician));
}

/** The ids that a claim may have been told with. */
export function everyIdOf(claim: ExplanationOfBenefit, claimId: string): string[] {
  const clinicians = cliniciansIn(claim);
  const hasOthers = new Set(clinicians.map(keyOf)).size > 1;
  return [claimId, ...(hasOthers ? clinicians.map((each) => otherClaimId(claimId, each)) : [])];
}
