/**
 * A raised thumb as a clip path in percent of its box, so it scales with the text. "Not recommended" turns it upside down. The
 * shape is "thumbs-up" of the Lucide icons (ISC license, https://lucide.dev/license), filled, and with
 * straight edges, which look the same at the size of text.
 */
export const THUMB = 'polygon(0 100%,0 40%,19% 40%,19% 100%,27% 100%,27% 40%,50% 0,65% 12%,60% 40%,100% 40%,82% 100%,27% 100%)';
