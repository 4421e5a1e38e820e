import {html} from 'lit';
import type {PracticeReview} from '../../api/practice/schemas.js';
import type {PublishedResponse} from '../../domain/review.js';
import {reviewsMessages} from '../../i18n/reviews/reviews.js';
import type {DialogMessage} from '../../i18n/shared/dialog.js';
import {type Messages, type Words, wordsFor} from '../../i18n/shared/words.js';
import {handleToggle} from './long-comment.js';
import {reviewCard} from './review-card.js';

/** The context of a member card. */
export interface MemberCard {
  /** Unique in the shadow root. */
  readonly id: string;
  readonly words: Words<DialogMessage>;
  /** The host's sentences for the card. */
  readonly messages: Partial<Messages> | undefined;
  readonly response?: PublishedResponse;
}

/** A review as members see it, with the card of the reviews tab. */
export function memberCard(
  {comment, recommended, city, state, date, language}: PracticeReview,
  {id, words, messages, response}: MemberCard,
) {
  const card = reviewCard(
    {id, recommended, comment: comment ?? words.say('commentRemoved'), city, state, date, language: comment ? language : null, response},
    {words: wordsFor(reviewsMessages, words.locale, messages), linkPattern: undefined},
  );
  // eslint-disable-next-line lit-a11y/click-events-have-key-events -- heard here, but made by the button in the card
  return html`<div role="list" class="member-card" @click=${handleToggle}>${card}</div>`;
}
