import {BadRow} from './bad-row.js';

/** What databases, spreadsheets, statistics programs and people write into a cell that has no value. */
const EMPTY =
  /^(?:null|nil|none|undefined|n\.?\/?a\.?|#n\/a(?: n\/a)?|nan|-?nan\(ind\)|\\n|-|–|—|(?:not |un)(?:available|applicable)|no (?:comment|value|data)s?|blank|empty|missing)$/i;

/** What a spreadsheet shows instead of a text, as for one that starts with `=`, `+`, `-` or `@` and was read as a formula. */
const ERROR =
  /^(?:#(?:name\?|ref!|value!|div\/0!|num!|null!|spill!|calc!|field!|blocked!|connect!|busy!|unknown!|getting_data|error!)|err:\d{3}|#{3,})$/i;

/**
 * The value of a cell, `undefined` if it says that there is none.
 *
 * @throws BadRow for a spreadsheet's error: the text it replaced is lost.
 */
export function cellValue(value: unknown, name: string): unknown {
  if (value === null || (typeof value === 'number' && Number.isNaN(value))) return undefined;
  if (typeof value !== 'string') return value;
  const text = value.trim();
  // "(null)", "[NULL]" and "<NA>".
  const [, inBrackets = text] = /^[(<[{]{1,2}([^()<>[\]{}]*)[)>\]}]{1,2}$/.exec(text) ?? [];
  if (EMPTY.test(inBrackets)) return undefined;
  if (ERROR.test(text)) throw new BadRow(`${name} is a spreadsheet's error, ${text.slice(0, 14)}; correct the cell there`);
  return value;
}
