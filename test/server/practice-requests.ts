import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import type {Identity} from '../../demo/server/shared/identity.js';
import {AllPracticeReviewsPage, CaseHistory, PracticeReviewsPage, Receipt} from '../../src/api/practice/schemas.js';
import {Decided, type DecisionBody, Queue, QueueCase} from '../../src/api/queue/schemas.js';
import {
  allPracticeReviewsPath,
  decisionPath,
  historyPath,
  IDEMPOTENCY_HEADER,
  openingPath,
  practiceReviewsPath,
  QUEUE_PATH,
  reportsPath,
  responsePath,
  SEARCH_HEADER,
} from '../../src/api/shared/routes.js';
import type {InboxQuery} from '../../src/domain/inbox-query.js';
import type {QueueDecision} from '../../src/domain/queue.js';
import {DECISION_REASONS, type DecisionReason} from '../../src/domain/reasons.js';
import type {Submission, SubmissionKind} from '../../src/domain/submission.js';
import {identityOf, type StoredPerson, tokenOf} from './practice-world.js';
import type {App, Paging} from './requests.js';

export const CONTACT = {name: 'Dana Reyes', phone: '(303) 555-0142', email: 'dana.reyes@example.org'};
/** Of any kind: the reason counts only in a report. */
export const aSubmission = (text = 'Thank you for telling us.'): Submission => ({text, contact: CONTACT, reasonCode: 'inaccurate'});

/** Changes to an otherwise valid write. */
export interface Writing {
  readonly key?: string | null | undefined;
  readonly version?: string | undefined;
}

/** Sends one person's requests to the service. */
export class Caller {
  readonly #identity: Identity;
  constructor(
    private readonly app: App,
    who: StoredPerson | Identity,
  ) {
    this.#identity = 'issuer' in who ? who : identityOf(who.subject);
  }

  async ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = {Authorization: `Bearer ${tokenOf(this.#identity)}`, ...(init.headers as Record<string, string> | undefined)};
    return this.app.request(`/${path}`, {...init, headers});
  }

  write(method: 'POST' | 'PUT', path: string, body: unknown, {key = randomUUID(), version}: Writing = {}): Promise<Response> {
    const headers = {
      'Content-Type': 'application/json',
      ...(key !== null && {[IDEMPOTENCY_HEADER]: key}),
      ...(version !== undefined && {'If-Match': `"${version}"`}),
    };
    return this.ask(path, {method, headers, body: typeof body === 'string' ? body : JSON.stringify(body)});
  }

  send(
    kind: SubmissionKind,
    practiceId: string,
    reviewId: string,
    submission: unknown = aSubmission(),
    writing?: Writing,
  ): Promise<Response> {
    if (kind === 'report') return this.write('POST', reportsPath(practiceId, reviewId), submission, writing);
    return this.write(kind === 'respond' ? 'POST' : 'PUT', responsePath(practiceId, reviewId), submission, writing);
  }

  /** Sends a submission that must be accepted. An edit is based on the current version. */
  async submit(kind: SubmissionKind, practiceId: string, reviewId: string, text?: string): Promise<Receipt> {
    const version = kind === 'edit-response' ? (await this.history(practiceId, reviewId)).review.version : undefined;
    const response = await this.send(kind, practiceId, reviewId, aSubmission(text), {version});
    assert.equal(response.status, kind === 'edit-response' ? 200 : 201, await response.clone().text());
    return Receipt.parse(await response.json());
  }

  decision(
    caseNumber: string,
    decision: QueueDecision,
    reason?: string,
    writing?: Writing & Pick<DecisionBody, 'marks' | 'reasonCode'>,
  ): Promise<Response> {
    const {marks, reasonCode = DECISION_REASONS[decision]?.[0]} = writing ?? {};
    return this.write('POST', decisionPath(caseNumber), {decision, reasonCode, reason, marks}, writing);
  }

  async decide(caseNumber: string, decision: QueueDecision, reason?: string, reasonCode?: DecisionReason): Promise<Decided> {
    return this.#read(await this.decision(caseNumber, decision, reason, {reasonCode}), Decided);
  }

  async open(caseNumber: string): Promise<QueueCase> {
    return this.#read(await this.ask(openingPath(caseNumber), {method: 'POST'}), QueueCase);
  }

  async queue(parameters: Record<string, string> = {}): Promise<Queue> {
    return this.#read(await this.ask(`${QUEUE_PATH}?${new URLSearchParams(parameters)}`), Queue);
  }

  async history(practiceId: string, reviewId: string): Promise<CaseHistory> {
    return this.#read(await this.ask(historyPath(practiceId, reviewId)), CaseHistory);
  }

  async page(practiceId: string, providerId: string, query: InboxQuery = {}, paging: Paging = {}): Promise<PracticeReviewsPage> {
    return this.#read(await this.#list(practiceReviewsPath(practiceId, providerId), query, paging), PracticeReviewsPage);
  }

  async pageOfAll(practiceId: string, query: InboxQuery = {}, paging: Paging = {}): Promise<AllPracticeReviewsPage> {
    return this.#read(await this.#list(allPracticeReviewsPath(practiceId), query, paging), AllPracticeReviewsPage);
  }

  #list(path: string, {search, ...query}: InboxQuery, paging: Paging): Promise<Response> {
    const given = Object.entries({...query, ...paging}).filter(([, value]) => value !== undefined);
    const parameters = new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
    return this.ask(`${path}?${parameters}`, search === undefined ? {} : {headers: {[SEARCH_HEADER]: encodeURIComponent(search)}});
  }

  async #read<T>(response: Response, schema: {parse(value: unknown): T}): Promise<T> {
    assert.equal(response.status, 200, await response.clone().text());
    assert.equal(response.headers.get('Cache-Control'), 'no-store');
    return schema.parse(await response.json());
  }
}
