import type {Finding, ScreenedKind} from '../domain/finding.js';
import type {ScreeningContext} from './context.js';
import {COMPOUNDS, MORE_CLINICAL_WORDS} from './more-clinical-words.js';
import {merged, readText, type RuleBook} from './read.js';
import {RESPONSE_BOOK, screenResponse} from './responses.js';
import {REVIEW_BOOK, screenReview} from './reviews.js';
import type {Rule} from './rules.js';
import {vocabulary, type WordLists} from './vocabulary.js';

/**
 * Finds words that should not be published: in a review they hold it back, and in a response they are advice to its writer. A
 * text without findings is not necessarily safe.
 *
 * Supports English and Spanish, including letters that are spaced, repeated, masked, or replaced by digits and look-alikes.
 * Runs without a network. Findings are in the order of the text.
 *
 * @param context The practice's own names, phones, mail and places, which are never a finding, even if one is also a word; and what the
 *   plan has changed.
 */
export function screen(text: string, kind: ScreenedKind, context: ScreeningContext = {}): readonly Finding[] {
  return kind === 'review' ? screenReview(text, context) : screenResponse(text, context);
}

const BOOKS: Readonly<Record<ScreenedKind, RuleBook>> = {review: REVIEW_BOOK, response: RESPONSE_BOOK};

/** What a service looks for in a kind of text beyond what a browser does. */
export interface FullLists {
  readonly words: readonly WordLists[];
  /** Patterns that continue those of the book. */
  readonly rules: readonly Rule[];
  /** The same, for the plain text. */
  readonly plain: readonly Rule[];
}

/** The check with full lists. It finds everything that {@link screen} finds. */
export function screenWith(more: Readonly<Record<ScreenedKind, FullLists>>): typeof screen {
  const full = {review: fullBook(REVIEW_BOOK, more.review), response: fullBook(RESPONSE_BOOK, more.response)};
  return (text, kind, context = {}) => {
    const book = BOOKS[kind];
    const inBrowser = readText(text, book, book.words(), context);
    const found = merged(inBrowser);
    return merged([...inBrowser, ...readText(text, full[kind], full[kind].words(), context)]).map((each) =>
      found.some(({label, start, end}) => label === each.label && start < each.end && end > each.start)
        ? each
        : {...each, foundBy: 'full-lists' as const},
    );
  };
}

function fullBook(book: RuleBook, {words, rules, plain}: FullLists): RuleBook {
  return {...book, plain, rules: [...book.rules, ...rules], words: vocabulary([MORE_CLINICAL_WORDS, ...words], COMPOUNDS)};
}
