import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import type {AppOptions} from '../../demo/server/app.js';
import type {Mail} from '../../demo/server/collection/mail-page.js';
import {Outbox} from '../../demo/server/collection/outbox.js';
import type {Screen} from '../../demo/server/reviews/screen.js';
import {dayOf} from '../../demo/server/shared/calendar.js';
import {UnsubscribeLinks} from '../../demo/server/shared/unsubscribe-links.js';
import {claimAnswerPath, claimPath, CLAIMS_PATH, INVITATION_HEADER, SURVEY_ANSWER_PATH, SURVEY_PATH} from '../../src/api/shared/routes.js';
import type {ProcessedClaim} from '../../src/api/survey/schemas.js';
import {daysAfter} from '../../src/domain/plan-day.js';
import {ANSWER_TERMS} from '../../src/domain/survey.js';
import type {TestDatabase} from './databases.js';
import {Caller} from './practice-requests.js';
import {identityOf, storeClaimsSystem, verify} from './practice-world.js';
import {type App, appOn} from './requests.js';
import {storeProvider} from './stored-reviews.js';

export const ORIGIN = 'https://directory.example';

const unsubscribeLinks = new UnsubscribeLinks('tests', ORIGIN);

/** Finds only the words "darn" and "asthma". Other tests cover the real screening. */
export const screen: Screen = (text) =>
  [...text.matchAll(/darn|asthma/g)].map(({0: word, index: start}) => ({
    ...(word === 'darn'
      ? ({label: 'profanity', reason: 'swearing'} as const)
      : ({label: 'health-information', reason: 'own-health'} as const)),
    start,
    end: start + word.length,
  }));

/** A day before today, where the plan is. Visits long ago are not asked about. */
export const daysAgo = (days: number, now = new Date()) => daysAfter(dayOf(now), -days);

export const anAnswer = (comment?: string) => ({recommended: true, ...(comment !== undefined && {comment}), terms: ANSWER_TERMS});

export function aClaim(providerId: string, changes: Partial<ProcessedClaim> = {}): ProcessedClaim {
  return {
    claimId: `c_${randomUUID()}`,
    member: {subject: randomUUID(), email: 'sam.whitaker@example.org', city: 'Boulder', state: 'CO'},
    providerId,
    visitedOn: daysAgo(27),
    visit: 'routine',
    ...changes,
  };
}

/** The plan's claims system, the members it surveys and their email. */
export class Collection {
  readonly app: App;
  readonly mails: Mail[] = [];
  readonly outbox: Outbox;
  /** The error with which sending the next email fails. */
  failure: Error | undefined;
  readonly failures: unknown[] = [];
  /** The claims whose invitations could not be sent. */
  readonly failedClaims: (string | undefined)[] = [];
  #ahead = 0;
  readonly #system: Caller;

  private constructor(
    opened: TestDatabase,
    system: {subject: string},
    readonly providerId: string,
    options: Partial<AppOptions>,
  ) {
    const {database} = opened;
    const now = () => this.now;
    this.app = appOn({database, verify, screen, now, unsubscribeLinks, ...options});
    this.outbox = new Outbox({
      database,
      now,
      origin: ORIGIN,
      unsubscribeLink: (whose) => unsubscribeLinks.linkFor(whose),
      onFailure: (error, claimId) => {
        this.failures.push(error);
        this.failedClaims.push(claimId);
      },
      send: (mail) => {
        const {failure} = this;
        this.failure = undefined;
        if (failure) return Promise.reject(failure);
        this.mails.push(mail);
        return Promise.resolve();
      },
    });
    this.#system = new Caller(this.app, identityOf(system.subject));
  }

  /** The service's clock. It keeps running from the time it is set to. */
  get now(): Date {
    return new Date(Date.now() + this.#ahead);
  }

  set now(moment: Date) {
    this.#ahead = moment.getTime() - Date.now();
  }

  static async begin(opened: TestDatabase, providerId?: string, options: Partial<AppOptions> = {}): Promise<Collection> {
    return new Collection(opened, await storeClaimsSystem(opened.owner), providerId ?? (await storeProvider(opened.owner)), options);
  }

  tell(claim: unknown): Promise<Response> {
    return this.#system.write('POST', CLAIMS_PATH, claim, {key: null});
  }

  withdraw(claimId: string): Promise<Response> {
    return this.#system.ask(claimPath(claimId), {method: 'DELETE'});
  }

  /** A processed claim whose member has received the email, and the token in it. */
  async invite(changes: Partial<ProcessedClaim> = {}): Promise<{claim: ProcessedClaim; token: string}> {
    const claim = aClaim(this.providerId, changes);
    const answer = await this.tell(claim);
    assert.equal(answer.status, 201, await answer.clone().text());
    await this.outbox.deliver();
    return {claim, token: tokenIn(this.mails.at(-1)!)};
  }

  member({member}: ProcessedClaim): Caller {
    return new Caller(this.app, identityOf(member.subject));
  }

  read(token: string | undefined): Promise<Response> {
    return Promise.resolve(this.app.request(`/${SURVEY_PATH}`, {headers: token === undefined ? {} : {[INVITATION_HEADER]: token}}));
  }

  answer(token: string, answer: unknown, key: string = randomUUID()): Promise<Response> {
    const headers = {'Content-Type': 'application/json', [INVITATION_HEADER]: token, 'Idempotency-Key': key};
    return Promise.resolve(this.app.request(`/${SURVEY_ANSWER_PATH}`, {method: 'POST', headers, body: JSON.stringify(answer)}));
  }

  /** Reads, changes or withdraws the answer with the token of its invitation. */
  own(method: 'GET' | 'PUT' | 'DELETE', token: string, answer?: unknown, key: string = randomUUID(), version?: string): Promise<Response> {
    const headers = {
      'Content-Type': 'application/json',
      [INVITATION_HEADER]: token,
      'Idempotency-Key': key,
      ...(version !== undefined && {'If-Match': `"${version}"`}),
    };
    return Promise.resolve(
      this.app.request(`/${SURVEY_ANSWER_PATH}`, {method, headers, ...(answer !== undefined && {body: JSON.stringify(answer)})}),
    );
  }

  answerSignedIn(claim: ProcessedClaim, answer: unknown, key?: string): Promise<Response> {
    return this.member(claim).write('POST', claimAnswerPath(claim.claimId), answer, {key});
  }
}

export function tokenIn({text}: Mail): string {
  const [, token] = new RegExp(`${ORIGIN}/survey#([\\w-]+)`).exec(text)!;
  return token!;
}
