import {canonicalText, plainLanguage, searchableText} from 'directory-reviews/rules';

/** A comment normalized for storage, with its folded form for searches. A blank comment becomes `null`. */
export function reviewText(given: string | null): {comment: string | null; commentFolded: string | null} {
  const comment = given && canonicalText(given);
  return comment ? {comment, commentFolded: searchableText(comment)} : {comment: null, commentFolded: null};
}

/**
 * Adds the language of a text when it is clear: patients are not asked for it. A wrong language makes a screen reader
 * unintelligible; without one, the page's language applies.
 */
export function inItsLanguage<Shown>(shown: Shown, text: string | null): Shown {
  const language = text && plainLanguage(text);
  return language ? {...shown, language} : shown;
}
