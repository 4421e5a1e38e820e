import type {Replacement} from '../response-advice/advice.js';

/** Puts other words into a field as if they were typed: the focus is behind them, and the browser's undo takes them back. */
export function replaceWords(field: HTMLTextAreaElement, {start, end, words}: Replacement): void {
  field.focus();
  field.setSelectionRange(start, end);
  // Deprecated, and the one way in every engine that leaves what was typed before to undo.
  if (document.execCommand('insertText', false, words)) return;
  field.setRangeText(words, start, end, 'end');
  field.dispatchEvent(new InputEvent('input', {inputType: 'insertReplacementText', bubbles: true, composed: true}));
}
