import {streamReviewsTab} from 'directory-reviews/ssr';
import {pageStart} from './frame.js';
import {providers} from './providers.js';

/** Sends the page at once up to the reviews, and the rest when the reviews service has answered, or has not. */
export async function sendProfile({params: {id}}, response) {
  const name = providers.find((provider) => provider.id === id)?.name ?? 'A provider';
  const left = new AbortController();
  response.on('close', () => left.abort());

  const reviews = streamReviewsTab({
    providerId: id,
    api: '/reviews/',
    service: process.env.REVIEWS_SERVICE,
    locale: 'en-US',
    headingLevel: 3,
    structuredData: {name},
    fallback: '<p>Call us to hear what other patients say.</p>',
    signal: left.signal,
  });
  response.write(pageStart(name, '/profile.js', '/cdn/dr-reviews-tab.js'));
  response.write('<h2 id="reviews-label">Reviews</h2>');
  for await (const html of reviews) response.write(html);
  response.end('<footer>In the directory since 2019</footer>');
}
