import {EditorialCheck} from 'directory-reviews/contract';
import * as z from 'zod/mini';
import {PlainError} from './plain-error.js';

/** Fields that nobody knows are misspelled ones. */
const Strict = z.strictObject(EditorialCheck.shape);

/** @throws PlainError that names the first field which is wrong, and what it must be. */
export function readEditorialCheck(given: unknown): EditorialCheck {
  const read = Strict.safeParse(given);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const field = ['editorialCheck', ...issue!.path].join('.');
  throw new PlainError(`plan-profile.json: "${field}" ${requirementOf(issue!)}, not ${JSON.stringify(valueAt(given, issue!.path))}.`);
}

function requirementOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_value':
      return `must be one of ${issue.values.join(', ')}`;
    case 'too_big':
      return issue.origin === 'array' ? `must have at most ${issue.maximum} entries` : `must have at most ${issue.maximum} characters`;
    case 'unrecognized_keys':
      return `must have only the fields ${Object.keys(EditorialCheck.shape).join(' and ')}`;
    case 'invalid_type':
      return `must be ${/^[aeiou]/.test(issue.expected) ? 'an' : 'a'} ${issue.expected}`;
    default:
      return 'must have a letter or a digit';
  }
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  const found = path.reduce((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], value);
  return Array.isArray(found) ? `${found.length} entries` : (found ?? null);
}
