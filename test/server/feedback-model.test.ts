import {it} from 'node:test';
import {onPostgres} from './databases.js';
import {agreeAfterEveryStep} from './feedback-model-runs.js';

onPostgres('Service, stores and model, part 1', (opened) => {
  it('agree after every step', (test) => agreeAfterEveryStep(opened, 1, (figures) => test.diagnostic(figures)));
});
