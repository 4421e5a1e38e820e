import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, afterEach, before, describe, it} from 'node:test';
import {eq} from 'drizzle-orm';
import {decodeJwt, decodeProtectedHeader, exportSPKI, generateKeyPair, importJWK, type JWTPayload, SignJWT, UnsecuredJWT} from 'jose';
import {signInRecords} from '../../demo/server/database/sign-in-schema.js';
import {embeddedSignIn} from '../../demo/server/identity/embedded-sign-in.js';
import {keysOfSignIn} from '../../demo/server/identity/keys.js';
import {demoPeople} from '../../demo/server/seed/demo-people.js';
import {Me} from '../../src/api/practice/schemas.js';
import {ME_PATH, SCOPES} from '../../src/api/shared/routes.js';
import {onEachDatabase, onPostgres, type TestDatabase} from './databases.js';
import {anAttempt, redeem, SignInBrowser, tokensFor} from './identity-browser.js';
import {type SignInService, type SignInServiceOptions, startSignIn} from './identity-service.js';
import {assertProblem} from './requests.js';
import {copySeededDirectory} from './seeded-directory.js';
import {startProcess, stopProcess} from './service-process.js';

const DANA = 'dana.reyes';
const ALL_SCOPES = Object.values(SCOPES).join(' ');

/** Starts services and closes them after each test. */
function services(opened: TestDatabase) {
  const running: SignInService[] = [];
  afterEach(async () => {
    const closed = running.splice(0);
    await Promise.all(closed.map((service) => service.close()));
    assert.deepEqual(
      closed.flatMap(({failures}) => failures),
      [],
    );
  });
  return async (options?: SignInServiceOptions, database = opened.database) => {
    const service = await startSignIn(database, options);
    running.push(service);
    return service;
  };
}

const ask = (address: string, token: string) => fetch(`${address}/${ME_PATH}`, {headers: {Authorization: `Bearer ${token}`}});

async function assertRefused(answer: Response, error: string): Promise<void> {
  assert.equal(answer.status, 400);
  assert.equal(((await answer.json()) as {error: string}).error, error);
}

onEachDatabase('Signing in', (opened) => {
  const start = services(opened);

  it('issues a short-lived API token without a refresh token, and an ID token with the name', async () => {
    const {address} = await start({accessTokenSeconds: 300});
    const attempt = anAttempt(address, {nonce: 'a nonce'});
    const back = await new SignInBrowser(address).signIn(DANA, attempt);
    assert.deepEqual(
      [back.origin, back.searchParams.get('state'), back.searchParams.get('iss')],
      [address, 'a state', `${address}/sign-in`],
    );
    const answer = await redeem(address, back, attempt);
    const tokens = (await answer.json()) as {access_token: string; id_token: string; expires_in: number; refresh_token?: string};
    assert.equal(answer.headers.get('Cache-Control'), 'no-store');
    assert.deepEqual([tokens.expires_in, tokens.refresh_token], [300, undefined]);
    const {typ, alg} = decodeProtectedHeader(tokens.access_token);
    const {iss, aud, sub, scope, iat, exp} = decodeJwt(tokens.access_token);
    assert.deepEqual(
      [typ, alg, iss, aud, sub, scope, exp! - iat!],
      ['at+jwt', 'ES256', `${address}/sign-in`, `${address}/v1`, DANA, ALL_SCOPES, 300],
    );
    const {aud: audience, sub: subject, name, nonce} = decodeJwt(tokens.id_token);
    assert.deepEqual([audience, subject, name, nonce], ['portal', DANA, 'Dana Reyes', 'a nonce']);
    const me = await ask(address, tokens.access_token);
    assert.equal(me.status, 200);
    Me.parse(await me.json());
  });

  it('grants only the requested scopes', async () => {
    const {address} = await start();
    const attempt = anAttempt(address, {scope: `openid ${SCOPES.read}`});
    const answer = await redeem(address, await new SignInBrowser(address).signIn(DANA, attempt), attempt);
    const {access_token: token} = (await answer.json()) as {access_token: string};
    assert.equal(decodeJwt(token).scope, SCOPES.read);
  });

  it('is shared by two processes behind one origin', async () => {
    const one = await start();
    const other = await start({origin: one.address}, await opened.another());
    const browser = new SignInBrowser(one.address, other.address);
    for (const redeemer of [one, other]) {
      const attempt = anAttempt(one.address);
      const answer = await redeem(redeemer.address, await browser.signIn(DANA, attempt), attempt);
      const {access_token: token} = (await answer.json()) as {access_token: string};
      for (const {address} of [one, other]) assert.equal((await ask(address, token)).status, 200);
    }
    assert.equal(browser.choices, 1, 'the second sign-in found the session of the first');
    const [keys, same] = await Promise.all([one, other].map(async ({address}) => (await fetch(`${address}/sign-in/jwks`)).text()));
    assert.equal(keys, same);
    assert.ok(!('d' in (JSON.parse(keys!) as {keys: [object]}).keys[0]), 'the private part is not published');
  });

  it('keeps sessions and tokens across a restart', async () => {
    const before = await startSignIn(opened.database);
    const browser = new SignInBrowser(before.address);
    const {access_token: token} = await tokensFor(before.address, DANA, browser);
    await before.close();
    const {address} = await start({port: Number(new URL(before.address).port)});
    assert.equal((await ask(address, token)).status, 200);
    await tokensFor(address, DANA, browser);
    assert.equal(browser.choices, 1);
  });

  it('accepts a code once, even if two processes receive it at the same time', async () => {
    const one = await start();
    const other = await start({origin: one.address}, await opened.another());
    const attempt = anAttempt(one.address);
    const back = await new SignInBrowser(one.address).signIn(DANA, attempt);
    const answers = await Promise.all([one, other, one, other].map(({address}) => redeem(address, back, attempt)));
    assert.deepEqual(answers.map(({status}) => status).sort(), [200, 400, 400, 400]);
    await assertRefused(await redeem(one.address, back, attempt), 'invalid_grant');
  });

  it('creates one set of keys if several processes start on an empty database', async () => {
    await opened.database.delete(signInRecords);
    const keys = await Promise.all(Array.from({length: 4}, () => keysOfSignIn(opened.database)));
    for (const each of keys) assert.deepEqual(each, keys[0]);
  });

  it('deletes expired records', async () => {
    const expired = {model: 'Session', id: 'old', payload: {}, expiresAt: new Date(Date.now() - 1000)};
    await opened.database.insert(signInRecords).values(expired);
    const {address} = await start();
    await tokensFor(address, DANA);
    assert.deepEqual(await opened.database.select().from(signInRecords).where(eq(signInRecords.id, 'old')), []);
  });
});

onPostgres('The embedded provider', (opened) => {
  const start = services(opened);

  it('requires PKCE with S256 and the matching verifier', async () => {
    const {address} = await start();
    const browser = new SignInBrowser(address);
    const without: Record<string, string>[] = [{code_challenge: ''}, {code_challenge_method: 'plain'}];
    for (const changes of without) {
      const back = await browser.signIn(DANA, anAttempt(address, changes));
      assert.equal(back.searchParams.get('error'), 'invalid_request');
      assert.equal(back.searchParams.get('code'), null);
    }
    const attempt = anAttempt(address);
    const back = await browser.signIn(DANA, attempt);
    await assertRefused(await redeem(address, back, anAttempt(address)), 'invalid_grant');
    await assertRefused(await redeem(address, back, attempt, {redirect_uri: `${address}/portal`}), 'invalid_grant');
  });

  it('never redirects to an unregistered address', async () => {
    const {address} = await start();
    for (const redirect of [
      `${address}/portal`,
      `${address}/portal/signed-in/`,
      'https://portal.example/portal/signed-in',
      'javascript:alert(1)',
    ]) {
      const {parameters} = anAttempt(address, {redirect_uri: redirect});
      const answer = await new SignInBrowser(address).request(`/sign-in/auth?${new URLSearchParams(parameters)}`, {
        headers: {Accept: 'text/html'},
      });
      assert.deepEqual([answer.status, answer.headers.get('Location')], [400, null]);
      assert.match(await answer.text(), /This sign-in cannot go on[\s\S]*invalid_redirect_uri/);
    }
  });

  it('issues tokens only for this API', async () => {
    const {address} = await start();
    const back = await new SignInBrowser(address).signIn(DANA, anAttempt(address, {resource: 'https://other.example/v1'}));
    assert.deepEqual([back.searchParams.get('error'), back.searchParams.get('code')], ['invalid_target', null]);
  });

  it('lets only the browser that began a sign-in finish it, and only as a known person', async () => {
    const {address} = await start();
    const browser = new SignInBrowser(address);
    const {parameters} = anAttempt(address);
    const place = (await browser.request(`/sign-in/auth?${new URLSearchParams(parameters)}`)).headers.get('Location')!;
    const as = (person: string) => ({method: 'POST', body: new URLSearchParams({person})});
    const refused = [
      await new SignInBrowser(address).request(place),
      await new SignInBrowser(address).request(place, as(DANA)),
      await browser.request(place, as('nobody')),
      await browser.request(`${place}x`),
    ];
    for (const answer of refused) {
      assert.equal(answer.status, 400);
      assert.match(await answer.text(), /This sign-in cannot go on/);
    }
    assert.equal((await browser.request(place)).status, 200);
  });

  it('offers every person of the demo with their role, and says that it is a demo', async () => {
    const {address} = await start();
    const browser = new SignInBrowser(address);
    const {parameters} = anAttempt(address);
    const place = (await browser.request(`/sign-in/auth?${new URLSearchParams(parameters)}`)).headers.get('Location')!;
    const page = await browser.request(place);
    const text = await page.text();
    assert.match(text, /This is a demo\. Nobody here has a password/);
    for (const {subject, name, role} of demoPeople) {
      assert.ok(text.includes(`value="${subject}"`) && text.includes(name) && text.includes(role), subject);
    }
  });

  it('serves its pages under a strict policy, and forbids caching and framing', async () => {
    const {address} = await start();
    const browser = new SignInBrowser(address);
    const {parameters} = anAttempt(address);
    const started = await browser.request(`/sign-in/auth?${new URLSearchParams(parameters)}`);
    const pages = [
      started,
      await browser.request(started.headers.get('Location')!),
      await browser.request('/sign-in/auth?client_id=nobody'),
      await browser.request('/sign-in/session/end/success'),
    ];
    for (const {headers} of pages) {
      assert.match(headers.get('Content-Security-Policy')!, /default-src 'none';.* style-src 'self';.* frame-ancestors 'none'/);
      assert.ok(!headers.get('Content-Security-Policy')!.includes('unsafe'));
      assert.equal(headers.get('Cache-Control'), 'no-store');
      assert.equal(headers.get('Cross-Origin-Opener-Policy'), 'unsafe-none');
      assert.equal(headers.get('X-Content-Type-Options'), 'nosniff');
      assert.equal(headers.get('Referrer-Policy'), 'no-referrer');
    }
  });

  it('asks for the person again after they sign out', async () => {
    const {address} = await start();
    const browser = new SignInBrowser(address);
    await tokensFor(address, DANA, browser);
    const back = new URLSearchParams({client_id: 'portal', post_logout_redirect_uri: `${address}/portal`});
    const page = await (await browser.request(`/sign-in/session/end?${back}`)).text();
    const [, xsrf] = /name="xsrf" value="([^"]+)"/.exec(page)!;
    const end = await browser.request('/sign-in/session/end/confirm', {
      method: 'POST',
      body: new URLSearchParams({xsrf: xsrf!, logout: 'yes'}),
    });
    assert.deepEqual([end.status, end.headers.get('Location')], [303, `${address}/portal`]);
    const {id_token: token} = await tokensFor(address, 'jordan.blake', browser);
    assert.deepEqual([browser.choices, decodeJwt(token).name], [2, 'Jordan Blake']);
  });

  it('sets cookies that scripts cannot read and other sites cannot send', async () => {
    const {address} = await start();
    const {parameters} = anAttempt(address);
    const cookies = (await new SignInBrowser(address).request(`/sign-in/auth?${new URLSearchParams(parameters)}`)).headers.getSetCookie();
    assert.ok(cookies.length);
    for (const cookie of cookies) assert.match(cookie, /path=\/sign-in\/.*samesite=lax; httponly/);
  });

  it('keeps working after malformed requests', async () => {
    const {address} = await start();
    const sent: [string, RequestInit?][] = [
      ['/sign-in'],
      ['/sign-in/nothing'],
      ['/sign-in/auth'],
      [`/sign-in/auth?${new URLSearchParams({...anAttempt(address).parameters, state: 'a\0b'})}`],
      [`/sign-in/auth?${new URLSearchParams({...anAttempt(address).parameters, nonce: '\uFFFF'.repeat(2000)})}`],
      ['/sign-in/token', {method: 'POST', body: '{}', headers: {'Content-Type': 'application/json'}}],
      ['/sign-in/token', {method: 'POST', body: new URLSearchParams({grant_type: 'refresh_token'})}],
      ['/sign-in/token', {method: 'POST', body: new URLSearchParams({grant_type: 'authorization_code', client_id: 'a\0b', code: 'a\0b'})}],
      ['/sign-in/interaction/none', {method: 'POST', body: new URLSearchParams({person: DANA})}],
      ['/sign-in/auth', {method: 'DELETE'}],
    ];
    for (const [path, init] of sent) {
      const {status} = await new SignInBrowser(address).request(path, init);
      assert.ok(status >= 300 && status < 500, `${path}: ${status}`);
    }
    await tokensFor(address, DANA);
  });
});

onPostgres('The API', (opened) => {
  let service: SignInService;
  before(async () => void (service = await startSignIn(opened.database)));
  after(() => service.close());

  const good = (): JWTPayload => ({
    iss: `${service.address}/sign-in`,
    aud: `${service.address}/v1`,
    sub: DANA,
    scope: ALL_SCOPES,
    exp: Math.floor(Date.now() / 1000) + 60,
  });

  /** A token signed with the provider's own key. */
  async function signed(claims: JWTPayload): Promise<string> {
    const {signing} = await keysOfSignIn(opened.database);
    return new SignJWT(claims).setProtectedHeader({alg: 'ES256', kid: signing.kid!, typ: 'at+jwt'}).sign(await importJWK(signing, 'ES256'));
  }

  it('accepts a valid token', async () => {
    assert.equal((await ask(service.address, await signed(good()))).status, 200);
  });

  it('refuses a token with any single fault', async () => {
    const now = Math.floor(Date.now() / 1000);
    const {signing} = await keysOfSignIn(opened.database);
    const stranger = await generateKeyPair('ES256');
    const publicKey = new TextEncoder().encode(await exportSPKI((await importJWK({...signing, d: undefined}, 'ES256')) as CryptoKey));
    const [head, , signature] = (await signed(good())).split('.');
    const {id_token: idToken} = await tokensFor(service.address, DANA);
    const wrong: Record<string, string> = {
      expired: await signed({...good(), exp: now - 60}),
      'not valid yet': await signed({...good(), nbf: now + 60}),
      'without an expiry': await signed({...good(), exp: undefined}),
      'of another issuer': await signed({...good(), iss: 'https://other.example/sign-in'}),
      'for another audience': await signed({...good(), aud: 'https://other.example/v1'}),
      'without a subject': await signed({...good(), sub: undefined}),
      'made for the portal': idToken,
      'signed by a stranger': await new SignJWT(good()).setProtectedHeader({alg: 'ES256', kid: signing.kid!}).sign(stranger.privateKey),
      'signed with the public key as a secret': await new SignJWT(good())
        .setProtectedHeader({alg: 'HS256', kid: signing.kid!})
        .sign(publicKey),
      unsigned: new UnsecuredJWT(good()).encode(),
      altered: [head, Buffer.from(JSON.stringify({...good(), sub: 'jordan.blake'})).toString('base64url'), signature].join('.'),
      'no token': 'Bearer',
    };
    for (const [what, token] of Object.entries(wrong)) {
      const answer = await ask(service.address, token);
      assert.match(answer.headers.get('WWW-Authenticate') ?? '', /^Bearer\b/, what);
      const {detail} = await assertProblem(answer, 401, 'unauthenticated');
      assert.ok(!detail?.includes(token), what);
    }
  });
});

describe('The sign-in of an HTTPS origin', () => {
  onPostgres('behind a proxy', (opened) => {
    it('sets secure cookies and uses HTTPS addresses', async () => {
      const origin = 'https://portal.example';
      const {verify, place} = await embeddedSignIn({
        database: opened.database,
        origin,
        accessTokenSeconds: 60,
        onFailure: (error) => assert.fail(String(error)),
      });
      assert.deepEqual(place, {origin, issuer: `${origin}/sign-in`, audience: `${origin}/v1`, clientId: 'portal'});
      assert.equal(await verify('nonsense'), undefined);
      const service = await startSignIn(opened.database, {origin});
      try {
        const {parameters} = anAttempt(origin);
        const answer = await fetch(`${service.address}/sign-in/auth?${new URLSearchParams(parameters)}`, {
          redirect: 'manual',
          headers: {'X-Forwarded-Proto': 'https', 'X-Forwarded-Host': 'portal.example'},
        });
        assert.equal(answer.status, 303);
        for (const cookie of answer.headers.getSetCookie()) assert.match(cookie, /; secure; httponly/);
        const {authorization_endpoint: endpoint} = (await (
          await fetch(`${service.address}/sign-in/.well-known/openid-configuration`, {
            headers: {'X-Forwarded-Proto': 'https', 'X-Forwarded-Host': 'portal.example'},
          })
        ).json()) as {authorization_endpoint: string};
        assert.equal(endpoint, `${origin}/sign-in/auth`);
      } finally {
        await service.close();
      }
    });
  });
});

describe('The process', () => {
  it('signs people in without noise in the terminal, and recognizes them on another port', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'reviews-identity-'));
    try {
      await copySeededDirectory(directory);
      const ids = [];
      for (const start of ['first', 'second']) {
        const service = startProcess(['--database', directory]);
        const {access_token: token} = await tokensFor(await service.started, DANA);
        const {id, practices} = Me.parse(await (await ask(await service.started, token)).json());
        assert.deepEqual(
          practices.map(({entitled}) => entitled),
          [true, true],
          start,
        );
        ids.push(id);
        const {code, out, err} = await stopProcess(service);
        assert.deepEqual([code, err], [0, '']);
        assert.match(out, /Provider portal +http:\S+\/portal\n/);
        assert.ok(!out.includes('oidc-provider'));
      }
      assert.equal(ids[0], ids[1]);
    } finally {
      await rm(directory, {recursive: true, force: true});
    }
  });
});
