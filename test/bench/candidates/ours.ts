import type {Mount} from './candidate.js';

/** Through the public API of the built tag, which the page has loaded; its `api` shows the controls, nothing is asked for. */
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
