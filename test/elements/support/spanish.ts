import {practiceInSpanish} from '../../../src/i18n/practice/practice.es.js';
import {addSentences} from '../../../src/i18n/shared/words.js';

/** For tests of a dialog without the workspace, which has loaded its language before it opens a dialog. */
export function addSpanish(): void {
  addSentences('es', practiceInSpanish);
}
