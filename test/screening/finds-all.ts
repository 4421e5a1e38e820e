import assert from 'node:assert/strict';
import type {Finding} from '../../src/domain/finding.js';

/** Fails unless one check of a text found all that another did, perhaps in more words, and in the same order where the words are the same. */
export function assertFindsAll(text: string, found: readonly Finding[], all: readonly Finding[]): void {
  const isSame = (one: Finding, other: Finding) => one.label === other.label && one.start === other.start && one.end === other.end;
  for (const {label, start, end} of found) {
    const wider = all.find((each) => each.label === label && each.start <= start && each.end >= end);
    assert.ok(wider && !wider.foundBy, `${label} "${text.slice(start, end)}" of: ${text}`);
  }
  const places = found.map((finding) => all.findIndex((each) => isSame(each, finding))).filter((at) => at >= 0);
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
    text,
  );
}
