import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {type ComboboxOption, optionSearch} from '../../../src/ui/combobox/matching.js';

const option = (label: string, hint = 'Denver, CO 80203'): ComboboxOption => ({value: label, label, hint});

const NAMES = ['Sinéad O’Brien', "Tom O'Brien", 'Mary O Brien', 'Ann Obrien', 'Łukasz Møller-Þórsson', 'Ana De La Cruz', 'Şükrü Yıldız'];
const find = optionSearch(NAMES.map((name) => option(name)));
const found = (typed: string) => find(typed).map(({label}) => label);

describe('the search in a combobox', () => {
  it('finds a name with an apostrophe however it is typed', () => {
    for (const typed of ["o'brien", 'O’Brien', 'obrien', 'o´brien', 'OBRIEN', 'Oʼb'])
      assert.deepEqual(found(typed), NAMES.slice(0, 4), typed);
    assert.deepEqual(found('o brien'), NAMES.slice(0, 4));
    assert.deepEqual(found('brien'), NAMES.slice(0, 3));
  });

  it('finds letters that a US keyboard lacks, and any hyphen', () => {
    for (const typed of ['lukasz moller', 'møller‑þórsson', 'moller-thorsson', 'mollerthorsson'])
      assert.deepEqual(found(typed), [NAMES[4]], typed);
    assert.deepEqual(found('sukru yildiz'), [NAMES[6]]);
  });

  it('finds words that people write together or apart', () => {
    for (const typed of ['de la cruz', 'delacruz', 'dela cruz', 'ana\u00a0de']) assert.deepEqual(found(typed), [NAMES[5]], typed);
  });

  it('finds a doctor with the title before the name', () => {
    for (const typed of ['Dr. De La Cruz', 'dr de la', 'DR.DELACRUZ', 'Doctor Ana']) assert.deepEqual(found(typed), [NAMES[5]], typed);
    const names = optionSearch([option('Drew Dole'), option('Ana Reed')]);
    assert.deepEqual(
      names('dr').map(({label}) => label),
      ['Drew Dole'],
    );
  });

  it('finds only starts of words, and digits anywhere in the hint', () => {
    assert.deepEqual(found('ruz'), []);
    const byNumber = optionSearch([option('Juniper', '90-0000017'), option('Larkmead', '123456789')]);
    for (const typed of ['000-0017', '90 0000017', '0017'])
      assert.deepEqual(
        byNumber(typed).map(({label}) => label),
        ['Juniper'],
        typed,
      );
  });

  it('shows everything for a text that names nothing', () => {
    for (const typed of ['', ' ', '\u200b', '-']) assert.deepEqual(found(typed), NAMES, JSON.stringify(typed));
  });
});
