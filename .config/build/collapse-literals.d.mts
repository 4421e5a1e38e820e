export function collapse(css: string): string;
