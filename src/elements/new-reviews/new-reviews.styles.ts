import {css} from 'lit';

export const styles = css`
  :host {
    --_width: 40em;
  }
  p,
  ul {
    margin: 0;
    padding: 0;
  }
  ul {
    list-style: none;
  }
  .heading {
    margin-block-end: 0.2em;
    font-size: 1.25em;
    font-weight: 700;
  }
  li,
  .counts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_gap);
  }
  li {
    padding-block: 0.625em;
    border-block-end: 1px solid var(--_line);
  }
  .counts {
    font-size: 0.9375em;
  }
  .name {
    flex: 12em;
    min-inline-size: 0;
    font-weight: 600;
  }
  .new::before {
    content: '';
    display: inline-block;
    margin-inline-end: 0.5em;
    padding: 0.25em;
    border-radius: 1em;
    vertical-align: 0.125em;
    background: var(--_accent);
  }
  .muted {
    color: var(--_muted);
  }
  summary {
    padding-block: 0.625em;
    list-style: none;
    color: var(--_accent);
    font-weight: 600;
    cursor: pointer;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  [open] .i {
    rotate: 180deg;
  }
  * + .muted {
    padding-block-start: 0.75em;
    font-size: 0.875em;
  }
  p + button {
    margin-block: 0.5em;
  }
  .notice > p + button {
    margin-block: 0.75em 0;
  }
  .notice {
    padding: var(--_gap);
    border: 1px solid var(--_line);
    border-radius: calc(1.5 * var(--_radius));
    background: var(--_surface);
  }
  .title {
    font-weight: 600;
  }
  .shape {
    block-size: 2.5em;
    margin-block-start: 0.5em;
    border-radius: var(--_radius);
    background: var(--_tint);
    /* In forced-colors mode, only a border is visible. */
    border: 1px solid transparent;
  }
  @media (forced-colors: active) {
    .new::before {
      forced-color-adjust: none;
      background: CanvasText;
    }
  }
`;
