export function collapse(css: string): string;
export function collapseHtml(code: string): string;
