import {css} from 'lit';

export const styles = css`
  [role='menu'] {
    position: absolute;
    inset: auto;
    inline-size: max-content;
    min-inline-size: 13em;
    max-inline-size: min(20em, 100% - 1em);
    margin: 0;
    padding: 0.375em;
    border: 1px solid var(--_line);
    border-radius: calc(1.5 * var(--_radius));
    background: var(--dr-color-dialog, light-dark(#fff, #1d2126));
    color: var(--dr-color-dialog-text, light-dark(#1c2024, #e9ebee));
    box-shadow: 0 0.25em 1em rgb(0 0 0 / 18%);
  }
  @media (prefers-reduced-motion: no-preference) {
    [role='menu'] {
      transition: translate var(--dr-motion-duration, 160ms) ease-out;
    }
    @starting-style {
      :popover-open {
        translate: 0 -0.25em;
      }
    }
  }
  [role='menuitem'] {
    display: flex;
    gap: 0.75em;
    align-items: center;
    inline-size: 100%;
    min-block-size: max(2.75em, 44px);
    border: 0;
    background: none;
    font-weight: 400;
    text-align: start;
  }
  [role='menuitem']:focus-visible {
    outline-offset: -2px;
  }
  .i {
    color: var(--_muted);
  }
  .reason {
    display: block;
    font-size: 0.875em;
  }
`;
