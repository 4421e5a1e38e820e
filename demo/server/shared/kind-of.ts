/** A type in a schema, as people say it: `an object`. */
export function kindOf(type: string): string {
  if (type === 'int') return 'a whole number';
  return `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`;
}
