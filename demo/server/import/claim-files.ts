import {firstDayBefore} from '../collection/claim-rules.js';
import type {ClaimsReport} from './claims-report.js';
import {claimIdOf, otherClaimId, replacedBy, sourceKeyOf, subjectIn} from './fhir/claim-id.js';
import {keyOf, localReference} from './fhir/clinician.js';
import {contactIn, isRestricted, memberIn} from './fhir/member.js';
import {Practitioners} from './fhir/practitioners.js';
import {checked, type ResourceFile} from './fhir/read-resources.js';
import {Coverage, ExplanationOfBenefit, Patient, Practitioner, PractitionerRole, RelatedPerson, updatedAt} from './fhir/resources.js';
import {type ClaimVisit, isTakenBack, type VisitReason, visitsIn} from './fhir/visit.js';
import type {VisitRules} from './fhir/visit-rules.js';
import type {StagedClaim, StagedFiles} from './staged-files.js';

export interface ClaimFilesOptions {
  readonly rules: VisitRules;
  /** The system of the patients' identifier that is the sign-in's subject; without it, the patient's id is. */
  readonly memberIdentifier: string | undefined;
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly signal: AbortSignal;
}

/** Sorts out the resources of files: claims by the rule, and people for later. */
export class ClaimFiles {
  readonly practitioners: Practitioners;
  /** The first day of visits to ask about. */
  readonly #firstDay: string;

  constructor(
    readonly staged: StagedFiles,
    readonly report: ClaimsReport,
    readonly options: ClaimFilesOptions,
  ) {
    this.practitioners = new Practitioners(options.rules);
    this.#firstDay = firstDayBefore(options.today);
  }

  /** @param file The number of a file of claims; of another file, only clinicians are read. */
  async read({resources}: ResourceFile, file: number | undefined): Promise<void> {
    for await (const found of resources()) {
      if (this.options.signal.aborted) return;
      const {line} = found;
      const problem = 'problem' in found ? found.problem : await this.#take(found.type, found.content, file);
      if (problem !== undefined && file !== undefined) this.report.skip(file, line, problem);
    }
  }

  /** Returns what is wrong with a resource. Those of other types are left out. */
  async #take(type: string, content: unknown, file: number | undefined): Promise<string | undefined> {
    if (type === 'Practitioner') return taken(checked(Practitioner, content), (each) => this.practitioners.addPractitioner(each));
    if (type === 'PractitionerRole') return taken(checked(PractitionerRole, content), (each) => this.practitioners.addRole(each));
    if (file === undefined) return undefined;
    if (type === 'ExplanationOfBenefit') return taken(checked(ExplanationOfBenefit, content), (claim) => this.#claim(claim, file));
    if (type === 'Patient') return taken(checked(Patient, content), (patient) => this.#patient(patient));
    if (type === 'RelatedPerson') return taken(checked(RelatedPerson, content), (person) => this.#contact(person));
    if (type === 'Coverage') return taken(checked(Coverage, content), (cover) => this.#cover(cover));
    return undefined;
  }

  async #patient(patient: Patient): Promise<string | undefined> {
    const member = memberIn(patient, this.options.today, this.options.memberIdentifier);
    if (patient.id === undefined || !member) return 'is a patient without an id';
    await this.staged.addPerson(`Patient/${patient.id}`, member);
    return undefined;
  }

  async #contact(person: RelatedPerson): Promise<void> {
    const email = contactIn(person, this.options.today);
    if (email && person.patient?.reference) await this.staged.addContact(localReference(person.patient.reference), email);
  }

  async #cover({id, period}: Coverage): Promise<void> {
    if (id !== undefined && period?.end) await this.staged.addCover(`Coverage/${id}`, period.end.slice(0, 10));
  }

  async #claim(claim: ExplanationOfBenefit, file: number): Promise<string | undefined> {
    const source = claimIdOf(claim);
    const updated = updatedAt(claim);
    const visits = visitsIn(claim, this.options.rules);
    const reason = typeof visits === 'string' ? visits : isRestricted(claim.meta) ? 'restricted' : undefined;
    if (reason !== 'not final' && reason !== 'kind of claim')
      for (const replaced of replacedBy(claim)) await this.staged.addReversal({source: replaced, updated: null, ...FOR_GOOD});
    if (typeof visits === 'string' || reason) {
      this.report.add(file, reason!);
      if (source !== undefined) await this.staged.addReversal({source, updated, ...weightOf(claim, reason!)});
      return undefined;
    }
    if (source === undefined) return 'is a claim without an id';
    if (visits.some(({visitedOn}) => visitedOn > this.options.today)) return 'is a claim of a visit after today';
    this.report.claim(file);
    // Years of history need not be staged to be left out.
    const isRecent = ({visitedOn}: ClaimVisit) => visitedOn >= this.#firstDay;
    for (const [index, visit] of visits.entries()) {
      if (!isRecent(visit)) this.report.outcome(file, {notAsked: 'too long ago'});
      else await this.#visit(claim, visit, {file, source_id: source, claim_id: index ? otherClaimId(source, visit.clinician) : source});
    }
    if (!visits.some(isRecent)) await this.staged.addReversal({source, updated, ...WEAK, since: this.#firstDay});
    return undefined;
  }

  #visit(
    claim: ExplanationOfBenefit,
    {clinician, visitedOn, visit}: ClaimVisit,
    ids: Pick<StagedClaim, 'file' | 'source_id' | 'claim_id'>,
  ) {
    return this.staged.addClaim({
      ...ids,
      source_key: sourceKeyOf(claim),
      updated: updatedAt(claim),
      patient: localReference(claim.patient?.reference ?? ''),
      subject: subjectIn(claim, this.options.memberIdentifier),
      covers: (claim.insurance ?? []).flatMap(({coverage}) => (coverage?.reference ? [localReference(coverage.reference)] : [])),
      clinician: keyOf(clinician),
      visited_on: visitedOn,
      visit,
    });
  }
}

const WEAK = {is_stronger: false, is_for_good: false, since: null};

/** What was taken back stays so, unless a version that is known to be later says otherwise. */
const FOR_GOOD = {is_stronger: true, is_for_good: true, since: null};

/** Versions that count more than one about a visit if it is unknown which one is later. */
const STRONGER: readonly (VisitReason | 'restricted')[] = ['denied', 'taken back line by line', 'sensitive care', 'restricted'];

/** Of another kind, too, a claim that was taken back is so for good. */
function weightOf(claim: ExplanationOfBenefit, reason: VisitReason | 'restricted') {
  return isTakenBack(claim) ? FOR_GOOD : {...WEAK, is_stronger: STRONGER.includes(reason)};
}

async function taken<Value>(
  result: {value: Value} | {problem: string},
  take: (value: Value) => Promise<string | void> | string | void,
): Promise<string | undefined> {
  if ('problem' in result) return result.problem;
  return (await take(result.value)) || undefined;
}
