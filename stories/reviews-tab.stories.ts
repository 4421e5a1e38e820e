import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {expect, userEvent, waitFor} from 'storybook/test';
import {ReviewsError} from '../src/index.js';
import {buildReview, buildReviews} from '../src/testing/index.js';
import {PROVIDER_ID, repair, serviceWith} from './reviews-service.js';
import {reviewsTabElement, type ReviewsTabArgs} from './reviews-tab-element.js';
import {shown} from './shown.js';
import {COMMENTS_IN_MANY_FORMS, LONG_COMMENTS, RESPONSES} from './written-texts.js';

const TAG = 'dr-reviews-tab';

const meta: Meta<ReviewsTabArgs> = {
  title: 'Elements/Reviews tab',
  component: TAG,
  render: reviewsTabElement,
  args: {'provider-id': PROVIDER_ID, client: serviceWith(buildReviews(30))},
};
export default meta;

type Story = StoryObj<ReviewsTabArgs>;

export const Reviews: Story = {};

/** Ten thousand reviews of one provider, several a day, thirty at a time. */
export const ManyReviews: Story = {
  args: {client: serviceWith(buildReviews(10_000, (index) => ({date: daysBack(index / 4)})))},
};

/** Below ten reviews one answer moves the percent by more than ten points, so the counts lead. */
export const FewReviews: Story = {
  args: {client: serviceWith({reviews: buildReviews(3), withoutComment: {recommended: 2, notRecommended: 0}})},
};

/** One review needs no filter. */
export const OneReview: Story = {
  args: {client: serviceWith([buildReview()])},
};

/** A normal state: most providers begin here. */
export const NoneYet: Story = {
  args: {client: serviceWith([])},
};

/** Reviews without a comment count in the rate and are not listed. 26 of 30 is 86%, never 87%. */
export const RateWithoutComments: Story = {
  args: {client: serviceWith({reviews: [], withoutComment: {recommended: 26, notRecommended: 4}})},
};

export const Loading: Story = {
  args: {client: serviceWith(buildReviews(30), {delay: Infinity})},
};

/** The button stays where it is, keeps the focus and says what it does. */
export const LoadingMore: Story = {
  args: {client: serviceWith(buildReviews(80))},
  beforeEach: repair,
  play: async ({canvasElement, args}) => {
    const more = await shown(canvasElement, TAG, '[part=more]');
    args.client.delay = Infinity;
    await userEvent.click(more);
    await waitFor(() => expect(more).toHaveAttribute('aria-disabled', 'true'));
  },
};

export const Failed: Story = {
  args: {client: serviceWith(buildReviews(30), {failWith: new ReviewsError('service-unavailable', 503)})},
};

/** What was shown before a failure stays, and the way out is a button. */
export const FailedKeepingWhatIsShown: Story = {
  args: {client: serviceWith(buildReviews(80))},
  beforeEach: repair,
  play: async ({canvasElement, args}) => {
    const more = await shown(canvasElement, TAG, '[part=more]');
    args.client.failWith = new ReviewsError('timeout');
    await userEvent.click(more);
    await waitFor(() => expect(more).toHaveTextContent('Try again'));
    const root = canvasElement.querySelector(TAG)!.shadowRoot!;
    await expect(root.querySelectorAll('[part=review]')).toHaveLength(30);
  },
};

/** Loads by itself when the reader is back online. */
export const Offline: Story = {
  args: {client: serviceWith(buildReviews(30), {failWith: new ReviewsError('offline')})},
};

export const Filtered: Story = {
  play: async ({canvasElement}) => {
    await userEvent.click(await shown(canvasElement, TAG, 'input[name=recommended][value=false]'));
    const root = canvasElement.querySelector(TAG)!.shadowRoot!;
    await waitFor(() => expect(root.querySelectorAll('[part=review]').length).toBeLessThan(30));
  },
};

/** One press brings all reviews back. */
export const FilteredToNothing: Story = {
  play: async ({canvasElement}) => {
    await userEvent.type(await shown(canvasElement, TAG, 'input[type=search]'), 'unicycle');
    await shown(canvasElement, TAG, '[part=notice] button');
  },
};

/** A review that breaks the contract keeps its place and costs nothing but itself. */
export const PartlyUnreadable: Story = {
  args: {
    client: serviceWith(buildReviews(12), {
      garble: (page) => ({
        ...page,
        reviews: (page.reviews as object[]).map((review, index) => (index % 4 === 2 ? {...review, date: 'last week'} : review)),
      }),
    }),
  },
};

/** A link to one review opens the page that holds it, scrolls to it and focuses it; each date is such a link. */
export const LinkedReview: Story = {
  args: {client: serviceWith(buildReviews(100)), 'review-id': 'r47', 'review-link': '?review={reviewId}'},
  play: async ({canvasElement}) => {
    const card = await shown(canvasElement, TAG, '#review-r47');
    await waitFor(() => expect((card.getRootNode() as ShadowRoot).activeElement).toBe(card));
  },
};

/** A removed review shows nothing, not even that it was removed. */
export const LinkedReviewMissing: Story = {
  args: {'review-id': 'no-longer-shown'},
};

/** Collapsed after about 260 characters or four lines; find-in-page still reaches all of it. */
export const LongComments: Story = {
  args: {client: serviceWith(reviewsOf(LONG_COMMENTS))},
};

export const LongCommentOpened: Story = {
  args: {client: serviceWith(reviewsOf(LONG_COMMENTS))},
  play: async ({canvasElement}) => {
    const more = await shown(canvasElement, TAG, '.toggle');
    await userEvent.click(more);
    await waitFor(() => expect(more).toHaveAttribute('aria-expanded', 'true'));
  },
};

/** Line breaks, emoji, spelling and other scripts, each in the direction of its own text. */
export const CommentsInManyForms: Story = {
  args: {client: serviceWith(reviewsOf(COMMENTS_IN_MANY_FORMS))},
};

/** What the practice published after a representative approved it. */
export const Responses: Story = {
  args: {client: serviceWith(buildReviews(12, (index) => ({response: {...RESPONSES[index % RESPONSES.length]!, date: daysBack(index)}})))},
};

function reviewsOf(comments: readonly string[]) {
  return buildReviews(comments.length, (index) => ({comment: comments[index]!}));
}

/** `YYYY-MM-DD`, that many whole days before the newest review of the builders. */
function daysBack(days: number): string {
  return new Date(Date.UTC(2025, 11, 6 - Math.floor(days))).toISOString().slice(0, 10);
}
