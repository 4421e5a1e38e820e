import 'directory-reviews/define/dr-reviews-tab';
import {useState} from 'react';
import {planProfile, providerId} from '../session.js';

export function ProviderProfile({locale}: {locale: string}) {
  const [verified, setVerified] = useState<number>();
  return (
    <section>
      <h2 id="label">Reviews{verified !== undefined && ` (${verified})`}</h2>
      <dr-reviews-tab
        providerId={providerId}
        api="/"
        locale={locale}
        headingLevel={3}
        planProfile={planProfile}
        ondr-reviews-loaded={({detail}) => setVerified(detail.verified)}
      />
    </section>
  );
}
