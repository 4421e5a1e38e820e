import {html} from 'lit';

export const arrowLeft = () =>
  html`<svg class="i turns" viewBox="0 0 24 24" aria-hidden="true"><path d="m12 19-7-7 7-7"/><path d="M19 12H5"/></svg>`;
