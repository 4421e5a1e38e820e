/** An unvalidated row of a file, or the reason it is unreadable. `line` is where it starts, counted from 1. */
export type SourceRow = {readonly line: number; readonly fields: Readonly<Record<string, unknown>>} | UnreadableRow;

export interface UnreadableRow {
  readonly line: number;
  readonly problem: string;
}

/** The rows of a file, and its form as in `UTF-16, semicolon-separated`, for the person who loads it. */
export interface SourceRows {
  readonly form: string;
  readonly rows: AsyncIterable<SourceRow>;
}

/** The columns or keys that a row needs. A row may also have an `id`. Others are ignored. */
export const FIELDS = ['provider', 'recommended', 'comment', 'city', 'state', 'date'] as const;

const decoder = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true});

/** Decodes the bytes; `undefined` when they are not valid UTF-8. */
export function textOf(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}
