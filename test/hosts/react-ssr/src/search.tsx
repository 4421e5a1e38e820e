import {DrConfig, DrRecommendationRate} from 'directory-reviews/react';
import {Link} from 'react-router';

const providers = [
  {id: 'p_7rCp0ysGl8sX3siM', name: 'Hannah Brandvold, DO'},
  {id: 'p_8aALozjebUoISZyd', name: 'Eleanor Whitcombe, MD'},
  {id: 'p_t0KTpRIIVAIW3C_0', name: 'Marcus Oyelaran, MD'},
];

export function Search() {
  return (
    <DrConfig api="/reviews/">
      <h1>Providers near you</h1>
      {providers.map(({id, name}) => (
        <p key={id}>
          <Link to={`/providers/${id}`}>{name}</Link> <DrRecommendationRate providerId={id} />
        </p>
      ))}
    </DrConfig>
  );
}
