/** Whether a request only reads (RFC 9110, 9.2.1). Hono answers `HEAD` with the route for `GET`. */
export function isSafeMethod(method: string): boolean {
  return method === 'GET' || method === 'HEAD';
}
