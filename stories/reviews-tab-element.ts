import {html} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import type {PlanProfile} from '../src/domain/plan-profile.js';
import type {Messages} from '../src/index.js';
import type {InMemoryReviewsClient} from '../src/testing/index.js';

/** The inputs of `<dr-reviews-tab>`: attributes under their own names, and properties. */
export interface ReviewsTabArgs {
  client: InMemoryReviewsClient;
  'provider-id': string;
  locale?: string;
  'review-id'?: string;
  'review-link'?: string;
  'heading-level'?: number;
  planProfile?: PlanProfile;
  messages?: Partial<Messages>;
}

export function reviewsTabElement(args: Omit<ReviewsTabArgs, 'client'> & {client?: InMemoryReviewsClient}) {
  return html`<dr-reviews-tab
    provider-id=${args['provider-id']}
    locale=${ifDefined(args.locale || undefined)}
    review-id=${ifDefined(args['review-id'] || undefined)}
    review-link=${ifDefined(args['review-link'] || undefined)}
    heading-level=${ifDefined(args['heading-level'])}
    .client=${args.client}
    .planProfile=${args.planProfile}
    .messages=${args.messages}
  ></dr-reviews-tab>`;
}
