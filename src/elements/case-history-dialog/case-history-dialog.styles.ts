import {css} from 'lit';

export const styles = css`
  .strip {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 0.75em;
    align-items: center;
    padding: 0.875em var(--_side);
    border-block-end: 1px solid var(--_line);
    background: var(--_tint);
    --_report: var(--dr-color-report, light-dark(#69409e, #cbb2ff));
  }
  .strip > div {
    flex: 1 1 14em;
    min-inline-size: 0;
  }
  .strip .muted {
    font-size: 0.875em;
  }
  .status,
  .strip button {
    display: flex;
    gap: 0.45em;
    align-items: center;
    justify-content: start;
    font-weight: 600;
  }
  .strip button {
    justify-content: center;
  }
  .pending {
    background: var(--_accent-tint);
  }
  .pending .status {
    color: var(--_accent);
  }
  .caution {
    background: var(--_caution-tint);
  }
  .caution .status {
    color: var(--_caution);
  }
  .strip.done {
    background: var(--_positive-tint);
  }
  .done .status {
    color: var(--_positive);
  }
  .strip.report {
    background: color-mix(in srgb, var(--_report) 9%, transparent);
  }
  .report .status {
    color: var(--_report);
  }
  .subject {
    padding-block-end: 1.25em;
    border-block-end: 1px solid var(--_line);
  }
  .subject > .muted {
    margin-block-end: 0.5em;
    font-size: 0.875em;
  }
  section .timeline {
    margin-block-start: 0.75em;
  }
  .timeline .case-number {
    font-size: 1em;
  }
  .timeline .muted {
    font-size: 0.875em;
  }
  .timeline .quote {
    margin-block-start: 0.375em;
    padding: 0.5em 0.75em;
    border-radius: var(--_radius);
    background: var(--_tint);
  }
  .contacts {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .note button {
    margin-block-start: 0.5em;
  }
  @container (inline-size < 30em) {
    .strip button {
      flex: 1 1 auto;
    }
  }
  @media (forced-colors: active) {
    .strip {
      border: 1px solid CanvasText;
    }
  }
`;
