import {pageStart} from './frame.js';
import {providers} from './providers.js';

export function searchPage() {
  const results = providers.map(
    ({id, name}) => `<p><a href="/providers/${id}">${name}</a> <dr-recommendation-rate provider-id="${id}"></dr-recommendation-rate></p>`,
  );
  return `${pageStart('Providers near you', '/cdn/dr-config.js', '/cdn/dr-recommendation-rate.js')}
    <dr-config api="/reviews/">${results.join('')}</dr-config>`;
}
