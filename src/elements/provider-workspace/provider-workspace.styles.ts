import {css} from 'lit';

/** Heading, choice of practice and provider, and what all parts of the tag share. */
export const styles = css`
  :host {
    --_mark: var(--dr-color-mark, light-dark(#ffe9a8, #5c4a12));
  }
  p,
  ul {
    margin: 0;
    padding: 0;
  }
  ul {
    list-style: none;
  }
  button {
    display: inline-flex;
    gap: 0.5em;
    align-items: center;
    justify-content: center;
  }
  button.text {
    gap: 0.25em;
  }
  .primary,
  [part='sign-in'] {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--dr-color-on-accent, light-dark(#fff, #0c1a2b));
  }
  .primary:hover,
  [part='sign-in']:hover {
    background: color-mix(in srgb, var(--_accent) 88%, currentColor);
  }
  .soft,
  [aria-current] {
    border-color: transparent;
    background: color-mix(in srgb, var(--_accent) 9%, transparent);
    color: var(--_accent);
  }
  .quiet {
    padding-inline: 0.5em;
    border-color: transparent;
    background: none;
    color: var(--_accent);
  }
  .label,
  .title,
  .provider-name,
  .counts bdi,
  .only bdi {
    font-weight: 600;
  }
  .label,
  .place,
  .status,
  .folders p,
  .end[tabindex] {
    font-size: 0.875em;
  }
  .place,
  .status,
  .folders p,
  .end[tabindex] {
    color: var(--_muted);
  }
  .overview,
  .notice,
  .card,
  .people,
  .alert {
    border: 1px solid var(--_line);
    border-radius: calc(1.5 * var(--_radius));
    background: var(--_surface);
  }

  .head,
  .counts,
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    align-items: center;
  }
  .heading {
    flex: 1;
    font-size: 1.5em;
    font-weight: 700;
    letter-spacing: -0.015em;
    line-height: 1.25;
  }
  .heading:focus,
  .end:focus {
    outline: none;
  }
  .about {
    max-inline-size: 48em;
    margin-block-start: 0.5em;
  }

  /* As wide as the room, whatever long words are in it. */
  :where(.find, .plain, .overview, .field, .in) {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .find {
    gap: 0.75em;
    margin-block: 1em;
  }
  /* As large as the combobox that takes its place. */
  .plain {
    gap: 0.25em;
  }
  .plain select {
    font-size: 0.9375em;
  }
  /* As high as a field, so nothing moves once it is known which of the two is shown. */
  .only p + p {
    min-block-size: var(--_control);
    margin-block-start: 0.25em;
    align-content: center;
  }

  [aria-expanded='true'] > .i:last-child {
    rotate: 180deg;
  }

  @container (inline-size < 30em) {
    .head {
      flex-wrap: nowrap;
      gap: 0.25em;
    }
    .head button {
      inline-size: var(--_control);
      padding: 0;
    }
    .head button span {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    .heading {
      font-size: 1.25em;
    }
    .only .place {
      display: block;
    }
    .plain select {
      min-block-size: calc(3em + 2px);
    }
    .only p + p {
      min-block-size: calc(2.8125em + 2px);
    }
  }
  @container (inline-size >= 44em) {
    .find {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  @media print {
    .find,
    .folders,
    .filters,
    .alert,
    button {
      display: none;
    }
  }
`;
