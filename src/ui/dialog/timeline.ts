import {css, html, nothing} from 'lit';

/** What a step is about: its color. `later` is dashed. */
export type StepKind = 'done' | 'pending' | 'caution' | 'report' | 'plain' | 'later';

export interface TimelineStep {
  readonly kind: StepKind;
  readonly icon: unknown;
  readonly title: string;
  /** At the end of the title's line. */
  readonly moment?: unknown;
  /** Below the title. */
  readonly text?: unknown;
}

/** One step in a list `.timeline`. */
export function timelineStep({kind, icon, title, moment, text}: TimelineStep) {
  return html`<li>
    <span class="disc ${kind}">${icon}</span>
    <div>
      <p class="step"><strong>${title}</strong> ${moment ? html`<span class="muted">${moment}</span>` : nothing}</p>
      ${text ?? nothing}
    </div>
  </li>`;
}

export const timelineStyles = css`
  .timeline {
    list-style: none;
    --_report: var(--dr-color-report, light-dark(#69409e, #cbb2ff));
  }
  .timeline li {
    position: relative;
    display: grid;
    grid-template-columns: 1.75em minmax(0, 1fr);
    gap: 0 0.875em;
    padding-block-end: 0.75em;
  }
  .timeline li:last-child {
    padding-block-end: 0;
  }
  /* From disc to disc. */
  .timeline li:not(:last-child)::before {
    content: '';
    position: absolute;
    inset-block: 1.75em 0;
    inset-inline-start: calc(0.875em - 1px);
    border-inline-start: 2px solid var(--_line);
  }
  .disc {
    display: grid;
    place-items: center;
    inline-size: 1.75em;
    block-size: 1.75em;
    border-radius: 50%;
    background: var(--_tint);
    color: var(--_muted);
  }
  .disc .i {
    inline-size: 1em;
    block-size: 1em;
  }
  .disc.done {
    background: var(--_positive-tint);
    color: var(--_positive);
  }
  .disc.pending {
    background: var(--_accent-tint);
    color: var(--_accent);
  }
  .disc.caution {
    background: var(--_caution-tint);
    color: var(--_caution);
  }
  .disc.report {
    background: color-mix(in srgb, var(--_report) 9%, transparent);
    color: var(--_report);
  }
  .disc.later {
    border: 2px dashed var(--_edge);
    background: none;
  }
  .step {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75em;
    align-items: baseline;
    justify-content: space-between;
    padding-block-start: 0.125em;
  }
  .step > .muted {
    font-size: 0.875em;
  }
  .timeline p {
    font-size: 0.9375em;
  }
  .timeline .step > strong {
    font-weight: 600;
  }
  @media (forced-colors: active) {
    .disc {
      border: 1px solid CanvasText;
    }
  }
`;
