import fc from 'fast-check';

/** Characters that people perceive as one but that consist of several code units. */
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

/** Comments like people's: words, line breaks in every notation, emoji, letters with marks, and sometimes arbitrary characters. */
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
