import {SCOPES} from 'directory-reviews/contract';
import {daysAfter} from 'directory-reviews/rules';
import {inArray} from 'drizzle-orm';
import {MEMORY_DAYS, reasonAgainst} from '../collection/claim-rules.js';
import {processClaims} from '../collection/claims.js';
import type {SourcedClaim} from '../collection/told-claim.js';
import {withdrawClaim} from '../collection/withdraw-claim.js';
import {asPerson} from '../database/as-person.js';
import type {Database} from '../database/database.js';
import {providers} from '../database/schema.js';
import {dayOf} from '../shared/calendar.js';
import {ClaimsReport, type Reason} from './claims-report.js';
import {claimIdOf, otherClaimId, replacedBy, sourceKeyOf, subjectIn} from './fhir/claim-id.js';
import {keyOf, localReference} from './fhir/clinician.js';
import {contactIn, isRestricted, memberIn} from './fhir/member.js';
import {Practitioners} from './fhir/practitioners.js';
import {checked, openResources, type ResourceFile} from './fhir/read-resources.js';
import {Coverage, ExplanationOfBenefit, Patient, Practitioner, PractitionerRole, RelatedPerson, updatedAt} from './fhir/resources.js';
import {type ClaimVisit, type VisitReason, visitsIn} from './fhir/visit.js';
import type {VisitRules} from './fhir/visit-rules.js';
import type {ImportConsole} from './import-report.js';
import {type AsClaimsSystem, joinedClaims, keepRefusals} from './joined-claims.js';
import {type FoundClinician, outcomeOf, readyClaim} from './ready-claim.js';
import {type StagedClaim, StagedFiles} from './staged-files.js';
import {stageWithdrawals, withdrawals} from './withdrawals.js';

/** Claims per transaction. */
const BATCH = 500;

export interface ClaimsImport extends ImportConsole {
  /** Files of FHIR R4 with claims. */
  readonly claimFiles: readonly string[];
  /** Files of the directory, where claims may find clinicians, too. */
  readonly providerFiles: readonly string[];
  readonly rules: VisitRules;
  /** The issuer of the members' sign-in, and its name for the claims system. */
  readonly issuer: string;
  readonly claimsSystem: string;
  /** The system of the patients' identifier that is the sign-in's subject; without it, the patient's id is. */
  readonly memberIdentifier: string | undefined;
  readonly now: Date;
  readonly signal: AbortSignal;
}

/**
 * Loads claims from FHIR R4 ExplanationOfBenefit, with Patient, RelatedPerson, Coverage and Practitioner beside them, in any order and any
 * number of files, and tells them to `processClaims` as the claims system does. Loading them again changes nothing, so that a run that
 * broke off is begun again. That a claim is missing in a later file means nothing.
 *
 * @param session A session of its own, which holds what was read until the end.
 * @throws PlainError when a file cannot be read.
 */
export async function importClaims(session: Database, options: ClaimsImport): Promise<void> {
  const {claimFiles, providerFiles, signal} = options;
  const files = await Promise.all([...claimFiles, ...providerFiles].map(openResources));
  const report = new ClaimsReport(
    files.slice(0, claimFiles.length).map(({name}) => name),
    options,
  );
  const staged = await StagedFiles.begin(session);
  try {
    const reader = new FileReader(staged, report, options);
    for (const [file, each] of files.entries()) await reader.read(each, file < claimFiles.length ? file : undefined);
    await staged.finish();
    if (!signal.aborted) await tellClaims(session, staged, reader.practitioners, report, options);
    if (!signal.aborted) await tellWithdrawals(session, staged, report, options);
  } finally {
    await staged.end();
  }
  report.end();
}

/** Sorts out the resources of files: claims by the rule, and people for later. */
class FileReader {
  readonly practitioners: Practitioners;
  readonly #today: string;

  constructor(
    readonly staged: StagedFiles,
    readonly report: ClaimsReport,
    readonly options: ClaimsImport,
  ) {
    this.#today = dayOf(options.now);
    this.practitioners = new Practitioners(options.rules);
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
    const member = memberIn(patient, this.#today, this.options.memberIdentifier);
    if (patient.id === undefined || !member) return 'is a patient without an id';
    await this.staged.addPerson(`Patient/${patient.id}`, member);
    return undefined;
  }

  async #contact(person: RelatedPerson): Promise<void> {
    const email = contactIn(person, this.#today);
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
      if (source !== undefined) await this.staged.addReversal({source, updated, ...weightOf(reason!)});
      return undefined;
    }
    if (source === undefined) return 'is a claim without an id';
    if (visits.some(({visitedOn}) => visitedOn > this.#today)) return 'is a claim of a visit after today';
    this.report.claim(file);
    for (const [index, visit] of visits.entries()) {
      const tooLongAgo = this.#reasonOfDay(visit);
      if (tooLongAgo) this.report.outcome(file, {notAsked: tooLongAgo});
      else await this.#visit(claim, visit, {file, source_id: source, claim_id: index ? otherClaimId(source, visit.clinician) : source});
    }
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

  /** Years of history need not be staged to be left out. */
  #reasonOfDay({visitedOn, visit}: ClaimVisit): Reason | undefined {
    const facts = {visit, visitedOn, isInUs: true, birthDate: undefined, isSensitive: false};
    return reasonAgainst(facts, this.#today) && 'too long ago';
  }
}

/** What was taken back stays so, unless a version that is known to be later says otherwise. */
const FOR_GOOD = {is_stronger: true, is_for_good: true};

/** Versions that count more than one about a visit if it is unknown which one is later. */
const STRONGER: readonly (VisitReason | 'restricted')[] = ['denied', 'taken back line by line', 'sensitive care', 'restricted'];

function weightOf(reason: VisitReason | 'restricted') {
  return reason === 'taken back' ? FOR_GOOD : {is_stronger: STRONGER.includes(reason), is_for_good: false};
}

async function taken<Value>(
  result: {value: Value} | {problem: string},
  take: (value: Value) => Promise<string | void> | string | void,
): Promise<string | undefined> {
  if ('problem' in result) return result.problem;
  return (await take(result.value)) || undefined;
}

function asClaimsSystem(session: Database, issuer: string, subject: string): AsClaimsSystem {
  return (work) => asPerson(session, {issuer, subject, scopes: [SCOPES.process]}, (transaction) => work(transaction));
}

/** Tells the staged claims, a batch in each transaction. */
async function tellClaims(
  session: Database,
  staged: StagedFiles,
  practitioners: Practitioners,
  report: ClaimsReport,
  {issuer, claimsSystem, now, signal}: ClaimsImport,
): Promise<void> {
  const asSystem = asClaimsSystem(session, issuer, claimsSystem);
  await asSystem((transaction) => keepRefusals(transaction, issuer));
  for await (const batch of joinedClaims(issuer, BATCH, asSystem)) {
    if (signal.aborted) return;
    const directory = await providersWith(
      session,
      batch.flatMap(({clinician}) => practitioners.npiOf(clinician) ?? []),
    );
    const told: {readonly file: number; readonly claim: SourcedClaim}[] = [];
    for (const claim of batch) {
      const ready = readyClaim(claim, clinicianOf(claim, practitioners, directory), dayOf(now));
      if ('claim' in ready) told.push({file: claim.file, claim: ready.claim});
      else {
        report.outcome(claim.file, {notAsked: ready.reason});
        if (ready.isRefused) await staged.addRefusal(claim);
      }
    }
    const results = await asSystem((transaction) =>
      processClaims(
        transaction,
        issuer,
        told.map(({claim}) => claim),
        {now},
      ),
    );
    for (const [index, result] of results.entries()) report.outcome(told[index]!.file, outcomeOf(result));
  }
}

function clinicianOf({clinician}: StagedClaim, practitioners: Practitioners, directory: ReadonlyMap<string, string>): FoundClinician {
  const npi = practitioners.npiOf(clinician);
  return {
    providerId: npi === undefined ? undefined : directory.get(npi),
    isKnown: npi !== undefined,
    isSensitive: practitioners.isSensitive(clinician),
  };
}

async function providersWith(session: Database, npis: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (!npis.length) return new Map();
  const found = await session
    .select({id: providers.id, npi: providers.npi})
    .from(providers)
    .where(inArray(providers.npi, [...new Set(npis)]));
  return new Map(found.map(({id, npi}) => [npi!, id]));
}

/** Withdraws what was taken back, after every claim was told: another claim may stand for the visit now. */
async function tellWithdrawals(
  session: Database,
  staged: StagedFiles,
  report: ClaimsReport,
  {issuer, claimsSystem, now, signal}: ClaimsImport,
): Promise<void> {
  const asSystem = asClaimsSystem(session, issuer, claimsSystem);
  await staged.flush();
  await asSystem((transaction) => stageWithdrawals(transaction, issuer, daysAfter(dayOf(now), -MEMORY_DAYS)));
  for await (const batch of withdrawals(session, BATCH)) {
    if (signal.aborted) return;
    for (const {id, updated} of batch)
      report.settled(await asSystem((transaction) => withdrawClaim(transaction, issuer, id, now, updated)));
  }
}
