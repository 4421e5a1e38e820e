import {THUMB} from '../../styles/thumb.js';

/** A plain string, because this tag does not use Lit. Resets the text styles that a page does not mean for a number in its text. */
export const styles = `
:host(:state(empty)),:host([hidden]){display:none}
bdi{letter-spacing:normal;text-indent:0;text-transform:none;word-break:normal;word-spacing:normal}
.rate{font-weight:600}
.rate::before{content:'';display:inline-block;inline-size:1em;block-size:1em;margin-inline-end:.35em;vertical-align:-.1em;background:var(--dr-color-positive,light-dark(#0a6b3d,#79d8a2));clip-path:${THUMB}}
.verified{display:inline-block;margin-inline-start:.25em;color:var(--dr-color-muted,color-mix(in srgb,currentColor 74%,transparent))}
@media (forced-colors:active){.rate::before{forced-color-adjust:none;background:CanvasText}}
`;
