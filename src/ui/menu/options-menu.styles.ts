import {css} from 'lit';

export const styles = css`
  [role='menu'] {
    position: absolute;
    inset: auto;
    inline-size: max-content;
    max-inline-size: min(20rem, 100vw - 1rem);
    margin: 0;
    padding: 0.25rem;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: Canvas;
    color: CanvasText;
    box-shadow: 0 0.5rem 1.5rem rgb(0 0 0 / 20%);
  }
  @media (prefers-reduced-motion: no-preference) {
    [role='menu'] {
      transition: translate var(--dr-motion-duration, 160ms) ease-out;
    }
    @starting-style {
      :popover-open {
        translate: 0 -0.25rem;
      }
    }
  }
  [role='menuitem'] {
    display: block;
    inline-size: 100%;
    min-block-size: 2.75rem;
    border: 0;
    text-align: start;
    white-space: normal;
  }
  .reason {
    display: block;
    font-size: 0.875em;
  }
`;
