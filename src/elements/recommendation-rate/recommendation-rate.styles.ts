import {THUMB} from '../../styles/thumb.js';

/** A plain string, because this tag does not use Lit. Resets the text styles that a page does not mean for a number in its text. */
export const styles = `\
:host(:state(empty)),:host([hidden]){display:none}\
bdi{letter-spacing:0;text-indent:0;text-transform:none}\
.rate{font-weight:600}\
.rate::before{content:'';display:inline-block;width:1em;height:1em;margin-inline-end:.25em;vertical-align:-.1em;background:var(--dr-color-positive,light-dark(#0a6b3d,#79d8a2));clip-path:${THUMB}}\
.verified{display:inline-block;margin-inline-start:.25em;color:var(--dr-color-muted,color-mix(in srgb,currentColor 74%,transparent))}\
@media (forced-colors:active){.rate::before{forced-color-adjust:none;background:CanvasText}}`;
