import {Id} from 'directory-reviews/contract';
import {opaqueId} from '../../shared/opaque-id.js';
import {type Clinician, keyOf, localReference} from './clinician.js';
import {codesIn, type ExplanationOfBenefit, type Identifier} from './resources.js';

/** The id of a claim: the resource's, or its unique claim id (`uc`), because some files have no ids. */
export function claimIdOf(claim: ExplanationOfBenefit): string | undefined {
  return [claim.id, uniqueIdIn(claim)].find((each) => Id.safeParse(each).success);
}

const uniqueIdIn = ({identifier}: ExplanationOfBenefit) =>
  identifier?.find(({type, value}) => value && codesIn(type).includes('uc'))?.value;

/** The id for the visit of a claim to another clinician than its first: the service has a claim for each. */
export function otherClaimId(claimId: string, clinician: Clinician): string {
  return opaqueId('c', claimId, keyOf(clinician));
}

/** Whom a claim is about, as the sign-in calls them, if the claim says so: by the patient's id, or by the identifier that is chosen. */
export function subjectIn({patient}: ExplanationOfBenefit, identifierSystem: string | undefined): string | null {
  const {reference = '', identifier} = patient ?? {};
  if (identifierSystem !== undefined) return identifier?.system === identifierSystem ? (identifier.value ?? null) : null;
  const [, id] = /^Patient\/(.+)$/.exec(localReference(reference)) ?? [];
  return id ?? null;
}

/** Another key of a claim, by which later versions may name it. Only within a member: some files give several claims one unique id. */
export function sourceKeyOf(claim: ExplanationOfBenefit): string | null {
  const unique = uniqueIdIn(claim);
  return unique === undefined ? null : keyFor(claim, unique);
}

/** The earlier claims that a claim replaces (BB: related `prior`), by id or by key. */
export function replacedBy(claim: ExplanationOfBenefit): string[] {
  const priors = (claim.related ?? []).filter(({relationship}) => codesIn(relationship).includes('prior'));
  return priors.flatMap(({claim: named, reference}) => [
    ...(/^(?:ExplanationOfBenefit|Claim)\/(.+)$/.exec(localReference(named?.reference ?? ''))?.slice(1) ?? []),
    ...[named?.identifier, reference].flatMap((identifier: Identifier | undefined) =>
      identifier?.value ? [keyFor(claim, identifier.value)] : [],
    ),
  ]);
}

const keyFor = ({patient}: ExplanationOfBenefit, value: string) => `${localReference(patient?.reference ?? '')}|${value}`;
