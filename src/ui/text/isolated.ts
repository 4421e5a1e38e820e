import {html} from 'lit';
import type {Words} from '../../i18n/shared/words.js';

/**
 * A sentence with each of its values isolated, for names and places that other people wrote. Otherwise, a name in a right-to-left
 * script, or a character that overrides the direction, would change the order of the rest of the line.
 */
export function sayIsolated<Key extends string>(words: Words<Key>, key: Key, values: Readonly<Record<string, string>>) {
  const given = Object.values(values);
  const marks = Object.fromEntries(Object.keys(values).map((name, index) => [name, `\n${index}\n`]));
  const parts = words.say(key, marks).split('\n');
  return parts.map((part, index) => (index % 2 ? html`<bdi>${given[Number(part)]}</bdi>` : part));
}
