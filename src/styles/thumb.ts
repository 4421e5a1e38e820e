/**
 * A raised thumb as a clip path in percent of its box, so it scales with the text. "Not recommended" turns it upside down. The
 * shape is "thumbs-up" of the Lucide icons (ISC license, https://lucide.dev/license), filled.
 */
export const THUMB =
  'polygon(0 91%,0 48%,7% 40%,19% 40%,19% 100%,27% 100%,27% 40%,33% 36%,50% 0,57% 2%,63% 8%,65% 19%,60% 40%,91% 40%,99% 48%,85% 96%,78% 100%,27% 100%,19% 100%,7% 100%)';
