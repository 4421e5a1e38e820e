import {html} from 'lit';
import type {CaseResponse} from '../../api/practice/schemas.js';
import {piecesOf} from '../../domain/marked-text.js';
import type {Words} from '../../i18n/shared/words.js';

/** A response with the words to change marked, also for screen readers. */
export function wordsToChange({text, marks}: Pick<CaseResponse, 'text' | 'marks'>, words: Words<'toChange'>) {
  return piecesOf(text, marks ?? []).map((piece) =>
    piece.marks.length ? html`<mark><span class="hidden-text"> ${words.say('toChange')} </span>${piece.text}</mark>` : piece.text,
  );
}
