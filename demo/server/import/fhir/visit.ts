import {Day} from 'directory-reviews/contract';
import {type Clinician, clinicianIn, keyOf} from './clinician.js';
import {codesIn, type ExplanationOfBenefit, type Line, namesIn} from './resources.js';
import {isSensitiveSpecialty, type VisitRules} from './visit-rules.js';

/*
 * Which claims are about a visit that the member is asked about: steps 1 to 6 of the rule, in this order. The first that fails gives the
 * reason. These steps read neither a clock nor a database. The steps about the member and about other claims are in member.ts and
 * collection/claim-rules.ts.
 *
 * Sources: "BB" is the CARIN Consumer Directed Payer Data Exchange guide (hl7.org/fhir/us/carin-bb), "BFD" Medicare's Beneficiary FHIR
 * Data server, whose files differ from the guide.
 */

/** Why a claim is about no visit to ask about, in the words of the report. */
export type VisitReason =
  | 'kind of claim'
  | 'taken back'
  | 'not final'
  | 'denied'
  | 'kind of visit'
  | 'taken back line by line'
  | 'sensitive care'
  | 'place'
  | 'no day'
  | 'no clinician';

export interface ClaimVisit {
  readonly clinician: Clinician;
  /** `YYYY-MM-DD` */
  readonly visitedOn: string;
  readonly visit: 'routine' | 'preventive';
}

/** A step that a claim as a whole must pass. */
interface Step {
  readonly reason: VisitReason;
  /** Where it comes from. */
  readonly source: string;
  readonly fails: (claim: ExplanationOfBenefit) => boolean;
}

const hasTag = (code: string) => (claim: ExplanationOfBenefit) => !!claim.meta?.tag?.some((tag) => tag.code === code);

/** Whether a claim of any kind is not true anymore. */
export function isTakenBack({status}: ExplanationOfBenefit): boolean {
  return status === 'cancelled' || status === 'entered-in-error';
}

const STEPS: readonly Step[] = [
  {
    reason: 'kind of claim',
    source: 'FHIR R4 claim-use: a preauthorization differs from a claim in nothing but `use`.',
    fails: ({use}) => use !== undefined && use !== 'claim',
  },
  {
    reason: 'kind of claim',
    source: 'BB: clinicians submit professional claims (837P). BFD adds its own types.',
    fails: ({type}) => !codesIn(type).includes('professional'),
  },
  {
    reason: 'taken back',
    source: 'FHIR R4 explanationofbenefit-status. BCDA: each version has a new id, and the old one turns cancelled.',
    fails: isTakenBack,
  },
  {
    reason: 'taken back',
    source: 'BB: related `replacedby` names the claim that stands instead.',
    fails: ({related}) => !!related?.some(({relationship}) => codesIn(relationship).includes('replacedby')),
  },
  {
    reason: 'not final',
    source: 'BFD v3: `status` is always active, and the tag Final-Action says whether the claim is final.',
    fails: hasTag('NotFinalAction'),
  },
  {
    reason: 'not final',
    source: 'BB: the expected outcome is complete. Its own examples have partial ones.',
    fails: ({status, outcome}) => status !== 'active' || outcome !== 'complete',
  },
  {
    reason: 'denied',
    source: 'BB C4BBPayerClaimPaymentStatusCode. What was paid does not count: a deductible leaves nothing to pay.',
    fails: ({payment}) => codesIn(payment?.type).includes('denied'),
  },
];

/**
 * The visits of a claim, one for each clinician, or why there is none. A claim has several clinicians when its lines name them
 * (`careTeamSequence`).
 */
export function visitsIn(claim: ExplanationOfBenefit, rules: VisitRules): readonly ClaimVisit[] | VisitReason {
  const failed = STEPS.find(({fails}) => fails(claim));
  if (failed) return failed.reason;
  const lines = claim.item ?? [];
  const kept = withoutReversedLines(lines).filter((line) => kindOf(line, rules));
  if (!kept.length) return lines.some((line) => kindOf(line, rules)) ? 'taken back line by line' : 'kind of visit';
  if (isSensitive(claim, rules)) return 'sensitive care';
  const inPlace = kept.filter((line) => placesOf(line).some((place) => rules.places.has(place)));
  if (!inPlace.length) return 'place';
  const dated = inPlace.filter((line) => dayOf(line) !== undefined);
  if (!dated.length) return 'no day';
  const visits = new Map<string, ClaimVisit>();
  for (const line of dated) {
    const clinician = clinicianOf(line, claim);
    if (!clinician) continue;
    const visit = {clinician, visitedOn: dayOf(line)!, visit: kindOf(line, rules)!};
    const before = visits.get(keyOf(clinician));
    if (!before || isBetter(visit, before)) visits.set(keyOf(clinician), visit);
  }
  return visits.size ? [...visits.values()] : 'no clinician';
}

/** Whatever tells that the claim is for care that nobody is asked about, even if a visit on it is routine. */
function isSensitive({item = [], meta, careTeam = [], contained = []}: ExplanationOfBenefit, rules: VisitRules): boolean {
  const {sensitivePlaces, sensitiveCodes, sensitiveLabels} = rules;
  const specialties = [
    ...careTeam.map(({qualification}) => qualification),
    ...contained.flatMap(({specialty = [], qualification = []}) => [...specialty, ...qualification.map(({code}) => code)]),
  ];
  return (
    !!meta?.security?.some(({code}) => sensitiveLabels.has(code ?? '')) ||
    item.some((line) => placesOf(line).some((place) => sensitivePlaces.has(place))) ||
    item.some(({productOrService}) => codesIn(productOrService).some((code) => sensitiveCodes.has(code))) ||
    specialties.some((each) => isSensitiveSpecialty(rules, namesIn(each)))
  );
}

/** Preventive wins over routine, because a check-up often has a routine visit on the same claim; then the first day. */
function isBetter(one: ClaimVisit, other: ClaimVisit): boolean {
  return one.visit === other.visit ? one.visitedOn < other.visitedOn : one.visit === 'preventive';
}

function kindOf({productOrService}: Line, {routine, preventive}: VisitRules): ClaimVisit['visit'] | undefined {
  const codes = codesIn(productOrService);
  if (codes.some((code) => preventive.has(code))) return 'preventive';
  return codes.some((code) => routine.has(code)) ? 'routine' : undefined;
}

/** Place of service, compared without its system: files have four addresses for it, and codes of their own beside it. */
function placesOf({locationCodeableConcept}: Line): string[] {
  return codesIn(locationCodeableConcept).map((code) => code.padStart(2, '0'));
}

/** As written, without the time and without arithmetic, which would turn the day in some time zones. A year or a month is no day. */
function dayOf({servicedDate, servicedPeriod}: Line): string | undefined {
  return Day.safeParse((servicedDate ?? servicedPeriod?.start ?? '').slice(0, 10)).data;
}

/** The amount of a line: its net, or what was submitted. */
function amountOf({net, adjudication}: Line): number | undefined {
  return net?.value ?? adjudication?.find(({category}) => codesIn(category).includes('submitted'))?.amount?.value;
}

/** Strikes out pairs of lines with the same code and day, and opposite amounts: the second takes back the first. */
function withoutReversedLines(lines: readonly Line[]): Line[] {
  const kept = [...lines];
  for (const line of lines) {
    const amount = amountOf(line);
    if (amount === undefined || amount >= 0) continue;
    const isSame = (other: Line) =>
      amountOf(other) === -amount &&
      dayOf(other) === dayOf(line) &&
      codesIn(other.productOrService).join() === codesIn(line.productOrService).join();
    const pair = kept.find(isSame);
    if (pair) kept.splice(kept.indexOf(pair), 1);
    kept.splice(kept.indexOf(line), 1);
  }
  return kept;
}

/** BB has `rendering`, Medicare's older files `performing`. A primary, referring, attending or supervising clinician need not have been there. */
const TREATED: readonly string[] = ['rendering', 'performing'];

/** The one person who treated the patient. A clinician in solo practice is named only as the one who bills. */
function clinicianOf({careTeamSequence}: Line, claim: ExplanationOfBenefit): Clinician | undefined {
  const treating = (claim.careTeam ?? []).filter(
    ({role, sequence}) =>
      codesIn(role).some((code) => TREATED.includes(code)) && (!careTeamSequence?.length || careTeamSequence.includes(sequence ?? 0)),
  );
  if (!treating.length) return clinicianIn(claim.provider, claim);
  const people = treating.map(({provider}) => clinicianIn(provider, claim)).filter((who) => who !== undefined);
  return new Set(people.map(keyOf)).size === 1 ? people[0] : undefined;
}
