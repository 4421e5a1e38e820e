/** A row of a file before anything in it was checked, or why it is none. `line` is where it starts, counted from 1. */
export type SourceRow = {readonly line: number; readonly fields: Readonly<Record<string, unknown>>} | UnreadableRow;

export interface UnreadableRow {
  readonly line: number;
  readonly problem: string;
}

/** The columns or keys a row of reviews has. Others are ignored. */
export const FIELDS = ['provider', 'recommended', 'comment', 'city', 'state', 'date'] as const;

const decoder = new TextDecoder('utf-8', {fatal: true});

/** The text of these bytes; `undefined` when they are not UTF-8. */
export function textOf(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}
