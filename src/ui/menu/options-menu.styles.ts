import {css} from 'lit';

export const styles = css`
  [role='menu'] {
    position: absolute;
    inset: auto;
    inline-size: max-content;
    max-inline-size: min(20em, 100vw - 1em);
    margin: 0;
    padding: 0.25em;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: Canvas;
    color: CanvasText;
    box-shadow: 0 0.5em 1.5em rgb(0 0 0 / 20%);
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
    display: block;
    inline-size: 100%;
    min-block-size: max(2.75em, 44px);
    border: 0;
    text-align: start;
  }
  .reason {
    display: block;
    font-size: 0.875em;
  }
`;
