import type {CDPSession} from 'playwright-core';

export interface Traffic {
  /** Transferred bytes, including headers. */
  readonly bytes: number;
  readonly requests: number;
  /** The requests for reviews or rates among `requests`. */
  readonly dataRequests: number;
}

/**
 * Counts the page's requests until the returned function is called, which throws if a request went to another origin, because
 * its answer would not come under the same conditions.
 */
export async function watchTraffic(session: CDPSession, origin: string): Promise<() => Traffic> {
  const urls: string[] = [];
  let bytes = 0;
  session.on('Network.requestWillBeSent', ({request}) => {
    if (/^https?:/.test(request.url)) urls.push(request.url);
  });
  session.on('Network.loadingFinished', ({encodedDataLength}) => {
    bytes += encodedDataLength;
  });
  await session.send('Network.enable');
  return () => {
    const stranger = urls.find((url) => !url.startsWith(`${origin}/`));
    if (stranger) throw new Error(`The page sent a request to ${new URL(stranger).origin}, which the benchmark does not serve.`);
    const dataRequests = urls.filter((url) => new URL(url).pathname.startsWith('/v1/')).length;
    return {bytes, requests: urls.length, dataRequests};
  };
}
