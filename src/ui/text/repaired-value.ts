import {repairedText} from '../../domain/shown-text.js';

/** The field's text after removing from the field what no text may contain. The caret stays between the same characters. */
export function repairedValue(field: HTMLTextAreaElement): string {
  const {value, selectionEnd} = field;
  const repaired = repairedText(value);
  if (repaired !== value) {
    const caret = repairedText(value.slice(0, selectionEnd)).length;
    field.value = repaired;
    field.setSelectionRange(caret, caret);
  }
  return repaired;
}
