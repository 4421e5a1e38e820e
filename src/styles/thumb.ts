/** A raised thumb as a clip path in percent of its box, so that it scales with the text; turned over for "not recommended". */
export const THUMB =
  'polygon(0 42%, 22% 42%, 22% 94%, 0 94%, 0 42%, 30% 44%, 50% 4%, 62% 6%, 66% 20%, 60% 38%, 92% 38%, 100% 48%, 88% 88%, 78% 94%, 30% 94%, 30% 44%)';
