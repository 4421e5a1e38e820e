import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {expect, userEvent, waitFor} from 'storybook/test';
import {ReviewsError} from '../src/index.js';
import {buildReview, buildReviews} from '../src/testing/index.js';
import {PROVIDER_ID, repair, serviceWith} from './reviews-service.js';
import {type ReviewsTabArgs, reviewsTabElement} from './reviews-tab-element.js';
import {shown} from './shown.js';
import {COMMENTS_IN_MANY_FORMS, LONG_COMMENTS, RESPONSES} from './written-texts.js';

const TAG = 'dr-reviews-tab';

const WITHHELD = [
  {recommended: false, reason: 'privacy'},
  {recommended: false, reason: 'language'},
] as const;

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

/** Below ten reviews, one answer changes the percentage by more than ten points, so the counts come first. */
export const FewReviews: Story = {
  args: {client: serviceWith({reviews: buildReviews(3), withoutComment: {recommended: 2, notRecommended: 0}})},
};

/** One review needs no filter. */
export const OneReview: Story = {
  args: {client: serviceWith([buildReview()])},
};

/** A normal state, in which most providers start. */
export const NoneYet: Story = {
  args: {client: serviceWith([])},
};

/** Reviews without a comment count in the rate but are not listed. 26 of 30 is 86%, never 87%. */
export const RateWithoutComments: Story = {
  args: {client: serviceWith({reviews: [], withoutComment: {recommended: 26, notRecommended: 4}})},
};

/** A comment that is held back keeps its vote, so the rate is not better than the answers. The tab says so in the open. */
export const WithheldComments: Story = {
  args: {client: serviceWith({reviews: buildReviews(28), withheld: WITHHELD})},
};

/** For a plan that must leave those votes out. */
export const WithheldCommentsWithoutVotes: Story = {
  args: {client: serviceWith({reviews: buildReviews(28), withheld: WITHHELD, withheldVotes: 'leave-out'})},
};

export const Loading: Story = {
  args: {client: serviceWith(buildReviews(30), {delay: Infinity})},
};

/** The button stays in place, keeps the focus and shows its progress. */
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

/** The content from before the failure stays, with a button to try again. */
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

/** Loads automatically when the reader is back online. */
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

/** One click shows all reviews again. */
export const FilteredToNothing: Story = {
  play: async ({canvasElement}) => {
    await userEvent.type(await shown(canvasElement, TAG, 'input[type=search]'), 'unicycle');
    await shown(canvasElement, TAG, '[part=notice] button');
  },
};

/** A review that violates the contract keeps its place in the list; all others are shown. */
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

/** A link to a review opens its page, scrolls to it and focuses it. Each date is such a link. */
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

/** Collapsed after about 260 characters or four lines; find-in-page still searches the whole text. */
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

/** Line breaks, emoji, misspellings and other scripts, each text in its own direction. */
export const CommentsInManyForms: Story = {
  args: {client: serviceWith(reviewsOf(COMMENTS_IN_MANY_FORMS))},
};

/** Published responses, approved by a representative. */
export const Responses: Story = {
  args: {client: serviceWith(buildReviews(12, (index) => ({response: {...RESPONSES[index % RESPONSES.length]!, date: daysBack(index)}})))},
};

function reviewsOf(comments: readonly string[]) {
  return buildReviews(comments.length, (index) => ({comment: comments[index]!}));
}

/** `YYYY-MM-DD`, the given number of whole days before the builders' newest review. */
function daysBack(days: number): string {
  return new Date(Date.UTC(2025, 11, 6 - Math.floor(days))).toISOString().slice(0, 10);
}
