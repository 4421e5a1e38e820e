import {css} from 'lit';
import {markedFieldStyles} from '../../ui/text/marked-field.styles.js';

/** The text field with its first sentences and marks, and the contact. */
export const fieldStyles = css`
  ${markedFieldStyles}
  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.25em;
    align-content: start;
  }
  label,
  legend {
    padding: 0;
    font-weight: 600;
  }
  .field-head,
  .start,
  .start > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375em;
    align-items: center;
  }
  .field-head {
    justify-content: space-between;
    column-gap: 1em;
  }
  #length {
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }
  .over {
    color: var(--_negative);
    font-weight: 600;
  }
  .over .i {
    margin-inline-end: 0.35em;
  }
  .start {
    flex-wrap: nowrap;
    align-items: start;
    padding-block: 0.125em 0.375em;
    font-size: 0.875em;
  }
  .start > :first-child:not(button) {
    padding-block: 0.4em;
    white-space: nowrap;
  }
  .start > .text {
    flex: none;
    min-block-size: max(2.25em, 24px);
    margin-inline-start: auto;
  }
  .reasons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375em;
    padding-block: 0.125em;
    font-size: 0.875em;
  }
  label.chip {
    display: flex;
    gap: 0.5em;
    align-items: center;
    border-style: solid;
    border-width: 1px;
    cursor: pointer;
  }
  [aria-invalid='true'] .chip {
    border-color: var(--_negative);
  }
  .chip:has(:checked) {
    background: color-mix(in srgb, var(--_accent) 9%, transparent);
    border-color: var(--_accent);
  }
  .chip input {
    inline-size: 1.125em;
    block-size: 1.125em;
    min-block-size: 0;
    margin: 0;
    accent-color: var(--_accent);
  }
  .chip {
    min-block-size: max(2.25em, 24px);
    padding: 0.125em 0.875em;
    border-color: color-mix(in srgb, var(--_accent) 35%, transparent);
    border-radius: 2em;
    color: var(--_accent);
    font-size: 1em;
    text-align: start;
  }
  textarea,
  input {
    inline-size: 100%;
    min-block-size: var(--_control);
    padding: 0.5em 0.75em;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: transparent;
    color: inherit;
    font: inherit;
    /* Phones zoom in on fields with smaller text. */
    font-size: max(1em, 16px);
  }
  .editor {
    min-block-size: 8.25em;
  }
  .copy {
    min-block-size: var(--_control);
  }
  .editor > .numbers {
    position: relative;
    pointer-events: none;
  }
  .number {
    position: absolute;
    translate: -75% -0.65em;
    color: var(--_caution);
    font-size: 0.6875em;
    font-weight: 700;
    line-height: 1;
  }
  fieldset,
  .contact {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
  }
  fieldset > .muted,
  .known {
    font-size: 0.875em;
  }
  .contact label,
  .contact input,
  .contact .fault {
    font-size: 0.9375em;
  }
  .contact input {
    font-size: max(0.9375em, 16px);
  }
  .known {
    padding-block-start: 0.75em;
    border-block-start: 1px solid var(--_line);
  }
  .known p:first-child {
    display: flex;
    flex-wrap: wrap;
    gap: 0.125em 0.75em;
    align-items: center;
  }
  .known strong {
    font-weight: 600;
  }
  @container (inline-size < 30em) {
    .start {
      flex-wrap: wrap;
    }
  }
  @container (inline-size >= 52em) {
    .contact {
      grid-template-columns: 1fr 10em 1.25fr;
    }
  }
`;
