/**
 * A plain string, because this tag does not use Lit. Resets the text styles that a page does not mean for a number in its text. All
 * tags are equally wide, so the rings of a results page are below one another.
 */
export const styles = `\
:host{display:inline-grid;vertical-align:top;grid-template-columns:auto 1fr;column-gap:.5em;align-items:center;inline-size:15em;max-inline-size:100%;text-align:start}\
:host(:state(empty)),:host([hidden]),[hidden]{display:none}\
bdi{letter-spacing:0;line-height:1.3;text-indent:0;text-transform:none}\
svg{grid-row:span 2;inline-size:2.25em;fill:none;stroke-width:14}\
.yes{stroke:var(--dr-color-positive,light-dark(#0a6b3d,#79d8a2))}\
.no{stroke:color-mix(in srgb,var(--dr-color-negative,light-dark(#a3360b,#ffb08a)) 66%,transparent)}\
.rate{font-weight:600}\
.verified{font-size:.8125em}\
.verified,[hidden]+bdi{font-weight:400;color:var(--dr-color-muted,color-mix(in srgb,currentColor 74%,transparent))}\
@media (forced-colors:active){.yes{stroke:CanvasText}.no{stroke:GrayText}}`;
