import {html} from 'lit';

export const listFilter = () =>
  html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="M2 5h20"/><path d="M6 12h12"/><path d="M9 19h6"/></svg>`;
