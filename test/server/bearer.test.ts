import assert from 'node:assert/strict';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, before, describe, it} from 'node:test';
import {
  createLocalJWKSet,
  type CryptoKey,
  exportJWK,
  generateKeyPair,
  type JSONWebKeySet,
  type JWTPayload,
  SignJWT,
  UnsecuredJWT,
} from 'jose';
import {issuerKeys, tokenVerifier} from '../../demo/server/access/bearer.js';
import {ME_PATH} from '../../src/api/shared/routes.js';
import {onPostgres} from './databases.js';
import {appOn, assertProblem} from './requests.js';

const AUDIENCE = 'https://reviews.test/v1';

interface Keys {
  readonly privateKey: CryptoKey;
  readonly set: JSONWebKeySet;
}

async function newKeys(algorithm = 'ES256'): Promise<Keys> {
  const {publicKey, privateKey} = await generateKeyPair(algorithm);
  return {privateKey, set: {keys: [{...(await exportJWK(publicKey)), kid: 'one', alg: algorithm}]}};
}

const good = (issuer: string): JWTPayload => ({
  ...{iss: issuer, aud: AUDIENCE, sub: 'dana.reyes', scope: 'feedback:read feedback:write'},
  ...{iat: now(), exp: now() + 60},
});
const now = () => Math.floor(Date.now() / 1000);
const signed = (claims: JWTPayload, key: CryptoKey | Uint8Array, alg = 'ES256') =>
  new SignJWT(claims).setProtectedHeader({alg, kid: 'one'}).sign(key);

describe('Tokens', () => {
  const issuer = 'https://sign-in.test';
  let keys: Keys;
  let verify: ReturnType<typeof tokenVerifier>;
  before(async () => {
    keys = await newKeys();
    verify = tokenVerifier({issuer, audience: AUDIENCE, keys: createLocalJWKSet(keys.set)});
  });

  it('carry issuer, subject and scopes', async () => {
    const identity = {issuer, subject: 'dana.reyes', scopes: ['feedback:read', 'feedback:write']};
    assert.deepEqual(await verify(await signed(good(issuer), keys.privateKey)), identity);
    const {scope: _, ...rest} = good(issuer);
    assert.deepEqual(await verify(await signed({...rest, scp: ['feedback:read', 'feedback:write']}, keys.privateKey)), identity);
    assert.deepEqual((await verify(await signed(rest, keys.privateKey)))?.scopes, []);
    assert.ok(await verify(await signed({...good(issuer), aud: ['elsewhere', AUDIENCE]}, keys.privateKey)));
  });

  it('carry an email address only if the issuer has verified it, as it is compared', async () => {
    const read = async (claims: JWTPayload) => {
      const {email, name} = (await verify(await signed({...good(issuer), ...claims}, keys.privateKey)))!;
      return [email, name];
    };
    assert.deepEqual(await read({email: 'Dana@X.example', email_verified: true, name: 'Dana Reyes'}), ['dana@x.example', 'Dana Reyes']);
    for (const claims of [{email_verified: false}, {email_verified: 'true'}, {}])
      assert.deepEqual(await read({email: 'dana@x.example', ...claims}), [undefined, undefined], JSON.stringify(claims));
    for (const email of ['dana', '', 7, 'a\0@x.example', ['dana@x.example']])
      assert.deepEqual(await read({email, email_verified: true, name: 'two\nlines'}), [undefined, undefined], JSON.stringify(email));
  });

  it('are refused if a claim is no text that can be stored', async () => {
    const claims = ['nul\0', '\0', 'half \ud83d', '\udc00', ''];
    for (const sub of [...claims, 7, null, ['a']] as string[])
      assert.equal(await verify(await signed({...good(issuer), sub}, keys.privateKey)), undefined, JSON.stringify(sub));
    for (const scope of [...claims.slice(0, -1), ['a\0'], [7]])
      assert.equal(await verify(await signed({...good(issuer), scope}, keys.privateKey)), undefined, JSON.stringify(scope));
  });

  it('are refused if forged, expired, not yet valid, or issued for another audience', async () => {
    const {privateKey} = keys;
    const claims = good(issuer);
    const without = (name: keyof JWTPayload) => Object.fromEntries(Object.entries(claims).filter(([key]) => key !== name));
    const whole = await signed(claims, privateKey);
    const [header, , signature] = whole.split('.') as [string, string, string];
    const bad: Record<string, string | Promise<string>> = {
      'another key': signed(claims, (await newKeys()).privateKey),
      expired: signed({...claims, exp: now() - 1}, privateKey),
      'not valid yet': signed({...claims, nbf: now() + 60}, privateKey),
      'another issuer': signed({...claims, iss: 'https://other.test'}, privateKey),
      'another audience': signed({...claims, aud: 'https://other.test'}, privateKey),
      'no issuer': signed(without('iss'), privateKey),
      'no audience': signed(without('aud'), privateKey),
      'no end': signed(without('exp'), privateKey),
      'no subject': signed(without('sub'), privateKey),
      'empty subject': signed({...claims, sub: ''}, privateKey),
      'blank subject': signed({...claims, sub: '\u200b'}, privateKey),
      'subject with NUL': signed({...claims, sub: 'dana\0reyes'}, privateKey),
      'subject with half a surrogate pair': signed({...claims, sub: 'dana\ud800'}, privateKey),
      'subject of two lines': signed({...claims, sub: 'dana\nreyes'}, privateKey),
      'endless subject': signed({...claims, sub: 'd'.repeat(256)}, privateKey),
      'no signature': new UnsecuredJWT(claims).encode(),
      'cut signature': `${header}.${whole.split('.')[1]}.${signature.slice(0, -4)}`,
      'other claims under the signature': `${header}.${Buffer.from(JSON.stringify({...claims, sub: 'x'})).toString('base64url')}.${signature}`,
      'a shared secret': signed(claims, new TextEncoder().encode(JSON.stringify(keys.set)), 'HS256'),
      'no token': 'nothing',
    };
    for (const [what, token] of Object.entries(bad)) assert.equal(await verify(await token), undefined, what);
  });
});

describe("An issuer's keys", () => {
  let server: Server;
  let issuer: string;
  let keys: Keys;
  let discovered: string | undefined;
  before(async () => {
    keys = await newKeys('RS256');
    server = createServer(({url}, response) => {
      const documents: Record<string, object> = {
        '/.well-known/openid-configuration': {issuer: discovered ?? issuer, jwks_uri: `${issuer}/keys`},
        '/keys': keys.set,
      };
      response.writeHead(documents[url!] ? 200 : 404, {'Content-Type': 'application/json'}).end(JSON.stringify(documents[url!] ?? {}));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => server.close());

  it('are found by discovery or at a configured address', async () => {
    const token = await signed(good(issuer), keys.privateKey, 'RS256');
    for (const found of [issuerKeys(issuer), issuerKeys(issuer, `${issuer}/keys`)]) {
      assert.equal((await tokenVerifier({issuer, audience: AUDIENCE, keys: found})(token))?.subject, 'dana.reyes');
    }
  });

  it('are refused if the discovered issuer differs, and are fetched again after a failure', async () => {
    const verify = tokenVerifier({issuer, audience: AUDIENCE, keys: issuerKeys(issuer)});
    const token = await signed(good(issuer), keys.privateKey, 'RS256');
    discovered = 'https://other.test';
    await assert.rejects(verify(token), {name: 'KeysUnreachable'});
    discovered = undefined;
    assert.ok(await verify(token));
  });
});

onPostgres('Signing in to the API', (opened) => {
  it('is challenged as RFC 6750 requires', async () => {
    const verify = () => Promise.resolve(undefined);
    const app = appOn({database: opened.database, verify});
    const answers: [authorization: string | undefined, challenge: string][] = [
      [undefined, 'Bearer'],
      ['Basic ZGFuYTpzZWNyZXQ=', 'Bearer'],
      ['Bearer', 'Bearer'],
      ['Bearer a b', 'Bearer'],
      ['Bearer some.token.here', 'Bearer error="invalid_token"'],
    ];
    for (const [authorization, challenge] of answers) {
      const response = await app.request(`/${ME_PATH}`, {headers: authorization ? {Authorization: authorization} : {}});
      assert.equal(response.headers.get('WWW-Authenticate'), challenge);
      await assertProblem(response, 401, 'unauthenticated');
    }
    const scopeless = appOn({database: opened.database, verify: () => Promise.resolve({issuer: 'i', subject: 's', scopes: []})});
    const refused = await scopeless.request(`/${ME_PATH}`, {headers: {Authorization: 'Bearer t'}});
    assert.equal(refused.headers.get('WWW-Authenticate'), 'Bearer error="insufficient_scope", scope="feedback:read"');
    await assertProblem(refused, 403, 'insufficient-scope');
  });

  it('returns 503 while the issuer does not answer', async () => {
    const issuer = 'http://127.0.0.1:1';
    const keys = await newKeys();
    const verify = tokenVerifier({issuer, audience: AUDIENCE, keys: issuerKeys(issuer)});
    const token = await signed(good(issuer), keys.privateKey);
    const response = await appOn({database: opened.database, verify}).request(`/${ME_PATH}`, {headers: {Authorization: `Bearer ${token}`}});
    assert.match(response.headers.get('Retry-After')!, /^[1-9]\d*$/);
    await assertProblem(response, 503, 'service-unavailable');
  });
});
