const isDevelopment = process.env.NODE_ENV === 'development';

/* Next writes inline scripts and styles. To forbid all others, see its guide to content security policies. */
const POLICY = [
  "default-src 'none'",
  `script-src 'self' 'unsafe-inline' ${isDevelopment ? "'unsafe-eval'" : ''}`,
  "style-src 'self' 'unsafe-inline'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
].join('; ');

/** @type {import('next').NextConfig} */
export default {
  headers: () => [{source: '/:path*', headers: [{key: 'Content-Security-Policy', value: POLICY}]}],
};
