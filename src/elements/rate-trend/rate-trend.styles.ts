import {css} from 'lit';

export const styles = css`
  :host {
    display: block;
  }
  p {
    margin: 0;
  }
  .label {
    font-weight: 600;
  }
  .muted,
  details {
    color: var(--_muted);
  }
  .columns {
    display: block;
    inline-size: 100%;
    block-size: 5em;
    border-block-end: 1px solid var(--_edge);
    fill: var(--_positive);
    overflow: visible;
  }
  .columns:dir(rtl) {
    scale: -1 1;
  }
  .few {
    fill: color-mix(in srgb, var(--_positive) 25%, transparent);
    stroke: var(--_positive);
  }
  .span {
    display: flex;
    justify-content: space-between;
    gap: 1em;
  }
  summary {
    min-block-size: max(1.75em, 24px);
    cursor: pointer;
  }
  table {
    border-collapse: collapse;
  }
  th,
  td {
    padding: 0.125em 0;
    font-weight: 400;
    text-align: start;
  }
  thead th {
    font-weight: 600;
  }
  th + * {
    padding-inline-start: 1em;
  }
  @media (forced-colors: active) {
    .columns {
      fill: CanvasText;
    }
    .few {
      fill: Canvas;
      stroke: CanvasText;
    }
  }
`;
