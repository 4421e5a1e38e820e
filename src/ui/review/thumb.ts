import {html} from 'lit';
import {thumbsDown} from '../../styles/icons/thumbs-down.js';
import {thumbsUp} from '../../styles/icons/thumbs-up.js';

/** Beside the word, which says the same to screen readers and without color. */
export function thumb(recommended: boolean) {
  return recommended ? html`<span class="thumb up">${thumbsUp()}</span>` : html`<span class="thumb down">${thumbsDown()}</span>`;
}
