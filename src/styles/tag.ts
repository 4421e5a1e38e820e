import {css} from 'lit';

/**
 * The box of a public tag in its page. It fills its place like a block of text. Where the page asks for its own width (a float, a flex
 * item, a dialog), that is `--_width`, or less if there is less room.
 */
export const tag = css`
  :host {
    display: block;
    /* Its layouts are for horizontal text, also in a page with vertical text. */
    writing-mode: horizontal-tb;
    max-width: 100%;
    /* In case the page makes the tag a flex container. */
    flex-wrap: wrap;
    align-content: start;
  }
  :host([hidden]) {
    display: none;
  }
  /*
   * A size container has no width of its own, so this box without height provides it: at least the first value, at most the
    * second.
   */
  :host::before {
    content: '';
    display: grid;
    grid-template-columns: minmax(min(12em, 50vw), min(var(--_width, 60em), 100vw));
  }
  :host > div {
    container-type: inline-size;
    width: 100%;
  }
`;
