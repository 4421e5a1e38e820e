import {TEXT_LIMIT} from '../../domain/text-limit.js';
import type {Words} from '../../i18n/shared/words.js';

/** How many characters are left, or by how many the text is too long. */
export function lengthSentence(left: number, words: Words<'charactersLeft' | 'charactersOver'>, limit = TEXT_LIMIT): string {
  return left < 0 ? words.say('charactersOver', {count: -left, limit}) : words.say('charactersLeft', {count: left});
}
