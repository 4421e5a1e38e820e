import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {ageOn, type AskedVisit, reasonAfter, reasonAgainst} from '../../demo/server/collection/claim-rules.js';
import {isInUs, memberPlace, usState} from '../../demo/server/collection/member-place.js';

describe('Which claims ask a question', () => {
  const TODAY = '2026-11-28';
  const facts = {visit: 'routine', visitedOn: '2026-11-02', isInUs: true, birthDate: undefined, isSensitive: false} as const;

  it('depends on the kind, the place and the day of the visit', () => {
    assert.equal(reasonAgainst(facts, TODAY), undefined);
    assert.equal(reasonAgainst({...facts, visit: 'preventive'}, TODAY), undefined);
    assert.equal(reasonAgainst({...facts, visit: 'other'}, TODAY), 'kind-of-visit');
    assert.equal(reasonAgainst({...facts, isInUs: false}, TODAY), 'outside-us');
    assert.equal(reasonAgainst({...facts, isSensitive: true}, TODAY), 'sensitive-care');
    assert.equal(reasonAgainst({...facts, visitedOn: '2026-08-30'}, TODAY), undefined);
    assert.equal(reasonAgainst({...facts, visitedOn: '2026-08-29'}, TODAY), 'too-long-ago');
  });

  it('leaves out members from 12 to 17 years on the day of the visit', () => {
    const on = (birthDate: string) => reasonAgainst({...facts, birthDate}, TODAY);
    assert.deepEqual(['2014-11-02', '2008-11-03'].map(on), ['age', 'age']);
    assert.deepEqual(['2014-11-03', '2008-11-02', '1930-01-01', '2026-11-01'].map(on), [undefined, undefined, undefined, undefined]);
    assert.deepEqual([ageOn('2026-02-28', '2008-02-29'), ageOn('2026-03-01', '2008-02-29')], [17, 18]);
  });

  it('asks once about a visit, and once in 90 days about a provider', () => {
    const visit = (visitedOn: string, is: Partial<AskedVisit> = {}): AskedVisit => ({visitedOn, isCanceled: false, ...is});
    const after = (...asked: AskedVisit[]) => reasonAfter('2026-11-02', asked);
    assert.equal(after(), undefined);
    assert.equal(after(visit('2026-11-02')), 'asked-already');
    for (const near of ['2026-11-01', '2026-11-03', '2026-08-05', '2027-01-30']) assert.equal(after(visit(near)), 'asked-recently', near);
    for (const far of ['2026-08-04', '2027-01-31']) assert.equal(after(visit(far)), undefined, far);
    assert.equal(after(visit('2026-11-01', {isCanceled: true})), undefined);
    assert.equal(after(visit('2026-11-02', {isCanceled: true})), undefined);
    assert.equal(after(visit('2026-11-02', {isCanceled: true}), visit('2026-11-01')), 'asked-recently');
  });
});

describe('The place of a member', () => {
  it('is in the US if the state is one, by code or name', () => {
    const known = {CO: 'CO', co: 'CO', ' Colorado ': 'CO', 'NEW YORK': 'NY', 'District of Columbia': 'DC', 'Puerto Rico': 'PR', AP: 'AP'};
    for (const [written, code] of Object.entries(known)) assert.equal(usState(written), code, written);
    for (const written of ['Ontario', 'ON', '', 'XX', 'Colorado Springs', 'Jalisco']) assert.equal(usState(written), undefined, written);
    assert.deepEqual([isInUs(memberPlace('Boulder', 'colorado')), isInUs(memberPlace('Toronto', 'Ontario'))], [true, false]);
  });

  it('is written as people write it, and is the state if the city is unknown', () => {
    assert.deepEqual(memberPlace("COEUR D'ALENE", 'id'), {city: "Coeur D'Alene", state: 'ID'});
    assert.deepEqual(memberPlace('McAllen', 'TX'), {city: 'McAllen', state: 'TX'});
    assert.deepEqual(memberPlace('', 'co'), {city: 'Colorado', state: 'CO'});
    assert.deepEqual(memberPlace('\u200b', 'New York'), {city: 'New York State', state: 'NY'});
    assert.deepEqual(memberPlace('', ''), {city: '', state: ''});
  });
});
