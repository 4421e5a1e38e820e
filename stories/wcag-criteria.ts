/** How the tags meet a success criterion of WCAG 2.2. */
export interface Criterion {
  readonly number: string;
  readonly name: string;
  readonly level: 'A' | 'AA';
  /** `met`: by the tags. `host`: depends on the host's page. `none`: does not apply to the tags. */
  readonly state: 'met' | 'host' | 'none';
  readonly how: string;
  /** Test files that verify it. */
  readonly tests: readonly string[];
  /** What a person must check in addition to the tests. */
  readonly person: string;
}

const SCANS = 'test/accessibility/stories.test.ts';
const READER = 'test/screen-reader/journeys.test.ts';
const TAB = 'test/elements/reviews-tab.accessibility.test.ts';
const TAB_LAYOUT = 'test/elements/reviews-tab.layout.test.ts';
const TAB_LOCALE = 'test/elements/reviews-tab.locale.test.ts';
const FEED = 'test/elements/provider-workspace.keyboard.test.ts';
const INBOX_LAYOUT = 'test/elements/provider-workspace.layout.test.ts';
const FRAME = 'test/elements/dialog-frame.test.ts';
const WRITING = 'test/elements/submission-dialog.writing.test.ts';
const SENDING = 'test/elements/submission-dialog.sending.test.ts';
const CLOSING = 'test/elements/submission-dialog.closing.test.ts';
const COMBOBOX = 'test/elements/combobox.test.ts';
const MENU = 'test/elements/options-menu.test.ts';
const TREND = 'test/elements/rate-trend.test.ts';
const ADVICE = 'test/elements/response-advice.test.ts';
const SURVEY = 'test/elements/review-survey.test.ts';
const DECISIONS = 'test/elements/representative-desk.decisions.test.ts';
const QUEUE = 'test/elements/representative-desk.queue.test.ts';

/** All level A and AA criteria in order. WCAG 2.2 removed 4.1.1. */
export const CRITERIA: readonly Criterion[] = [
  met('1.1.1', 'Non-text Content', 'A', 'Icons are hidden and always next to text; the rate’s trend is also a table.', [SCANS, TAB, TREND]),
  none('1.2.1', 'Audio-only and Video-only (Prerecorded)', 'A', 'No audio or video.'),
  none('1.2.2', 'Captions (Prerecorded)', 'A', 'No audio or video.'),
  none('1.2.3', 'Audio Description or Media Alternative (Prerecorded)', 'A', 'No audio or video.'),
  none('1.2.4', 'Captions (Live)', 'AA', 'No audio or video.'),
  none('1.2.5', 'Audio Description (Prerecorded)', 'AA', 'No audio or video.'),
  met(
    '1.3.1',
    'Info and Relationships',
    'A',
    'Headings, lists, the feed, groups and tables use their own semantics; a field’s label, hint and error share its shadow root.',
    [SCANS, TAB, FEED, WRITING, READER],
    'Whether the host’s heading level fits its page.',
  ),
  met('1.3.2', 'Meaningful Sequence', 'A', 'The reading order is the visual order; no style changes it.', [TAB, READER]),
  met('1.3.3', 'Sensory Characteristics', 'A', 'No sentence refers to shape, size or position.', [SCANS], 'The host’s own sentences.'),
  met('1.3.4', 'Orientation', 'AA', 'No orientation is required; every width down to 320 pixels works.', [SCANS]),
  met('1.3.5', 'Identify Input Purpose', 'AA', 'Name, phone and email have autocomplete values.', [WRITING]),
  met(
    '1.4.1',
    'Use of Color',
    'A',
    'Recommendations and statuses are words with an icon; marks in a text are underlined.',
    [TAB, ADVICE],
    'The host’s own theme.',
  ),
  none('1.4.2', 'Audio Control', 'A', 'No sound.'),
  met(
    '1.4.3',
    'Contrast (Minimum)',
    'AA',
    'Measured in light mode, dark mode and each example theme.',
    [SCANS, TAB],
    'Colors that the host sets; text that is partly scrolled out of a box.',
  ),
  met(
    '1.4.4',
    'Resize Text',
    'AA',
    'At 200%, and at 310%, the largest size on phones, nothing is cut off, covered or lost, or scrolls horizontally.',
    [SCANS],
  ),
  none('1.4.5', 'Images of Text', 'AA', 'No images.'),
  met('1.4.10', 'Reflow', 'AA', 'At 320 pixels, nothing scrolls horizontally.', [SCANS, TAB_LAYOUT]),
  met(
    '1.4.11',
    'Non-text Contrast',
    'AA',
    'The tokens for field and button borders, the bar and the columns have a contrast of 3:1; forced colors keep all of them.',
    [INBOX_LAYOUT, TAB],
    'Borders and icons, which no engine measures.',
  ),
  met('1.4.12', 'Text Spacing', 'AA', 'With the spacing that the criterion requires, no text is cut off or covered.', [SCANS]),
  met('1.4.13', 'Content on Hover or Focus', 'AA', 'Nothing appears on hover or focus; explanations open on click and stay.', [TAB]),
  met('2.1.1', 'Keyboard', 'A', 'Everything can be reached and operated by keyboard.', [TAB, FEED, COMBOBOX, MENU, QUEUE, SURVEY, READER]),
  met('2.1.2', 'No Keyboard Trap', 'A', 'Only a modal dialog contains the focus; Escape closes it. Control+End leaves the feed.', [
    FRAME,
    FEED,
  ]),
  met('2.1.4', 'Character Key Shortcuts', 'A', 'Letter keys have an effect only in a focused menu.', [MENU]),
  met(
    '2.2.1',
    'Timing Adjustable',
    'A',
    'The tags set no time limits. When the host’s session ends, typed text stays and is sent after the sign-in.',
    [SENDING, SURVEY],
    'The length of the host’s session.',
  ),
  met(
    '2.2.2',
    'Pause, Stop, Hide',
    'A',
    'Dialogs and menus open with an animation of a sixth of a second; nothing else moves or updates automatically.',
    [TAB],
  ),
  met('2.3.1', 'Three Flashes or Below Threshold', 'A', 'Nothing flashes.', [TAB]),
  host(
    '2.4.1',
    'Bypass Blocks',
    'A',
    'Skip links and landmarks belong to the page. Inside, headings, a search landmark and Control+End help.',
    [FEED],
    'The host’s page.',
  ),
  host('2.4.2', 'Page Titled', 'A', 'The title belongs to the page.', [], 'The host’s page.'),
  met(
    '2.4.3',
    'Focus Order',
    'A',
    'In page order. After a change, the focus moves to the new content; when a dialog closes, it returns to the opener.',
    [TAB, FRAME, CLOSING, READER],
  ),
  met('2.4.4', 'Link Purpose (In Context)', 'A', 'A linked date is inside the review it leads to.', [TAB, READER]),
  host(
    '2.4.5',
    'Multiple Ways',
    'AA',
    'Applies to a set of pages. A link to a review opens it.',
    ['test/elements/reviews-tab.link.test.ts'],
    'The host’s site.',
  ),
  met('2.4.6', 'Headings and Labels', 'AA', 'Each describes its section or field.', [TAB, WRITING, READER], 'The host’s own sentences.'),
  met(
    '2.4.7',
    'Focus Visible',
    'AA',
    'The browser’s focus ring, or a two-pixel ring in the text color.',
    [TAB, SCANS],
    'Whether the ring is easy to see in the host’s theme.',
  ),
  met(
    '2.4.11',
    'Focus Not Obscured (Minimum)',
    'AA',
    'Tested by tabbing through every story: the focused element is on screen and uncovered.',
    [SCANS],
    'The host’s sticky headers.',
  ),
  met('2.5.1', 'Pointer Gestures', 'A', 'Everything works with a single click or tap.', [MENU, COMBOBOX]),
  met('2.5.2', 'Pointer Cancellation', 'A', 'Actions happen on release, through the browser’s click event.', [COMBOBOX, MENU]),
  met('2.5.3', 'Label in Name', 'A', 'An accessible name begins with the visible words.', [SCANS]),
  none('2.5.4', 'Motion Actuation', 'A', 'Nothing responds to motion.'),
  met('2.5.7', 'Dragging Movements', 'AA', 'Words of a comment can be marked by dragging over them, and also by click or keyboard.', [
    DECISIONS,
  ]),
  met('2.5.8', 'Target Size (Minimum)', 'AA', 'At least 24 by 24 pixels, or with equivalent spacing.', [SCANS, TAB, INBOX_LAYOUT]),
  host('3.1.1', 'Language of Page', 'A', 'The page sets it; the tags follow it.', [TAB_LOCALE], 'The host’s page.'),
  met(
    '3.1.2',
    'Language of Parts',
    'AA',
    'Our sentences are marked with their language when it differs from the page’s, and so are comments whose language the service knows.',
    [ADVICE, TAB_LOCALE],
    'Comments in a language the service does not know: only their direction is set.',
  ),
  met('3.2.1', 'On Focus', 'A', 'Receiving focus changes nothing.', [COMBOBOX, MENU]),
  met('3.2.2', 'On Input', 'A', 'Filters change the list below them, which is announced; input never submits or opens anything.', [
    READER,
    SURVEY,
  ]),
  met('3.2.3', 'Consistent Navigation', 'AA', 'The controls are the same and in the same order everywhere.', [INBOX_LAYOUT]),
  met('3.2.4', 'Consistent Identification', 'AA', 'One catalog of sentences: the same function always has the same name.', [
    'test/i18n/catalogs.test.ts',
  ]),
  met('3.2.6', 'Consistent Help', 'A', 'Help and the plan’s phone numbers are always in the same place in the workspace and in receipts.', [
    'test/elements/help-dialog.test.ts',
    SENDING,
  ]),
  met('3.3.1', 'Error Identification', 'A', 'In words, next to the field and in a summary that receives the focus.', [
    WRITING,
    SURVEY,
    READER,
  ]),
  met('3.3.2', 'Labels or Instructions', 'A', 'Each field has a visible label; required fields and length limits are stated up front.', [
    WRITING,
    READER,
  ]),
  met('3.3.3', 'Error Suggestion', 'AA', 'An error says how to fix it: “Shorten the text by 22 characters”.', [WRITING, READER]),
  met(
    '3.3.4',
    'Error Prevention (Legal, Financial, Data)',
    'AA',
    'A response can be previewed and edited, and a representative reads it before it is published; a removal needs confirmation.',
    [WRITING, CLOSING, 'test/elements/representative-desk.decisions.test.ts'],
  ),
  met('3.3.7', 'Redundant Entry', 'A', 'The sender’s name, phone and email are filled in from the host’s data or earlier input.', [
    WRITING,
    CLOSING,
  ]),
  host(
    '3.3.8',
    'Accessible Authentication (Minimum)',
    'AA',
    'The portal signs people in; the tags have no sign-in of their own.',
    [SENDING],
    'The host’s sign-in.',
  ),
  met('4.1.2', 'Name, Role, Value', 'A', 'HTML elements, or the roles and keys of the ARIA Authoring Practices.', [
    SCANS,
    COMBOBOX,
    MENU,
    QUEUE,
    READER,
  ]),
  met('4.1.3', 'Status Messages', 'AA', 'Result counts, loading and errors are announced politely, without moving the focus.', [
    TAB,
    WRITING,
    SURVEY,
    READER,
  ]),
];

type Row = [number: string, name: string, level: Criterion['level'], how: string];

function met(...[number, name, level, how, tests, person = '']: [...Row, tests: readonly string[], person?: string]): Criterion {
  return {number, name, level, state: 'met', how, tests, person};
}

function host(...[number, name, level, how, tests, person]: [...Row, tests: readonly string[], person: string]): Criterion {
  return {number, name, level, state: 'host', how, tests, person};
}

function none(...[number, name, level, how]: Row): Criterion {
  return {number, name, level, state: 'none', how, tests: [], person: ''};
}
