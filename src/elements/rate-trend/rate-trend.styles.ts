import {css} from 'lit';

export const styles = css`
  :host {
    display: block;
  }
  p {
    margin: 0;
  }
  .head,
  .span {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    justify-content: space-between;
    font-size: 0.875em;
  }
  .head p {
    font-weight: 600;
  }
  .plot {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.25em 0.667em;
    margin-block-start: 1.5em;
    font-size: 0.75em;
    color: var(--_muted);
  }
  /* Each label is in the middle of its line. */
  .axis {
    display: flex;
    flex-direction: column;
    justify-content: space-between;
    margin-block: -0.5em;
    line-height: 1;
    text-align: end;
  }
  .columns {
    inline-size: 100%;
    block-size: 6em;
    fill: var(--_positive);
    overflow: visible;
  }
  .columns:dir(rtl) {
    scale: -1 1;
  }
  text {
    transform-box: fill-box;
    transform-origin: center;
    fill: currentColor;
    font-weight: 700;
    text-anchor: middle;
  }
  .columns:dir(rtl) text {
    transform: scaleX(-1);
  }
  line {
    stroke: var(--_line);
  }
  .few {
    fill: color-mix(in srgb, var(--_positive) 22%, transparent);
    stroke: var(--_positive);
  }
  .span {
    grid-column: 2;
    font-size: 1em;
  }
  .key {
    display: flex;
    gap: 0.4em;
    align-items: center;
    margin-block-start: 0.5em;
    font-size: 0.8125em;
    color: var(--_muted);
  }
  .key svg {
    inline-size: 0.75em;
    block-size: 0.75em;
  }
  table {
    inline-size: 100%;
    margin-block-start: 0.5em;
    border-collapse: collapse;
    font-size: 0.875em;
  }
  th,
  td {
    padding-block: 0.125em;
    font-weight: 400;
    text-align: start;
  }
  thead th {
    font-weight: 600;
  }
  th + * {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  tr + tr {
    border-block-start: 1px solid var(--_line);
  }
  @media (forced-colors: active) {
    .columns {
      fill: CanvasText;
    }
    line {
      stroke: GrayText;
    }
    .few {
      fill: Canvas;
      stroke: CanvasText;
    }
  }
`;
