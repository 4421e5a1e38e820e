/** An unvalidated row of a file, or the reason it is unreadable. `line` is where it starts, counted from 1. */
export type SourceRow = {readonly line: number; readonly fields: Readonly<Record<string, unknown>>} | UnreadableRow;

export interface UnreadableRow {
  readonly line: number;
  readonly problem: string;
}

/** The columns or keys of a row. Others are ignored. */
export const FIELDS = ['provider', 'recommended', 'comment', 'city', 'state', 'date'] as const;

const decoder = new TextDecoder('utf-8', {fatal: true});

/** Decodes the bytes; `undefined` when they are not valid UTF-8. */
export function textOf(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}
