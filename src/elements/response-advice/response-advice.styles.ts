import {css} from 'lit';

export const styles = css`
  :host,
  :host > div {
    display: contents;
    --_caution: var(--dr-color-caution, light-dark(#7a5200, #f0c466));
    --_caution-tint: color-mix(in srgb, var(--dr-color-mark, light-dark(#ffe9a8, #5c4a12)) 50%, transparent);
  }
  section {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    counter-reset: finding;
    font-size: 0.875em;
    line-height: 1.4;
  }
  h3,
  p {
    margin: 0;
    font-size: 1em;
    text-wrap: pretty;
  }
  h3 {
    display: flex;
    gap: 0.5em;
    align-items: center;
    padding: 0.5em 0.75em;
    background: var(--_caution-tint);
    font-weight: 600;
  }
  h3 .i {
    color: var(--_caution);
  }
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0.625em;
    align-items: center;
    padding: 0.4375em 0.75em;
    padding-inline-start: 2.75em;
    border-block-start: 1px solid var(--_line);
    counter-increment: finding;
  }
  /* The number of the mark in the field. */
  li::before {
    content: counter(finding);
    position: absolute;
    inset-block-start: 0.6em;
    inset-inline-start: 0.85em;
    display: grid;
    place-items: center;
    min-inline-size: 1.6em;
    block-size: 1.6em;
    border-radius: 50%;
    background: var(--_caution);
    color: var(--dr-color-dialog, light-dark(#fff, #1d2126));
    font-size: 0.875em;
    font-weight: 700;
  }
  li p {
    flex: 1 1 13em;
    min-inline-size: 0;
  }
  q {
    quotes: '“' '”';
    font-weight: 600;
  }
  section > .muted {
    padding: 0.4375em 0.75em;
    border-block-start: 1px solid var(--_line);
    color: var(--_muted);
  }
  button {
    min-block-size: max(2.125em, 28px);
    padding: 0.125em 0.625em;
    font-size: 1em;
    text-align: start;
  }
  @media (forced-colors: active) {
    li::before {
      border: 1px solid CanvasText;
    }
  }
`;
