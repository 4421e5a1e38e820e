import {DrReviewsTab} from 'directory-reviews/react';
import {useState} from 'react';
import {useParams} from 'react-router';

export function Profile({locale}: {locale: string}) {
  const {providerId} = useParams();
  const [verified, setVerified] = useState<number>();
  return (
    <>
      <h2>{verified === undefined ? 'Reviews' : `Reviews (${verified})`}</h2>
      <DrReviewsTab
        providerId={providerId}
        api="/reviews/"
        locale={locale}
        headingLevel={3}
        onDrReviewsLoaded={({detail}) => setVerified(detail.verified)}
      />
    </>
  );
}
