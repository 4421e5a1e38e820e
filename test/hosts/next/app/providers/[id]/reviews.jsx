'use client';
import {renderReviewsTab} from 'directory-reviews/ssr';
import {useEffect, useRef, useState} from 'react';

/** The reviews below their label. The label follows the tab, which may load reviews itself. */
export function Reviews({providerId, page, summary}) {
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
