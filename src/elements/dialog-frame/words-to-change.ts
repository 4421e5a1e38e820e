import {html} from 'lit';
import type {CaseResponse} from '../../api/practice-schemas.js';
import {piecesOf} from '../../domain/marked-text.js';
import type {StatusMessage} from '../../i18n/status-messages.js';
import type {Wording} from '../../i18n/wording.js';

/** The response in which a representative has marked what is to change, said so to those who cannot see the marks. */
export function wordsToChange({text, marks}: CaseResponse, words: Wording<StatusMessage>) {
  return piecesOf(text, marks ?? []).map((piece) =>
    piece.marks.length ? html`<mark><span class="hidden-text"> ${words.say('toChange')} </span>${piece.text}</mark>` : piece.text,
  );
}
