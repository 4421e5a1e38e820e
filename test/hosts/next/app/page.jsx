import Link from 'next/link';
import {providers} from './providers';

export default function Search() {
  return (
    <>
      <h1>Providers near you</h1>
      <dr-config api="/reviews/">
        {providers.map(({id, name}) => (
          <p key={id}>
            <Link href={`/providers/${id}`}>{name}</Link> <dr-recommendation-rate provider-id={id} />
          </p>
        ))}
      </dr-config>
    </>
  );
}
