/**
 * The address to dial a phone number as it is displayed, such as `(303) 555-0173`, `+52 55 1234 5678` or `303.555.0113 option 3`: ten
 * digits are a US number. `undefined` if it is no number that can be dialed from anywhere.
 */
export function phoneAddress(phone: string): string | undefined {
  // Contacts apps add invisible direction marks and write other dashes.
  const [written] = /^[\d\s().+\p{Pd}\p{Cf}]*/u.exec(phone)!;
  const digits = written.replace(/\D/g, '');
  const isDialable = written.includes('+') ? /^\d{8,15}$/ : /^1?[2-9]\d{9}$/;
  if (!isDialable.test(digits)) return undefined;
  return `tel:+${digits.length === 10 && !written.includes('+') ? 1 : ''}${digits}`;
}
