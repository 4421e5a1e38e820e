import {css} from 'lit';

/** The places of what the tag shows, as large as it usually is, so that nothing moves when it arrives. */
export const placesStyles = css`
  .overview {
    gap: 1.25em;
    min-block-size: 12em;
    padding: 1.25em;
  }
  /* All providers have no trend. */
  .overview.all {
    min-block-size: auto;
  }
  .work {
    margin-block-start: 1.25em;
  }
  .folders {
    display: none;
  }
  .tools {
    display: flex;
    flex-direction: column-reverse;
    margin-block-end: 0.5em;
  }
  .tools.reserved {
    min-block-size: calc(3 * var(--_control) + 2.5625em);
  }
  @container (inline-size < 30em) {
    .overview {
      min-block-size: 15.5em;
      padding: 1em;
    }
  }
  @container (inline-size >= 44em) {
    .overview {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 2em;
      min-block-size: 13.25em;
      padding: 1.5em 1.75em;
    }
    .tools.reserved {
      min-block-size: calc(var(--_control) + 1.5625em);
    }
  }
  @container (inline-size >= 60em) {
    .work.wide {
      display: grid;
      grid-template-columns: 14em minmax(0, 1fr);
      gap: 2em;
      align-items: start;
    }
    .folders {
      position: sticky;
      inset-block-start: 1em;
      display: block;
    }
    .folders.shape {
      block-size: 20em;
    }
  }
`;
