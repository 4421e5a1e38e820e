import {FINDING_LABELS, type FindingLabel} from '../../domain/finding.js';
import type {DeskMessage} from '../../i18n/queue/desk.js';
import type {Words} from '../../i18n/shared/words.js';

/** Falls back to the label itself, which may be newer than this release. */
export function findingName(label: string, words: Words<DeskMessage>): string {
  return words.say(FINDING_LABELS.includes(label as FindingLabel) ? (label as FindingLabel) : 'otherFinding');
}
