import type {CLAIM_REASONS, ProcessedClaim} from 'directory-reviews/contract';
import {daysAfter} from 'directory-reviews/rules';
import {and, eq, inArray, sql} from 'drizzle-orm';
import {invitations, takenBackClaims} from '../database/collection-schema.js';
import type {Database} from '../database/database.js';
import {insertRows} from '../database/insert-rows.js';
import {claims, type NewClaim} from '../database/schema.js';
import {dayOf} from '../shared/calendar.js';
import {lockClaims} from './claim-locks.js';
import {type AskedVisit, OPEN_DAYS, reasonAfter, reasonAgainst} from './claim-rules.js';
import {unsubscribed} from './survey-emails.js';
import {
  contentOf,
  type Directory,
  directoryOf,
  factsOf,
  isNewer,
  isOutdated,
  isRepeat,
  renewVersions,
  rowOf,
  type SourcedClaim,
  type Stored,
  type ToldClaim,
  toldClaim,
} from './told-claim.js';
import {isStanding, lockedQuestion, type Settled, settleVisit, standOn, type Visit} from './visit-question.js';

/** What became of a processed claim. */
export type Processed =
  | {
      /** Whether this claim asks the member a question. */
      readonly invited: boolean;
      /** Why it does not, or why the question is only on the claims page. `withdrawn`: by a later version. */
      readonly reason?: (typeof CLAIM_REASONS)[number] | 'withdrawn' | undefined;
      /** False for a claim that was already recorded. */
      readonly isNew: boolean;
      /** What became of the question about another visit that the claim was about before. */
      readonly settled?: Settled | undefined;
    }
  | {readonly refusal: 'provider-not-found' | 'claim-conflict'};

export interface ProcessOptions {
  readonly now: Date;
}

/** Records one processed claim; see `processClaims`. */
export async function processClaim(database: Database, issuer: string, claim: ProcessedClaim, options: ProcessOptions): Promise<Processed> {
  const [processed] = await processClaims(database, issuer, [claim], options);
  return processed!;
}

/**
 * Records processed claims of members of `issuer`, in their order, and asks the members about their visits: once about each visit,
 * whatever the number of its claims and of processes that record them. A claim that was taken back stands again. The days of the visits
 * must not be in the future.
 */
export async function processClaims(
  database: Database,
  issuer: string,
  given: readonly SourcedClaim[],
  {now}: ProcessOptions,
): Promise<Processed[]> {
  const told = given.map((claim) => toldClaim(issuer, claim));
  await lockClaims(
    database,
    told.map(({id, memberIssuer, memberSubject}) => ({claimId: id, issuer: memberIssuer, subject: memberSubject})),
  );
  const known = await knownAmong(database, told);
  const directory = await directoryOf(database, told);
  const silent = await unsubscribed(
    database,
    issuer,
    told.map(({memberSubject}) => memberSubject),
  );
  await forgetTakenBack(database, issuer, told);
  const results = new Map<ToldClaim, Processed>();
  const fresh = new Map<string, ToldClaim>();
  const repeats = new Map<string, ToldClaim>();
  for (const claim of told) {
    const {id} = claim;
    const stored = known.get(id);
    // If a claim comes twice, the second one is a correction.
    if (stored ? repeats.has(id) : fresh.has(id)) continue;
    if (stored) repeats.set(id, claim);
    else if (directory.has(claim.providerId)) fresh.set(id, claim);
    else results.set(claim, {refusal: 'provider-not-found'});
  }
  for (const [claim, processed] of await recordFresh(database, issuer, [...fresh.values()], {directory, now}))
    results.set(claim, processed);
  for (const [claim, processed] of await recordRepeats(database, [...repeats.values()], known)) results.set(claim, processed);
  for (const claim of told) {
    if (results.has(claim)) continue;
    const stored = known.get(claim.id) ?? (await storedClaim(database, claim.id));
    results.set(claim, await recordAgain(database, stored, claim, {directory, now}));
    // It may have changed.
    known.delete(claim.id);
  }
  return told.map((claim) => {
    const processed = results.get(claim)!;
    const isSilent = 'invited' in processed && processed.invited && silent.has(claim.memberSubject);
    return isSilent ? {...processed, reason: processed.reason ?? 'unsubscribed'} : processed;
  });
}

/** A claim that is told stands. */
async function forgetTakenBack(database: Database, issuer: string, told: readonly ToldClaim[]): Promise<void> {
  const sources = [...new Set(told.flatMap(({source}) => [source.id, ...(source.key === null ? [] : [source.key])]))];
  await database.delete(takenBackClaims).where(and(eq(takenBackClaims.memberIssuer, issuer), inArray(takenBackClaims.source, sources)));
}

async function knownAmong(database: Database, told: readonly ToldClaim[]): Promise<Map<string, Stored>> {
  const ids = [...new Set(told.map(({id}) => id))];
  const found = await database.select().from(claims).where(inArray(claims.id, ids));
  return new Map(found.map((claim) => [claim.id, claim]));
}

/** A question about a visit to a provider: one that is stored, or that a claim has just asked. */
interface Question extends AskedVisit {
  readonly sentAt: string | null;
}

/** Records claims that are not known yet, with few statements for any number of them. */
async function recordFresh(
  database: Database,
  issuer: string,
  fresh: readonly ToldClaim[],
  {directory, now}: {readonly directory: Directory; readonly now: Date},
): Promise<ReadonlyMap<ToldClaim, Processed>> {
  const results = new Map<ToldClaim, Processed>();
  if (!fresh.length) return results;
  const asked = await questionsTo(database, issuer, fresh);
  const today = dayOf(now);
  const expiresOn = daysAfter(today, OPEN_DAYS);
  const rows: NewClaim[] = [];
  const added: (typeof invitations.$inferInsert)[] = [];
  const reopened: (ToldClaim & {sentAt: string | null})[] = [];
  for (const claim of fresh) {
    const others = asked.get(pairOf(claim)) ?? [];
    const reason = reasonAgainst(factsOf(claim, directory), today) ?? reasonAfter(claim.visitedOn, others);
    rows.push({...rowOf(claim, now), reason: reason ?? null});
    results.set(claim, {...outcomeOf(reason, claim), isNew: true});
    if (reason) continue;
    const before = others.find(({visitedOn}) => visitedOn === claim.visitedOn);
    if (before) reopened.push({...claim, sentAt: before.sentAt});
    else added.push(newInvitation(claim, expiresOn));
    const question = {visitedOn: claim.visitedOn, isCanceled: false, sentAt: null};
    asked.set(pairOf(claim), [...others.filter((each) => each !== before), question]);
  }
  await insertRows(database, claims, rows);
  await insertRows(database, invitations, added);
  for (const claim of reopened) await standOn(database, claim, expiresOn);
  return results;
}

/** The questions that were asked about the providers of these claims, by `pairOf`. */
async function questionsTo(database: Database, issuer: string, told: readonly ToldClaim[]): Promise<Map<string, Question[]>> {
  const pairs = new Map(told.map((claim) => [pairOf(claim), {subject: claim.memberSubject, provider: claim.providerId}]));
  const found = await database
    .select()
    .from(invitations)
    .where(
      and(
        eq(invitations.memberIssuer, issuer),
        sql`(${invitations.memberSubject}, ${invitations.providerId}) in (
          select subject, provider from json_to_recordset(${JSON.stringify([...pairs.values()])}::json) as pair(subject text, provider text))`,
        sql`not ${invitations.isRepeat}`,
      ),
    );
  const questions = new Map<string, Question[]>();
  for (const {visitedOn, canceledAt, sentAt, ...pair} of found) {
    const question = {visitedOn, isCanceled: canceledAt !== null, sentAt};
    questions.set(pairOf(pair), [...(questions.get(pairOf(pair)) ?? []), question]);
  }
  return questions;
}

const pairOf = ({memberSubject, providerId}: Pick<Visit, 'memberSubject' | 'providerId'>) => JSON.stringify([memberSubject, providerId]);

function newInvitation({id, memberIssuer, memberSubject, providerId, visitedOn, email}: ToldClaim, expiresOn: string) {
  return {claimId: id, memberIssuer, memberSubject, providerId, visitedOn, byEmail: email !== null, expiresOn};
}

function outcomeOf(reason: Stored['reason'] | undefined, {email}: {readonly email: string | null}) {
  return reason ? {invited: false, reason} : {invited: true, reason: email === null ? ('no-email' as const) : undefined};
}

const WITHDRAWN = {invited: false, reason: 'withdrawn'} as const;

async function storedClaim(database: Database, id: string): Promise<Stored> {
  const [stored] = await database.select().from(claims).where(eq(claims.id, id));
  return stored!;
}

/** Records claims that say the same as before, with one statement for any number of them. Leaves the others, and takes these from `known`. */
async function recordRepeats(
  database: Database,
  told: readonly ToldClaim[],
  known: Map<string, Stored>,
): Promise<ReadonlyMap<ToldClaim, Processed>> {
  const results = new Map<ToldClaim, Processed>();
  const renewed: ToldClaim[] = [];
  for (const claim of told) {
    const stored = known.get(claim.id)!;
    if (!isRepeat(stored, claim)) continue;
    results.set(claim, {...outcomeOf(stored.reason, stored), isNew: false});
    if (isNewer(stored, claim)) renewed.push(claim);
    known.delete(claim.id);
  }
  await renewVersions(database, renewed);
  return results;
}

/** Records a claim that is known: nothing if it says the same as before, otherwise a correction. */
async function recordAgain(
  database: Database,
  stored: Stored,
  claim: ToldClaim,
  {directory, now}: ProcessOptions & {readonly directory: Directory},
): Promise<Processed> {
  if (stored.memberIssuer !== claim.memberIssuer || stored.memberSubject !== claim.memberSubject) return {refusal: 'claim-conflict'};
  if (isOutdated(stored, claim)) return {...(stored.withdrawnAt ? WITHDRAWN : outcomeOf(stored.reason, stored)), isNew: false};
  if (isRepeat(stored, claim)) {
    if (isNewer(stored, claim)) await renewVersions(database, [claim]);
    return {...outcomeOf(stored.reason, stored), isNew: false};
  }
  if (!directory.has(claim.providerId)) return {refusal: 'provider-not-found'};
  return {...(await correct(database, stored, claim, {directory, now})), isNew: false};
}

/**
 * Changes a claim to what it says now. A question that the member was sent, or has answered, stays as it is while the claim is about the
 * same visit. A claim with an answer asks about no other visit: one answer for each claim.
 */
async function correct(
  database: Database,
  stored: Stored,
  claim: ToldClaim,
  {directory, now}: {readonly directory: Directory; readonly now: Date},
) {
  const before: Visit = {...claim, providerId: stored.providerId, visitedOn: stored.visitedOn};
  const isSameVisit = before.providerId === claim.providerId && before.visitedOn === claim.visitedOn;
  const question = isStanding(stored) ? await lockedQuestion(database, before) : undefined;
  if (question && isSameVisit && !question.canceledAt && (question.sentAt ?? question.answeredAt)) {
    await database
      .update(claims)
      .set({...contentOf(claim, now), withdrawnAt: null})
      .where(eq(claims.id, claim.id));
    return outcomeOf(stored.reason, claim);
  }
  // As if it were taken back and told again.
  await database.update(claims).set({withdrawnAt: now.toISOString()}).where(eq(claims.id, claim.id));
  const settled = isStanding(stored) ? await settleVisit(database, before, now) : undefined;
  const today = dayOf(now);
  const isAnswered = !isSameVisit && !!question?.answeredAt;
  const others = (await questionsTo(database, claim.memberIssuer, [claim])).get(pairOf(claim)) ?? [];
  const reason = reasonAgainst(factsOf(claim, directory), today) ?? (isAnswered ? 'asked-already' : reasonAfter(claim.visitedOn, others));
  await database
    .update(claims)
    .set({...contentOf(claim, now), reason: reason ?? null, withdrawnAt: null})
    .where(eq(claims.id, claim.id));
  if (!reason) {
    const expiresOn = daysAfter(today, OPEN_DAYS);
    const again = others.find(({visitedOn}) => visitedOn === claim.visitedOn);
    if (again) await standOn(database, {...claim, sentAt: again.sentAt}, expiresOn);
    else await insertRows(database, invitations, [newInvitation(claim, expiresOn)]);
  }
  return {...outcomeOf(reason, claim), settled: isSameVisit ? undefined : settled};
}
