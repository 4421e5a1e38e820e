import type {Mount} from './candidate.js';

/** Uses the public API of the built tag, which the page has loaded. Its `api` makes the controls appear, but gets no requests. */
export const mount: Mount = (host, page) => {
  const tab = Object.assign(document.createElement('dr-reviews-tab'), {
    data: page,
    providerId: page.summary.providerId,
    api: location.origin,
  });
  host.append(tab);
  return {
    update: (changed) => {
      Object.assign(tab, {data: changed});
    },
  };
};
