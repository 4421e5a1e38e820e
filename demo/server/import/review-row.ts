import {Review} from 'directory-reviews/contract';
import {canonicalText, hasForbiddenCharacters, showsText} from 'directory-reviews/rules';
import {BadRow} from './bad-row.js';
import {cellValue} from './cell.js';
import {rowDate} from './row-date.js';

/** A row whose fields are all valid. `provider` is an id or a name. */
export interface ReviewRow {
  /** The source's id of the review, if the row has one. */
  readonly id: string | undefined;
  readonly provider: string;
  readonly recommended: boolean;
  /** Normalized for storage; `null` when the patient wrote nothing. */
  readonly comment: string | null;
  readonly city: string;
  readonly state: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
}

/** The plan's calendar, for dates that have a time zone and for those in the future. */
export interface RowCalendar {
  readonly today: string;
  dayOf(moment: Date): string;
}

type Fields = Readonly<Record<string, unknown>>;

const ANSWERS: ReadonlyMap<unknown, boolean> = new Map<unknown, boolean>([
  ...[true, 1, 'true', 'yes', 'y', 't', '1', '1.0'].map((answer) => [answer, true] as const),
  ...[false, 0, 'false', 'no', 'n', 'f', '0', '0.0'].map((answer) => [answer, false] as const),
]);

/** What a spreadsheet makes of a long number. */
const SHORTENED = /^-?\d(?:[.,]\d+)?E\+?\d+$/i;

/** @throws BadRow for the first invalid field. */
export function reviewRow(fields: Fields, {today, dayOf}: RowCalendar): ReviewRow {
  const cell = (name: keyof ReviewRow) => cellValue(fields[name], name);
  return {
    id: idIn(cell('id')),
    provider: lineIn(cell('provider'), 'provider'),
    recommended: answerIn(cell('recommended')),
    comment: commentIn(cell('comment')),
    city: lineIn(cell('city'), 'city'),
    state: lineIn(cell('state'), 'state'),
    date: dateIn(rowDate(cell('date'), dayOf), today),
  };
}

function idIn(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'number' && !Number.isSafeInteger(value))
    throw new BadRow('id is not a whole number that programs agree on; write it as text');
  if (typeof value !== 'string' && typeof value !== 'number') throw new BadRow('id is not text');
  // "12345.0" is how programs write a whole number from a column with gaps.
  const id = String(value)
    .trim()
    .replace(/^(\d+)\.0+$/, '$1');
  if (!id) return undefined;
  if (SHORTENED.test(id)) throw new BadRow(`id "${id}" is a number that a spreadsheet shortened; format the column as text`);
  // A link to it would have the address of the counts.
  if (id === 'summary') throw new BadRow('id is "summary", which has another meaning in addresses');
  if (!Review.shape.id.safeParse(id).success) throw new BadRow('id is not 1 to 64 letters, digits, "-", "_", "." or ":"');
  return id;
}

function lineIn(value: unknown, name: 'provider' | 'city' | 'state'): string {
  if (value === undefined) throw new BadRow(`${name} is missing`);
  if (typeof value !== 'string') throw new BadRow(`${name} is not text`);
  const text = canonicalText(value);
  if (/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u.test(text)) throw new BadRow(`${name} has a line break or control character`);
  // Invisible characters, such as direction marks from a copied address, are no part of a name.
  const line = text
    .replace(/[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (!showsText(line)) throw new BadRow(`${name} is empty`);
  if (SHORTENED.test(line)) throw new BadRow(`${name} is a number that a spreadsheet shortened; format the column as text`);
  if (!Review.shape.city.safeParse(line).success) throw new BadRow(`${name} is too long (${line.length} characters)`);
  return line;
}

function answerIn(value: unknown): boolean {
  const given = typeof value === 'string' ? value.trim().toLowerCase() : value;
  const answer = ANSWERS.get(given);
  if (answer !== undefined) return answer;
  if (given === undefined || given === '') throw new BadRow('recommended is missing');
  // The value is not repeated: shifted columns may have put a name here.
  throw new BadRow('recommended is not true, false, yes, no, 1 or 0');
}

function commentIn(value: unknown): string | null {
  if (value === undefined) return null;
  if (typeof value !== 'string') throw new BadRow('comment is not text');
  const comment = canonicalText(
    value
      // What word processors write for line and page breaks, and programs that read a workbook for carriage returns.
      .replace(/[\v\f\x85]|_x000D_\n?/g, '\n')
      // How exports keep spreadsheets from reading a text as a formula.
      .replace(/^'(?=[=+@-])/, ''),
  );
  if (!comment.isWellFormed() || /\p{Noncharacter_Code_Point}/u.test(comment)) throw new BadRow('comment has a broken character');
  if (hasForbiddenCharacters(comment)) throw new BadRow('comment has a control character');
  if (!showsText(comment)) return null;
  if (!Review.shape.comment.safeParse(comment).success) throw new BadRow(`comment is too long (${comment.length} characters)`);
  return comment;
}

function dateIn(date: string, today: string): string {
  if (date > today) throw new BadRow(`date "${date}" is in the future`);
  return date;
}
