import fc from 'fast-check';

/** What people type that is one character to them and several to a computer. */
export const CHARACTERS = [
  '👩‍👩‍👧‍👦',
  '👍🏽',
  '🇺🇸',
  '1️⃣',
  '❤️',
  '🏳️‍🌈',
  'e\u0301',
  'n\u0303\u0323',
  'q\u0307\u0323',
  'é',
  '각',
  'ក្ស',
  '\u{1D306}',
] as const;

/** Comments as people write them: words, lines in every notation, emoji, letters with marks, now and then anything at all. */
export const writtenText = fc
  .array(
    fc.oneof(
      {weight: 4, arbitrary: fc.stringMatching(/^[a-z ,.!]{1,12}$/)},
      {weight: 3, arbitrary: fc.constantFrom(...CHARACTERS)},
      {weight: 2, arbitrary: fc.constantFrom('\n', '\r\n', '\r', ' ', '\t', '\u00a0')},
      {weight: 1, arbitrary: fc.string({unit: 'binary', maxLength: 4})},
    ),
    {size: '+1'},
  )
  .map((parts) => parts.join(''));
