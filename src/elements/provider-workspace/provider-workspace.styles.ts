import {css} from 'lit';

/** Used in addition to the review styles, which this tag shares with the reviews tab. */
export const styles = css`
  .heading {
    margin-block-end: 0.6em;
    font-size: 1.25em;
    font-weight: 600;
  }
  .about summary {
    cursor: pointer;
    min-block-size: max(1.75em, 24px);
  }
  .badge {
    display: flex;
    gap: 0.4em;
    align-items: center;
    font-weight: 600;
  }
  .skeleton {
    display: grid;
    gap: var(--_gap);
    padding-block: 0.5em;
  }
  .shape {
    block-size: 8em;
  }
  .heading:focus,
  .end:focus {
    outline: none;
  }
  .label {
    font-weight: 600;
  }

  .find {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em var(--_gap);
    align-items: start;
    padding: var(--_gap);
    border-radius: var(--_radius);
    background: var(--_tint);
  }
  .find > dr-combobox,
  .only {
    flex: 1 1 18em;
    min-inline-size: 0;
  }
  /* As high as a select, so nothing moves once it is known which of the two is shown. */
  .only p + p {
    block-size: auto;
    min-block-size: var(--_control);
    margin-block-start: 0.25em;
    align-content: center;
  }
  .find + .status:not(:empty) {
    margin-block-start: 0.5em;
  }
  .find .about {
    flex: 1 1 60%;
    margin: 0;
    padding-block: 0.375em;
  }

  .overview {
    margin-block: var(--_gap) 0.5em;
  }
  .provider-name {
    font-size: 1.125em;
    font-weight: 600;
  }
  .figures {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 20em), 1fr));
    gap: var(--_gap) calc(2 * var(--_gap));
    margin-block-start: 0.5em;
  }
  dr-rate-trend {
    display: block;
    min-block-size: calc(4 * 1lh + 7em);
  }
  /* Lays out overview and list in their final places, without a wrapper box that would shift. */
  .below {
    display: contents;
  }
  .starting .shape:first-of-type {
    block-size: 18em;
  }
  .card:focus-visible {
    outline-offset: -2px;
  }
  .place,
  .removed,
  .draft,
  .end[tabindex] {
    color: var(--_muted);
  }
  .removed {
    font-style: italic;
  }
  /* Keeps the case number on one line if there is room. */
  .case {
    display: inline-block;
  }
  .response-published {
    border-inline-start-color: var(--_positive);
  }
  .revisions-required {
    border-inline-start-color: var(--_negative);
  }
  .response .label {
    margin-block-start: 0.5em;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    align-items: center;
    margin-block: 0.75em 0.25em;
  }
  [value='respond'][aria-disabled='false'] {
    border-color: var(--_accent);
    color: var(--_accent);
  }
  .options {
    display: none;
  }
  .options::after {
    content: '';
    display: inline-block;
    inline-size: 0.4em;
    block-size: 0.4em;
    margin-inline-start: 0.6em;
    border-block-end: 2px solid;
    border-inline-end: 2px solid;
    rotate: 45deg;
    translate: 0 -0.2em;
  }
  button[aria-disabled='true'] {
    border-style: dashed;
  }
  @container (inline-size < 30em) {
    .actions:not(.single) .action {
      display: none;
    }
    .actions:not(.single) .options {
      display: inline-block;
    }
    .starting .shape:first-of-type {
      block-size: 32em;
    }
  }

  .notice {
    margin-block: var(--_gap);
  }
  .notice button {
    margin-block-start: 0.75em;
  }
  .access {
    display: grid;
    gap: 0.75em;
    justify-items: start;
    text-align: start;
  }
  .alert {
    position: sticky;
    inset-block-end: 0.5em;
    z-index: 1;
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em var(--_gap);
    align-items: center;
    justify-content: space-between;
    margin-block: 0.5em;
    padding: 0.75em var(--_gap);
    border: 1px solid var(--_edge);
    border-inline-start: 0.3em solid var(--_negative);
    border-radius: var(--_radius);
    background: Canvas;
    color: CanvasText;
  }
  /* Keeps the alert from covering the focused element. */
  div:has(.alert) :focus-visible {
    scroll-margin-block-end: 8em;
  }
  .alert p {
    flex: 1 1 14em;
  }
  @media print {
    .find,
    .alert {
      display: none;
    }
  }
`;
