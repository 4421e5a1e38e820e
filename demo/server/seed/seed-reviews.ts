import {canonicalText, remainingCharacters, TEXT_LIMIT} from 'directory-reviews/rules';
import type {NewResponse, NewReview} from '../database/schema.js';
import {reviewText} from '../reviews/review-text.js';
import {dayOf, startOf} from '../shared/calendar.js';
import {opaqueId} from '../shared/opaque-id.js';
import {type Chance, chanceFrom} from './chance.js';
import {commentWriter} from './comment-writer.js';
import {type DirectoryEntry, providerRow, spokenName, type WrittenReview} from './directory-entry.js';
import {seedData} from './seed-data.js';

export interface SeedReviews {
  readonly reviews: NewReview[];
  /** The published responses. */
  readonly responses: NewResponse[];
  /** Responses without a decision; some are edits of a published one. */
  readonly undecided: NewResponse[];
}

/** A provider of the seed, with all of their reviews. */
export interface SeededProvider {
  readonly id: string;
  readonly entry: DirectoryEntry;
  readonly said: SeedReviews;
}

export const DAY = 86_400_000;

/** The story ends on the day before the database is filled, so that few cases are overdue when people first see the desk. */
export const LAST_DAY = Date.parse(dayOf(new Date())) - DAY;

/** The plan has collected reviews for this many days. */
const DAYS = 2790;

/** Sentences that the editorial check flags, appended to comments to suppress them. */
const HELD_BACK = seedData<Record<'en' | 'es', readonly string[]>>('held-back.json');

const REPLIES = seedData<Record<'en' | 'es', Record<'praise' | 'criticism', readonly string[]>>>('responses.json');

/** All reviews of one provider and the practice's responses. The result is the same every time, apart from the days, which move with today. */
export function seedReviews(entry: DirectoryEntry, written: readonly WrittenReview[], cities: readonly string[]): SeedReviews {
  const chance = chanceFrom(entry.name);
  const write = commentWriter(spokenName(entry), entry.speech ?? 'en', chance);
  const {id: providerId} = providerRow(entry);
  const reviews: NewReview[] = [];
  const responses: NewResponse[] = [];
  const undecided: NewResponse[] = [];

  function add(status: NewReview['status'], recommended: boolean, comment: string | null, city: string): void {
    const id = opaqueId('r', 'seed', entry.name, String(reviews.length));
    const daysAgo = Math.floor(DAYS * chance.next() ** 1.6);
    const reviewedOn = isoDay(LAST_DAY - daysAgo * DAY);
    reviews.push({
      id,
      providerId,
      claimId: id,
      recommended,
      ...reviewText(comment),
      city,
      state: entry.state,
      reviewedOn,
      status,
      publishedAt: status === 'suppressed' ? null : startOf(reviewedOn),
    });
    if (!comment) return;
    const reply = replies({reviewId: id, recommended, daysAgo}, entry, chance);
    if (chance.happens(0.34)) responses.push(reply());
    if (chance.happens(0.03)) undecided.push(reply());
  }

  const left = verdicts(entry);
  for (const {recommended, comment, city} of written) {
    left.splice(left.indexOf(recommended), 1);
    add('published', recommended, comment, city);
  }
  // Comments of both opinions are withheld, more of those that do not recommend the provider. Their votes count.
  const withheld = [
    ...left.filter((recommended) => !recommended).slice(0, Math.ceil(entry.reviews / 30)),
    ...left.filter(Boolean).slice(0, Math.floor(entry.reviews / 60)),
  ];
  for (const recommended of withheld) left.splice(left.indexOf(recommended), 1);
  // The large list is for showing long lists; the others include some reviews without a comment.
  const silent = entry.reviews > 3 && entry.reviews < 100 ? 0.12 : 0;
  for (const recommended of chance.some(left, left.length)) {
    add('published', recommended, chance.happens(silent) ? null : write(recommended), chance.pick(cities));
  }
  for (const recommended of withheld) {
    const status = recommended ? 'suppressed' : chance.pick(['suppressed', 'removed'] as const);
    const comment = write(recommended);
    const held = status === 'suppressed' ? `${comment}\n${chance.pick(HELD_BACK[entry.speech ?? 'en'])}` : comment;
    add(status, recommended, held, chance.pick(cities));
  }
  return {reviews, responses, undecided};
}

function verdicts({reviews, rate}: DirectoryEntry): boolean[] {
  const recommended = Math.round(reviews * rate);
  return Array.from({length: reviews}, (_, index) => index < recommended);
}

/** Writes the practice's responses, each one different. */
function replies(
  review: {reviewId: string; recommended: boolean; daysAgo: number},
  entry: DirectoryEntry,
  chance: Chance,
): () => NewResponse {
  const texts = REPLIES[entry.speech ?? 'en'][review.recommended ? 'praise' : 'criticism'];
  return () => {
    const text = chance.pick(texts);
    if (remainingCharacters(text) < 0) throw new RangeError(`A seed response has more than ${TEXT_LIMIT} characters.`);
    const days = Math.min(review.daysAgo, 1 + Math.floor(chance.next() * 11));
    const respondedOn = isoDay(LAST_DAY - (review.daysAgo - days) * DAY);
    return {reviewId: review.reviewId, responder: chance.pick(entry.office), respondedOn, text: canonicalText(text)};
  };
}

/** The day of a story's time, in which each day starts at midnight UTC. */
export function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
