import {html} from 'lit';
import {withoutDirections} from '../../domain/directions.js';
import type {Words} from '../../i18n/shared/words.js';

/**
 * A sentence with each of its values isolated, for names and places that other people wrote. Otherwise, a name in a right-to-left
 * script, or a character that overrides the direction, would change the order of the rest of the line.
 */
export function sayIsolated<Key extends string>(words: Words<Key>, key: Key, values: Readonly<Record<string, string>>) {
  const marked = Object.entries(values).map(([name, value]) => [name, `\n${withoutDirections(value)}\n`]);
  const parts = words.say(key, Object.fromEntries(marked) as typeof values).split('\n');
  return parts.map((part, index) => (index % 2 ? html`<bdi>${part}</bdi>` : part));
}
