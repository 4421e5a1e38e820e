import {css} from 'lit';

/** A text field over its copy, in which findings and what is over the limit are marked. The copy must have the lines of the field. */
export const markedFieldStyles = css`
  .editor {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .editor > * {
    grid-area: 1 / 1;
    margin: 0;
    resize: none;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
    word-break: normal;
    letter-spacing: normal;
    word-spacing: normal;
    text-align: start;
    text-indent: 0;
    tab-size: 8;
    line-height: 1.5;
  }
  /* Over the marks. As high as its text, so a scrollbar would only take width from its lines. */
  .editor > textarea {
    position: relative;
    overflow: hidden;
  }
  .copy {
    inline-size: 100%;
    padding: 0.5em 0.75em;
    border: 1px solid transparent;
    font-size: max(1em, 16px);
    -webkit-text-fill-color: transparent;
    color: transparent;
    unicode-bidi: plaintext;
    -webkit-user-select: none;
    user-select: none;
  }
  ::highlight(dr-finding) {
    background: var(--dr-color-mark, light-dark(#ffe9a8, #5c4a12));
    text-decoration: underline 2px var(--dr-color-caution, light-dark(#7a5200, #f0c466));
  }
  ::highlight(dr-surplus) {
    background: color-mix(in srgb, var(--dr-color-negative, light-dark(#a3360b, #ffb08a)) 12%, transparent);
    text-decoration: underline wavy 1px var(--dr-color-negative, light-dark(#a3360b, #ffb08a));
  }
  @media (forced-colors: active) {
    /* A field in the system's colors would cover the marks. */
    .copy,
    .editor > textarea {
      forced-color-adjust: none;
    }
    .editor > textarea {
      border-color: CanvasText;
      color: CanvasText;
    }
    ::highlight(dr-finding),
    ::highlight(dr-surplus) {
      background: transparent;
      text-decoration-color: CanvasText;
    }
  }
`;
