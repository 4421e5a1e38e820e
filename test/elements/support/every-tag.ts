import '../../../src/define/dr-new-reviews.js';
import {buildPractice, buildPracticeReview, buildReviews, InMemoryReviewsClient} from '../../../src/testing/index.js';
import {InMemoryPracticeClient} from '../../../src/testing/practice/in-memory-client.js';
import * as access from './access.js';
import * as desk from './desk.js';
import {LONG_COMMENT} from './providers.js';
import * as survey from './survey.js';
import * as tab from './tab.js';
import {until} from './until.js';
import * as workspace from './workspace.js';

/** A public tag that is a block in its page. */
export interface BlockTag {
  readonly tag: string;
  /** The width in `em` that it has where the page lets it choose. */
  readonly ownWidth: number;
  /** Shows the tag with everything loaded, in this element. */
  show(into: Element): Promise<HTMLElement>;
}

const reviews = buildReviews(12, (index) => (index === 1 ? {comment: LONG_COMMENT} : {}));

export const BLOCK_TAGS: readonly BlockTag[] = [
  {
    tag: 'dr-reviews-tab',
    ownWidth: 60,
    show: (into) => tab.show(new InMemoryReviewsClient({p1: reviews}), {locale: 'en-US', reviewLink: '#{reviewId}'}, into),
  },
  {
    tag: 'dr-provider-workspace',
    ownWidth: 60,
    show: async (into) => {
      const client = new InMemoryPracticeClient(workspace.twoPractices);
      const shown = await workspace.show(client, {practiceId: 'practice-1', providerId: 'p1'}, into);
      // Its code takes the place of the browser's own list once it has loaded.
      await into.ownerDocument.defaultView!.customElements.whenDefined('dr-combobox');
      return shown;
    },
  },
  {
    tag: 'dr-representative-desk',
    ownWidth: 80,
    show: async (into) => {
      const shown = await desk.show(desk.newClient(), {}, into);
      await desk.openCase(shown, 'WV93LM');
      return shown;
    },
  },
  {tag: 'dr-access-manager', ownWidth: 60, show: (into) => access.show(undefined, {}, into)},
  {tag: 'dr-review-survey', ownWidth: 36, show: (into) => survey.show(undefined, {}, into)},
  {
    tag: 'dr-new-reviews',
    ownWidth: 40,
    show: async (into) => {
      const reviewed = {provider: workspace.everyStatus.provider, reviews: [buildPracticeReview({id: 'r1'})]};
      const client = new InMemoryPracticeClient([{practice: buildPractice(), providers: [reviewed]}]);
      const panel = Object.assign(into.ownerDocument.createElement('dr-new-reviews'), {client, locale: 'en-US'});
      into.append(panel);
      await until(() => panel.shadowRoot?.querySelector('li'), 'a practice');
      return panel;
    },
  },
];
