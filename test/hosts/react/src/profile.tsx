import 'directory-reviews/define/dr-reviews-tab';
import {useState} from 'react';
import {useParams} from 'react-router';

export function Profile({locale}: {locale: string}) {
  const {providerId} = useParams();
  const [verified, setVerified] = useState<number>();
  return (
    <>
      <h2>{verified === undefined ? 'Reviews' : `Reviews (${verified})`}</h2>
      <dr-reviews-tab
        providerId={providerId}
        api="/reviews/"
        locale={locale}
        headingLevel={3}
        ondr-reviews-loaded={({detail}) => setVerified(detail.verified)}
      />
    </>
  );
}
