import {foldForSearch} from '../../../src/domain/search-text.js';
import {canonicalText} from '../../../src/domain/text-limit.js';

/** A comment as it is stored, together with the form that searches compare. A blank one is none. */
export function reviewText(given: string | null): {comment: string | null; commentFolded: string | null} {
  const comment = given && canonicalText(given);
  return comment ? {comment, commentFolded: foldForSearch(comment)} : {comment: null, commentFolded: null};
}
