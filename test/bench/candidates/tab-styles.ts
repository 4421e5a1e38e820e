/** The styles of every candidate except ours and the peers. */
export const TAB_STYLES = `
.tab { font: 1rem/1.5 system-ui, sans-serif; color: #1f2933; }
.tab p { margin: 0; }
.heading { margin: 0; font-size: 1.25rem; }
.figure { font-size: 2rem; font-weight: 700; }
.bar { display: block; width: 100%; height: .5rem; background: #cbd2d9; fill: #0b6e4f; }
.counts { display: flex; flex-wrap: wrap; gap: .25rem 1rem; margin: .5rem 0; padding: 0; list-style: none; }
.filters { display: flex; flex-wrap: wrap; gap: .75rem; margin: 1rem 0; }
.choices { display: flex; flex-wrap: wrap; gap: .5rem 1rem; margin: 0; padding: 0; border: 0; }
.filters select, .filters input[type=search] { font: inherit; padding: .375rem .5rem; border: 1px solid #7b8794; border-radius: .25rem; }
.status, .place { font-size: .875rem; color: #52606d; }
.list { list-style: none; margin: 1rem 0; padding: 0; }
.review { padding: 1rem 0; border-top: 1px solid #cbd2d9; }
.badge { font-weight: 600; color: #0b6e4f; }
.badge::before { content: ''; display: inline-block; width: 1em; height: 1em; margin-inline-end: .375rem; background: currentColor; clip-path: polygon(0 42%, 22% 42%, 22% 94%, 0 94%, 0 42%, 30% 44%, 50% 4%, 62% 6%, 60% 38%, 92% 38%, 100% 48%, 88% 88%, 78% 94%, 30% 94%, 30% 44%); }
.badge.down { color: #9b2c2c; }
.badge.down::before { rotate: 180deg; }
.comment { white-space: pre-line; overflow-wrap: anywhere; }
.toggle { font: inherit; color: #0b5cad; background: none; border: 0; padding: 0; text-decoration: underline; cursor: pointer; }
.response { margin: .75rem 0 0 1rem; padding: .75rem; border-inline-start: 3px solid #9fb3c8; background: #f5f7fa; }
.more { font: inherit; padding: .5rem 1rem; border: 1px solid #0b5cad; border-radius: .25rem; background: #fff; color: #0b5cad; }
`;

/** Lets the browser skip the rendering of cards outside the viewport. */
export const SKIPPED_STYLES = '.review { content-visibility: auto; contain-intrinsic-size: auto 11rem; }';
