import type {Replacement} from '../response-advice/advice.js';

/** Replaces words in a field as if they were typed: the cursor ends up after them, and the browser's undo reverts the change. */
export function replaceWords(field: HTMLTextAreaElement, {start, end, words}: Replacement): void {
  field.focus();
  field.setSelectionRange(start, end);
  // Deprecated, but the only way that keeps the undo history in every engine.
  if (document.execCommand?.('insertText', false, words)) return;
  field.setRangeText(words, start, end, 'end');
  field.dispatchEvent(new InputEvent('input', {inputType: 'insertReplacementText', bubbles: true, composed: true}));
}
