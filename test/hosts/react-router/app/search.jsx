import {DrConfig, DrRecommendationRate} from 'directory-reviews/react';
import {Link} from 'react-router';
import {providers} from './providers';

export default function Search() {
  return (
    <>
      <h1>Providers near you</h1>
      <DrConfig api="/reviews/">
        {providers.map(({id, name}) => (
          <p key={id}>
            <Link to={`/providers/${id}`}>{name}</Link> <DrRecommendationRate providerId={id} />
          </p>
        ))}
      </DrConfig>
    </>
  );
}
