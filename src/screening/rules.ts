import type {FindingLabel, FindingReason} from '../domain/finding.js';
import {CONDITIONS, wordsPattern} from './rule-patterns.js';

/** Words that are a fault in certain sentences, with the reason for the practice. */
export interface Rule {
  readonly label: FindingLabel;
  readonly reason: FindingReason;
  /**
   * Regular expressions of lower-case words. Groups do not capture. `{name}` is a fragment in `rule-patterns.ts`, `~` matches up
   * to two words with the spaces after them, and `-` at the end of a word matches any ending. A space also matches after a word's mark.
   */
  readonly find: readonly string[];
  /** No fault if this precedes the words in the same clause. Conditions, as in "if" or "anyone", count in the whole sentence. */
  readonly unlessAfter?: string;
  /** No fault if this is anywhere in the same clause. */
  readonly unlessWith?: string;
  /** No fault if this is anywhere in the same sentence. */
  readonly unlessSaid?: string;
  /** A fault only if this is in the same sentence. */
  readonly onlyWith?: string;
  /** Safer words to use instead. */
  readonly instead?: {readonly en: string; readonly es: string};
}

export interface CompiledRule extends Rule {
  readonly afterPattern: RegExp | undefined;
  /** The part of `afterPattern` that counts in the whole sentence. */
  readonly conditionPattern: RegExp | undefined;
  readonly withPattern: RegExp | undefined;
  readonly saidPattern: RegExp | undefined;
  readonly onlyPattern: RegExp | undefined;
}

const compiledPattern = (source: string | undefined) => (source === undefined ? undefined : wordsPattern([source]));

export function compileRule(rule: Rule): CompiledRule {
  return {
    ...rule,
    afterPattern: compiledPattern(rule.unlessAfter),
    conditionPattern: rule.unlessAfter?.includes('{anybody}') ? compiledPattern(CONDITIONS) : undefined,
    withPattern: compiledPattern(rule.unlessWith),
    saidPattern: compiledPattern(rule.unlessSaid),
    onlyPattern: compiledPattern(rule.onlyWith),
  };
}
