import {loadReviewsTab} from 'directory-reviews/ssr';
import {providers} from '../../providers';
import {Reviews} from './reviews';

export default async function Profile({params}) {
  const {id} = await params;
  const name = providers.find((provider) => provider.id === id)?.name ?? 'A provider';
  const {page, summary, jsonLd} = await loadReviewsTab({
    providerId: id,
    api: process.env.REVIEWS_SERVICE,
    structuredData: {name},
  });
  return (
    <>
      <h1>{name}</h1>
      <div dangerouslySetInnerHTML={{__html: jsonLd}} />
      <Reviews key={id} providerId={id} page={page} summary={summary} />
    </>
  );
}
