import {css} from 'lit';

/** The revisions form, and the bar with the decisions. */
export const decisionStyles = css`
  #revisions {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1em;
    border-block-start: 1px solid var(--_line);
    background: var(--_tint);
  }
  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.375em;
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    align-items: baseline;
    justify-content: space-between;
  }
  .top span,
  .field > .muted {
    font-size: 0.875em;
  }
  label[for] {
    font-weight: 600;
  }
  textarea {
    min-block-size: 4.5em;
    background: var(--_surface);
    field-sizing: content;
  }
  .words {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0;
    padding: 0.5em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .word {
    min-inline-size: max(1.5em, 24px);
    min-block-size: max(1.75em, 24px);
    padding: 0 0.15em;
    border-width: 0 0 2px;
    border-color: transparent;
    border-radius: 0.2em;
    background: none;
    font-size: 1em;
    font-weight: 400;
  }
  .word[aria-pressed='true'] {
    border-color: var(--_caution);
    background: var(--_mark);
    color: var(--_mark-text);
  }
  .decision {
    padding-block: 0.875em;
    border-block-start: 1px solid var(--_line);
    border-end-start-radius: calc(1.5 * var(--_radius));
    border-end-end-radius: calc(1.5 * var(--_radius));
    background: var(--dr-color-dialog, light-dark(#fff, #1d2126));
    color: var(--dr-color-dialog-text, light-dark(#1c2024, #e9ebee));
  }
  .decision > :not(:empty) + * {
    margin-block-start: 0.75em;
  }
  .question > * + *,
  .reasons {
    margin-block-start: 0.75em;
  }
  .reasons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375em;
  }
  .question .choice {
    padding-inline: 0.875em;
    font-size: 0.9375em;
  }
  /* What cannot be undone is apart from the rest. */
  .decision .danger {
    margin-inline-start: auto;
  }
  /* In view at the bottom, however long the texts are, where it leaves space for them. */
  @media (height > 36em) {
    .decision {
      position: sticky;
      inset-block-end: 0;
      z-index: 1;
    }
    /* Keeps the bar from covering the focused element. */
    .case:has(.decision) :focus-visible:not(.decision *) {
      scroll-margin-block-end: 24em;
    }
  }
  @container (inline-size < 30em) {
    /* There, the question would cover most of the case. */
    .decision:has(.question) {
      position: static;
    }
    .decision button {
      flex: 1 1 auto;
    }
    .decision .danger {
      flex-basis: 100%;
    }
  }
`;
