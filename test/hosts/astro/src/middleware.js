import {reviewsTabStyleHash} from 'directory-reviews/ssr';

const POLICY = ["default-src 'none'", "script-src 'self'", "connect-src 'self'", `style-src 'self' '${reviewsTabStyleHash}'`].join('; ');

export async function onRequest(context, next) {
  const response = await next();
  response.headers.set('Content-Security-Policy', POLICY);
  return response;
}
