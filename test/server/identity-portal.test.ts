import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readArguments} from '../../demo/server/arguments.js';
import {signInAt} from '../../demo/server/identity/sign-in.js';
import {plan} from '../../demo/server/shared/plan-profile.js';
import {onPostgres} from './databases.js';
import {startSignIn} from './identity-service.js';
import {appOn, assertProblem} from './requests.js';

const ISSUER = {issuer: 'https://sign-in.example/tenant', audience: 'https://portal.example/v1'};
const ORIGIN = 'https://portal.example';

onPostgres("The portal's pages", (opened) => {
  it('name the issuer, under a policy that allows connections only to their own origin', async () => {
    const {address, close} = await startSignIn(opened.database);
    try {
      const page = await fetch(`${address}/portal`);
      assert.match(page.headers.get('Content-Security-Policy')!, /default-src 'none'; script-src 'self'; connect-src 'self';/);
      assert.match(page.headers.get('Content-Security-Policy')!, /require-trusted-types-for 'script'/);
      assert.equal(page.headers.get('Cross-Origin-Opener-Policy'), 'same-origin-allow-popups');
      const text = await page.text();
      assert.ok(text.includes(`data-issuer="${address}/sign-in"`) && text.includes(`data-origin="${address}"`));
      assert.ok(text.includes(plan.phones.access));
      assert.match(text, /<noscript>[\s\S]*needs scripts/);
    } finally {
      await close();
    }
  });

  it('finish a sign-in without leaking the address, which contains the code', async () => {
    const page = await appOn({database: opened.database, signIn: signInAt(ISSUER, ORIGIN)}).request('/portal/signed-in?code=a&state=b');
    assert.equal(page.status, 200);
    assert.equal(page.headers.get('Cache-Control'), 'no-store');
    assert.equal(page.headers.get('Referrer-Policy'), 'no-referrer');
    assert.equal(page.headers.get('Cross-Origin-Opener-Policy'), 'unsafe-none');
    assert.ok(!/code=a|state=b/.test(await page.text()));
  });

  it('work with an external sign-in, and then serve none themselves', async () => {
    const app = appOn({database: opened.database, signIn: signInAt(ISSUER, ORIGIN)});
    const page = await app.request('/portal');
    assert.match(page.headers.get('Content-Security-Policy')!, /connect-src 'self' https:\/\/sign-in\.example;/);
    assert.ok((await page.text()).includes('data-issuer="https://sign-in.example/tenant"'));
    await assertProblem(await app.request('/sign-in/.well-known/openid-configuration'), 404, 'not-found');
  });

  it('mark themselves in their navigation', async () => {
    const app = appOn({database: opened.database, signIn: signInAt(ISSUER, ORIGIN)});
    for (const path of ['/portal', '/portal/access'])
      assert.match(await (await app.request(path)).text(), new RegExp(`<a href="${path}" aria-current=page>`));
  });

  it('show the survey however mail programs change its link, and nothing else', async () => {
    const app = appOn({database: opened.database, signIn: signInAt(ISSUER, ORIGIN)});
    const status = async (path: string) => (await app.request(path)).status;
    for (const end of ['', '/', '.', ')', '%20', '%E2%80%8B', '%23token', '%2523token', '%252523token&answer=yes', '?utm_source=mail'])
      for (const start of ['/survey', '/es/survey']) assert.equal(await status(start + end), 200, start + end);
    for (const path of ['/surveys', '/survey-token', '/es/survey_', '/fr/survey']) assert.equal(await status(path), 404, path);
  });

  it('serve the sign-in library as published', async () => {
    const script = await appOn({database: opened.database, signIn: signInAt(ISSUER, ORIGIN)}).request('/oauth4webapi/index.js');
    assert.equal(script.headers.get('Content-Type'), 'text/javascript; charset=utf-8');
    const text = await script.text();
    assert.match(text, /export async function authorizationCodeGrantRequest/);
    assert.ok(!/^import\b/m.test(text), 'one file');
  });
});

describe("The service's arguments", () => {
  const read = (environment: Record<string, string>) => readArguments([], environment);

  it('use the embedded provider by default', () => {
    const {issuer, publicOrigin, accessTokenSeconds} = read({});
    assert.deepEqual([issuer, publicOrigin, accessTokenSeconds], [undefined, undefined, 600]);
  });

  it('configure an external sign-in', () => {
    assert.deepEqual(read({OIDC_ISSUER: ISSUER.issuer, OIDC_AUDIENCE: ISSUER.audience}).issuer, {...ISSUER, jwksUrl: undefined});
    const jwksUrl = 'https://sign-in.example/keys';
    assert.deepEqual(read({OIDC_ISSUER: ISSUER.issuer, OIDC_AUDIENCE: 'api', OIDC_JWKS_URL: jwksUrl}).issuer, {
      ...{issuer: ISSUER.issuer, audience: 'api', jwksUrl},
    });
  });

  it('need a public origin only where people cannot open the address of the host', () => {
    for (const host of ['127.0.0.1', 'localhost', '::1', '192.168.1.20', 'reviews.internal'])
      assert.equal(read({HOST: host}).publicOrigin, undefined);
    const publicOrigin = 'http://192.168.1.20:4400';
    assert.equal(read({HOST: '0.0.0.0', PUBLIC_ORIGIN: publicOrigin}).publicOrigin, publicOrigin);
  });

  it('are rejected with a one-line message if invalid', () => {
    const wrong: [environment: Record<string, string>, message: RegExp][] = [
      [{OIDC_ISSUER: ISSUER.issuer}, /^OIDC_ISSUER needs OIDC_AUDIENCE/],
      [{OIDC_ISSUER: 'sign-in', OIDC_AUDIENCE: 'api'}, /^OIDC_ISSUER: "sign-in" is not an address/],
      [{OIDC_ISSUER: ISSUER.issuer, OIDC_AUDIENCE: 'api', OIDC_JWKS_URL: 'ftp://a'}, /^OIDC_JWKS_URL: "ftp:\/\/a" is not an address/],
      [{PUBLIC_ORIGIN: 'https://portal.example/'}, /^PUBLIC_ORIGIN: .* is not an origin/],
      ...['http://0.0.0.0:4400', 'http://[::]:4400', 'ftp://portal.example'].map((PUBLIC_ORIGIN): [Record<string, string>, RegExp] => [
        {HOST: '0.0.0.0', PUBLIC_ORIGIN},
        /^PUBLIC_ORIGIN: people cannot open/,
      ]),
      [{HOST: '0.0.0.0'}, /^HOST=0\.0\.0\.0 is not an address that people can open\. Set PUBLIC_ORIGIN to the one they use/],
      ...['0', '0x0', '::', '0:0::0', '::ffff:0.0.0.0', 'fe80::1%eth0'].map((HOST): [{HOST: string}, RegExp] => [
        {HOST},
        /is not an address that people can open/,
      ]),
      [{ACCESS_TOKEN_SECONDS: '0'}, /^ACCESS_TOKEN_SECONDS must be a number/],
      [{ACCESS_TOKEN_SECONDS: '1.5'}, /^ACCESS_TOKEN_SECONDS must be a number/],
    ];
    for (const [environment, message] of wrong) assert.throws(() => read(environment), {name: 'PlainError', message});
  });
});
