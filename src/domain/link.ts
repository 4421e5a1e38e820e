/**
 * Whether an address has a scheme other than `http`, `https`, `mailto` and `tel`, such as `javascript`, and so must not become a link.
 * Relative addresses are safe: their first `:`, if any, comes after a `/`, `?` or `#`. White space that browsers would remove from a
 * scheme makes it another one.
 */
export function isUnsafeLink(address: string | null | undefined): boolean {
  return !!address && !/^([^:]*([/?#]|$)|\s*(https?|mailto|tel):)/i.test(address);
}
