import {Me, type PracticeReview, PracticeReviewsPage, Receipt, ReviewedProviders} from '../../api/practice/schemas.js';
import {ME_PATH, practiceProvidersPath, practiceReviewsPath, reportsPath, responsePath} from '../../api/shared/routes.js';
import {buildContact} from '../../testing/practice/builders.js';
import {hold} from './fault.js';
import {type Answer, readAs, type Service, type Writing} from './service.js';

export const CONTACT = buildContact({phone: '(303) 555-0142', email: 'dana.reyes@example.org'});

export const aBody = (text: string, contact = CONTACT) => ({text, contact});
export const aReport = (text = 'It is about another office.') => ({...aBody(text), reasonCode: 'other-office'});

/** The preferred number of reviews of a provider: only a few pages, because lists are read in full many times. */
const HANDY = 50;

interface Place {
  readonly practiceId: string;
  /** The provider whose lists the checks read. */
  readonly providerId: string;
}

/** A place that may be left open. */
type Wanted = {readonly [Name in keyof Place]: Place[Name] | undefined};

/** The practice whose reviews the kit may respond to and report, with its supply of untouched reviews. */
export class Sandbox {
  readonly service: Service;
  /** An origin whose pages may call the service. */
  readonly origin: string | undefined;
  readonly #wanted: Partial<Wanted>;
  readonly #providers = new Map<string, string>();
  #place: Promise<Place> | undefined;
  #untouched: Promise<PracticeReview[]> | undefined;

  constructor(service: Service, {origin, ...wanted}: Partial<Wanted> & {readonly origin?: string | undefined} = {}) {
    this.service = service;
    this.origin = origin;
    this.#wanted = wanted;
  }

  /** The given practice and provider, or else the first entitled practice and its provider closest to the preferred number of reviews. */
  place(): Promise<Place> {
    return (this.#place ??= this.#find());
  }

  /** A provider with reviews that members can see. */
  async providerId(): Promise<string> {
    return this.#wanted.providerId ?? (await this.place()).providerId;
  }

  /** A review of the practice without a response or report. Returns a different one on each call. */
  async untouched(): Promise<PracticeReview> {
    const review = (await (this.#untouched ??= this.#findUntouched())).shift();
    hold(!!review, 'The practice has no untouched review left: load some, or specify another practice with --practice');
    return review;
  }

  /** The provider of a review returned by `untouched`. */
  providerOf(reviewId: string): string {
    return this.#providers.get(reviewId)!;
  }

  async respond(reviewId: string, body: unknown = aBody('Thank you for telling us.'), writing: Partial<Writing> = {}): Promise<Answer> {
    return this.service.write(responsePath((await this.place()).practiceId, reviewId), body, {as: 'staff', ...writing});
  }

  async report(reviewId: string, body: unknown = aReport(), writing: Partial<Writing> = {}): Promise<Answer> {
    return this.service.write(reportsPath((await this.place()).practiceId, reviewId), body, {as: 'staff', ...writing});
  }

  /** Submits a response to an untouched review, which then waits for a decision. */
  async responded(text?: string): Promise<Receipt> {
    return readAs(Receipt, await this.respond((await this.untouched()).id, text === undefined ? undefined : aBody(text)), 'respond', 201);
  }

  async reported(): Promise<Receipt> {
    return readAs(Receipt, await this.report((await this.untouched()).id), 'report', 201);
  }

  async #find(): Promise<Place> {
    const {practices} = await this.service.read(Me, ME_PATH, {as: 'staff'});
    const practice = practices.find(({id, entitled}) => entitled && (this.#wanted.practiceId ?? id) === id);
    hold(!!practice, `${ME_PATH}: the person of STAFF_TOKEN does not have the entitlement for the practice`);
    const providers = await this.#reviewed(practice.id);
    const fitting = providers.toSorted((a, b) => a.distance - b.distance);
    const provider = fitting.find(({id}) => (this.#wanted.providerId ?? id) === id);
    hold(!!provider, `${practiceProvidersPath(practice.id)}: the provider is missing`);
    return {practiceId: practice.id, providerId: provider.id};
  }

  async #findUntouched(): Promise<PracticeReview[]> {
    const {practiceId} = await this.place();
    const found: PracticeReview[] = [];
    for (const {id} of await this.#reviewed(practiceId)) {
      const path = `${practiceReviewsPath(practiceId, id)}?status=none&limit=100`;
      const {reviews} = await this.service.read(PracticeReviewsPage, path, {as: 'staff'});
      for (const review of reviews) this.#providers.set(review.id, id);
      found.push(...reviews);
    }
    return found;
  }

  async #reviewed(practiceId: string): Promise<{readonly id: string; readonly distance: number}[]> {
    const {providers} = await this.service.read(ReviewedProviders, practiceProvidersPath(practiceId), {as: 'staff'});
    return providers.map(({id, recommended, notRecommended}) => ({id, distance: Math.abs(recommended + notRecommended - HANDY)}));
  }
}
