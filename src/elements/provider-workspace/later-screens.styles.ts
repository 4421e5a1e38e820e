import {css} from 'lit';

/** The screens that most people never see. */
export const laterStyles = css`
  .disc {
    display: grid;
    place-content: center;
    inline-size: 3.25em;
    aspect-ratio: 1;
    border-radius: 50%;
    background: color-mix(in srgb, currentColor 10%, transparent);
  }
  .disc .i {
    scale: 1.4;
  }
  .caught-up {
    justify-items: center;
    padding-block: 2.5em;
    text-align: center;
  }
  .access {
    gap: 1.25em;
    justify-items: stretch;
    max-inline-size: 44em;
  }
  .lead {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 1em;
    align-items: center;
  }
  .lead .disc {
    color: var(--_muted);
  }
  .people {
    margin-block-start: 0.375em;
  }
  .people li {
    padding: 0.625em 1em;
    font-weight: 600;
  }
  .people li + li,
  .foot {
    border-block-start: 1px solid var(--_line);
  }
  .foot {
    justify-content: space-between;
    padding-block-start: 1.25em;
  }
  @media (forced-colors: active) {
    .disc {
      border: 1px solid CanvasText;
    }
  }
`;
