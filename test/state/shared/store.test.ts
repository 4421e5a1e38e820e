import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {type Config, ConfigStore} from '../../../src/state/shared/config-store.js';
import {loadedStore} from './watched-store.js';

describe('a store', () => {
  it('calls its listeners on every change until they unsubscribe', () => {
    const store = new ConfigStore({});
    const seen: (string | undefined)[] = [];
    const end = store.subscribe(() => seen.push(store.state.locale));
    store.set({locale: 'es'});
    store.set({locale: 'en'});
    end();
    store.set({locale: 'fr'});
    assert.deepEqual(seen, ['es', 'en']);
  });

  it('does not modify previous states', async () => {
    const {store, held} = await loadedStore();
    const before = store.state;
    const copy = {...before};
    store.refine({recommended: false});
    await held.last.answer();
    assert.notEqual(store.state, before);
    assert.deepEqual(before, copy);
  });

  it('has the new state before it notifies its listeners and reports the fact', async () => {
    const seen: unknown[] = [];
    const {store, held} = await loadedStore(undefined, {onFact: ({kind}) => seen.push(kind)});
    seen.length = 0;
    store.refine({recommended: false});
    store.subscribe(() => seen.push(store.state.loading));
    await held.last.answer();
    assert.deepEqual(seen, [undefined, 'loaded', 'query-changed']);
  });
});

describe('the configuration', () => {
  it('notifies no one if nothing has changed', () => {
    const config: Config = {locale: 'en', planProfile: {brand: 'A'}};
    const store = new ConfigStore(config);
    let calls = 0;
    store.subscribe(() => calls++);
    store.set({...config});
    store.set({locale: 'en'});
    assert.equal(calls, 0);
    store.set({planProfile: {brand: 'A'}});
    store.set({locale: undefined});
    assert.equal(calls, 2);
    assert.deepEqual(store.state, {locale: undefined, planProfile: {brand: 'A'}});
  });
});
