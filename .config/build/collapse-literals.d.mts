export function collapse(css: string): string;
export function collapseHtml(code: string): string;
export function collapseRules(): {
  readonly name: string;
  readonly transform: (code: string, id: string) => {readonly code: string; readonly map: null} | null;
};
