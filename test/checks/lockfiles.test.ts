import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import ownPackage from '../../package.json' with {type: 'json'};
import {hostApps} from '../hosts/apps.js';

interface Locked {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

describe('the lockfiles of the apps in test/hosts/', () => {
  for (const {name} of hostApps()) {
    it(`${name}: have our dependencies, and neither registries nor the digest of one build`, () => {
      const {packages} = JSON.parse(readFileSync(`test/hosts/${name}/package-lock.json`, 'utf8')) as {packages: Record<string, Locked>};
      const {'node_modules/directory-reviews': own, ...others} = packages;
      assert.deepEqual(own?.dependencies, ownPackage.dependencies, `run npm run hosts:lock -- ${name}`);
      assert.equal(own?.resolved, 'file:../directory-reviews.tgz');
      assert.equal(own.integrity, undefined);
      for (const [path, {resolved}] of Object.entries(others)) assert.equal(resolved, undefined, path);
    });
  }
});
