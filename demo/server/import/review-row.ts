import {Review} from 'directory-reviews/contract';
import {canonicalText} from 'directory-reviews/rules';

/** A row whose fields are all valid. `provider` is an id or a name. */
export interface ReviewRow {
  readonly provider: string;
  readonly recommended: boolean;
  /** Normalized for storage; `null` when the patient wrote nothing. */
  readonly comment: string | null;
  readonly city: string;
  readonly state: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
}

/** Reported in the list of bad rows. The message must not quote comment text, which shifted columns could put in any field. */
export class BadRow extends Error {
  override readonly name = 'BadRow';
}

const ANSWERS: ReadonlyMap<unknown, boolean> = new Map<unknown, boolean>([
  ...[true, 1, 'true', 'yes', '1'].map((answer) => [answer, true] as const),
  ...[false, 0, 'false', 'no', '0'].map((answer) => [answer, false] as const),
]);

/** @throws BadRow for the first invalid field. */
export function reviewRow(fields: Readonly<Record<string, unknown>>, today: string): ReviewRow {
  return {
    provider: lineIn(fields, 'provider'),
    recommended: answerIn(fields.recommended),
    comment: commentIn(fields.comment),
    city: lineIn(fields, 'city'),
    state: lineIn(fields, 'state'),
    date: dateIn(fields.date, today),
  };
}

function lineIn(fields: Readonly<Record<string, unknown>>, name: 'provider' | 'city' | 'state'): string {
  const value = fields[name];
  if (value === undefined || value === null) throw new BadRow(`${name} is missing`);
  if (typeof value !== 'string') throw new BadRow(`${name} is not text`);
  const line = canonicalText(value);
  if (!line) throw new BadRow(`${name} is empty`);
  if (/\p{Cc}/u.test(line)) throw new BadRow(`${name} has a line break or control character`);
  if (!Review.shape.city.safeParse(line).success) throw new BadRow(`${name} is too long (${line.length} characters)`);
  return line;
}

function answerIn(value: unknown): boolean {
  const given = typeof value === 'string' ? value.trim().toLowerCase() : value;
  const answer = ANSWERS.get(given);
  if (answer !== undefined) return answer;
  if (given === undefined || given === null || given === '') throw new BadRow('recommended is missing');
  throw new BadRow(`recommended${shown(given, /^[\w-]{1,10}$/)} is not true, false, yes, no, 1 or 0`);
}

function commentIn(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string') throw new BadRow('comment is not text');
  const comment = canonicalText(value);
  if (comment.includes('\0')) throw new BadRow('comment contains the character NUL');
  if (!comment) return null;
  if (!Review.shape.comment.safeParse(comment).success) throw new BadRow(`comment is too long (${comment.length} characters)`);
  return comment;
}

function dateIn(value: unknown, today: string): string {
  const date = typeof value === 'string' ? value.trim() : value;
  if (date === undefined || date === null || date === '') throw new BadRow('date is missing');
  if (typeof date !== 'string' || !isDay(date)) throw new BadRow(`date${shown(date, /^[\d./: -]{1,20}$/)} is not a day (YYYY-MM-DD)`);
  if (date > today) throw new BadRow(`date "${date}" is in the future`);
  return date;
}

function isDay(text: string): boolean {
  const time = new Date(`${text}T00:00Z`);
  return Review.shape.date.safeParse(text).success && !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text);
}

/** Quotes the value only if it looks like an attempt at the expected format. */
function shown(value: unknown, form: RegExp): string {
  return typeof value === 'string' && form.test(value) ? ` "${value}"` : '';
}
