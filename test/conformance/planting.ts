import type {Send} from '../../src/conformance/service/service.js';

/** A fault of a backend, and the check that must find it. */
export interface PlantedFault {
  /** Completes "a service where". */
  readonly fault: string;
  /** The id of the check. */
  readonly breaks: string;
  readonly plant: (service: Send) => Send;
}

/** A request. Faults apply to requests whose method and path match a pattern, such as `GET v1/me`. */
interface Asked {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: string | undefined;
}

/** Changes the JSON of answers. */
export function answers<Given>(pattern: RegExp, change: (given: Given, asked: Asked) => unknown): PlantedFault['plant'] {
  return (service) => async (url, init) => {
    const response = await service(url, init);
    if (!matches(pattern, url, init)) return response;
    const changed = change(JSON.parse(await response.text()) as Given, askedIn(url, init));
    return answer(changed, response.status, response.headers);
  };
}

/** Changes requests before the service sees them. */
export function requests(pattern: RegExp, change: (asked: Asked) => Partial<Asked> | void): PlantedFault['plant'] {
  return (service) => (url, init) => {
    if (!matches(pattern, url, init)) return service(url, init);
    const asked = askedIn(url, init);
    const {url: at, headers, body, method} = {...asked, ...change(asked)};
    return service(at.href, {...init, method, headers, ...(body !== undefined && {body})});
  };
}

/** Changes headers of answers. */
export function headers(pattern: RegExp, change: (headers: Headers) => void): PlantedFault['plant'] {
  return (service) => async (url, init) => {
    const response = await service(url, init);
    if (!matches(pattern, url, init)) return response;
    const changed = new Headers(response.headers);
    change(changed);
    const body = response.status === 204 ? null : await response.text();
    return new Response(body, {status: response.status, headers: changed});
  };
}

/** Replaces the service's answers. */
export function instead(
  pattern: RegExp,
  change: (response: Response, asked: Asked, service: Send) => Promise<Response> | Response,
): PlantedFault['plant'] {
  return (service) => async (url, init) => {
    const response = await service(url, init);
    return matches(pattern, url, init) ? change(response, askedIn(url, init), service) : response;
  };
}

export function answer(json: unknown, status = 200, given?: Headers): Response {
  const changed = new Headers(given ?? {'Content-Type': 'application/json'});
  changed.delete('Content-Length');
  return new Response(JSON.stringify(json), {status, headers: changed});
}

function matches(pattern: RegExp, url: string, init: RequestInit): boolean {
  const {pathname, search} = new URL(url);
  return pattern.test(`${init.method ?? 'GET'} ${pathname.slice(1)}${search}`);
}

function askedIn(url: string, {method = 'GET', headers: given, body}: RequestInit): Asked {
  return {method, url: new URL(url), headers: new Headers(given), body: typeof body === 'string' ? body : undefined};
}
