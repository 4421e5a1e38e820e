import 'directory-reviews/define/dr-reviews-tab';
import {loadReviewsTab, renderReviewsTab} from 'directory-reviews/ssr';
import {useEffect, useRef, useState} from 'react';
import {providers} from './providers';

/** Runs on the server, also when people come by a link of the router. */
export async function loader({params: {providerId}}) {
  const name = providers.find(({id}) => id === providerId)?.name ?? 'A provider';
  const {page, summary, jsonLd} = await loadReviewsTab({
    providerId,
    api: process.env.REVIEWS_SERVICE,
    structuredData: {name},
  });
  return {name, page, summary, jsonLd};
}

export default function Profile({params: {providerId}, loaderData: {name, page, summary, jsonLd}}) {
  return (
    <>
      <h1>{name}</h1>
      <div dangerouslySetInnerHTML={{__html: jsonLd}} />
      <Reviews key={providerId} providerId={providerId} page={page} summary={summary} />
    </>
  );
}

/** The reviews below their label. The label follows the tab, which may load reviews itself. */
function Reviews({providerId, page, summary}) {
  const [verified, setVerified] = useState(summary && summary.recommended + summary.notRecommended);
  const section = useRef(null);
  useEffect(() => {
    const {current} = section;
    const handleLoaded = ({detail}) => setVerified(detail.verified);
    current.addEventListener('dr-reviews-loaded', handleLoaded);
    // The tag may have loaded the reviews before React has hydrated this component.
    const earlier = current.querySelector('dr-reviews-tab').latestEvents?.['dr-reviews-loaded'];
    if (earlier) handleLoaded(earlier);
    return () => current.removeEventListener('dr-reviews-loaded', handleLoaded);
  }, []);

  const html = renderReviewsTab({
    providerId,
    page,
    api: '/reviews/',
    locale: 'en-US',
    headingLevel: 3,
    fallback: '<p>Call us to hear what other patients say.</p>',
  });
  return (
    <section ref={section}>
      <h2>{verified === undefined ? 'Reviews' : `Reviews (${verified})`}</h2>
      {/* The server's HTML has the reviews, the browser's only their data. */}
      <div suppressHydrationWarning dangerouslySetInnerHTML={{__html: html}} />
    </section>
  );
}
