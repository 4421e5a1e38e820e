import type {CDPSession} from 'playwright-core';

export interface Traffic {
  /** On the line, headers included. */
  readonly bytes: number;
  readonly requests: number;
  /** Requests for reviews or rates among them. */
  readonly dataRequests: number;
}

/**
 * Counts what the page asks of the network until the returned function is called.
 * That throws when the page asked another origin: its answer would not be under the same conditions.
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
    if (stranger) throw new Error(`The page asked ${new URL(stranger).origin}, which the bench does not serve.`);
    const dataRequests = urls.filter((url) => new URL(url).pathname.startsWith('/v1/')).length;
    return {bytes, requests: urls.length, dataRequests};
  };
}
