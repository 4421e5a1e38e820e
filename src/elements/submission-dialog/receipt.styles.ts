import {css} from 'lit';

export const receiptStyles = css`
  .heading:has(.disc) {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 1em;
    align-items: center;
    padding-block: 0;
  }
  .heading .disc {
    grid-row: span 2;
    inline-size: 3.25em;
    block-size: 3.25em;
  }
  .heading .disc .i {
    inline-size: 1.75em;
    block-size: 1.75em;
  }
  .disc + h2 {
    font-size: 1.375em;
    line-height: 1.25;
  }
  .slip {
    border: 1px solid var(--_line);
    border-radius: calc(1.5 * var(--_radius));
  }
  .case {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1em;
    align-items: center;
    justify-content: space-between;
    padding: 0.625em 1em;
  }
  .case .muted,
  .sent .muted,
  .contacts {
    font-size: 0.875em;
  }
  .case .case-number {
    font-size: 1.25em;
    font-weight: 700;
    letter-spacing: 0.08em;
  }
  .sent {
    padding: 0.75em 1em;
    border-block-start: 1px solid var(--_line);
    font-size: 0.9375em;
  }
  .receipt .timeline {
    margin-block-start: 0.75em;
  }
  .contacts {
    padding-block-start: 0.75em;
    border-block-start: 1px solid var(--_line);
    color: var(--_muted);
  }
`;
