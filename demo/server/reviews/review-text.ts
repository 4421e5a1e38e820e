import {canonicalText, foldForSearch, plainLanguage} from 'directory-reviews/rules';

/** A comment as it is stored, together with the form that searches compare. A blank one is none. */
export function reviewText(given: string | null): {comment: string | null; commentFolded: string | null} {
  const comment = given && canonicalText(given);
  return comment ? {comment, commentFolded: foldForSearch(comment)} : {comment: null, commentFolded: null};
}

/**
 * What is shown of a text, with the language it is plainly in: nobody asks patients for it. A wrong one would make a screen reader
 * speak gibberish, none leaves it to the page.
 */
export function inItsLanguage<Shown>(shown: Shown, text: string | null): Shown {
  const language = text && plainLanguage(text);
  return language ? {...shown, language} : shown;
}
