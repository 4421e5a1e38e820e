import type {ScreenedKind} from '../../src/domain/finding.js';
import {EXPLAINED_IN_FULL} from '../../src/screening/full/rule-examples.js';
import {EXPLAINED_RULES} from '../../src/screening/rule-examples.js';
import {BLIND_RESPONSES} from './examples-blind-responses.js';
import {BLIND_REVIEWS} from './examples-blind-reviews.js';
import {HELD_RESPONSES, HELD_REVIEWS} from './examples-held.js';
import {ORDINARY_RESPONSES} from './examples-ordinary.js';
import {MORE_ORDINARY_RESPONSES, ORDINARY_REVIEWS} from './examples-ordinary-more.js';
import {RESPONSES} from './examples-responses.js';
import {REVIEWS} from './examples-reviews.js';

/** Every sentence that a test of the editorial check reads, with the kind of text it is in. */
export const EVERY_EXAMPLE: readonly (readonly [kind: ScreenedKind, text: string])[] = [
  ...[...RESPONSES, ...BLIND_RESPONSES, ...HELD_RESPONSES].map(([, text]) => ['response', text] as const),
  ...[...REVIEWS, ...BLIND_REVIEWS, ...HELD_REVIEWS].map(([, text]) => ['review', text] as const),
  ...[...ORDINARY_RESPONSES, ...MORE_ORDINARY_RESPONSES].map((text) => ['response', text] as const),
  ...ORDINARY_REVIEWS.map((text) => ['review', text] as const),
  ...[...EXPLAINED_RULES, ...EXPLAINED_IN_FULL].flatMap(({kind, examples}) =>
    examples.flatMap(({found, allowed}) => [found, allowed].map((text) => [kind, text] as const)),
  ),
];
