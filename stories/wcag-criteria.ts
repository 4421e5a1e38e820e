/** How one success criterion of WCAG 2.2 stands with the tags. */
export interface Criterion {
  readonly number: string;
  readonly name: string;
  readonly level: 'A' | 'AA';
  /** `met`: by the tags. `host`: the page around them decides. `none`: there is nothing of that kind. */
  readonly state: 'met' | 'host' | 'none';
  readonly how: string;
  /** Test files that show it. */
  readonly tests: readonly string[];
  /** What a person must still look at, where tests are not enough. */
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

/** All criteria of level A and AA, in their order. 4.1.1 is no longer one of them. */
export const CRITERIA: readonly Criterion[] = [
  met('1.1.1', 'Non-text Content', 'A', 'Icons stand beside their word and are hidden; the trend of the rate is a table too.', [
    SCANS,
    TAB,
    TREND,
  ]),
  none('1.2.1', 'Audio-only and Video-only (Prerecorded)', 'A', 'No audio or video.'),
  none('1.2.2', 'Captions (Prerecorded)', 'A', 'No audio or video.'),
  none('1.2.3', 'Audio Description or Media Alternative (Prerecorded)', 'A', 'No audio or video.'),
  none('1.2.4', 'Captions (Live)', 'AA', 'No audio or video.'),
  none('1.2.5', 'Audio Description (Prerecorded)', 'AA', 'No audio or video.'),
  met(
    '1.3.1',
    'Info and Relationships',
    'A',
    'Headings, lists, feed, groups and tables are what they are; a field’s label, hint and error share its shadow root.',
    [SCANS, TAB, FEED, WRITING, READER],
    'That the host’s heading level fits its page.',
  ),
  met('1.3.2', 'Meaningful Sequence', 'A', 'What is read is in the order it is seen; no style changes the order.', [TAB, READER]),
  met('1.3.3', 'Sensory Characteristics', 'A', 'No sentence points by shape, size or place.', [SCANS], 'Sentences of the host’s own.'),
  met('1.3.4', 'Orientation', 'AA', 'Nothing asks for an orientation; every width down to 320 pixels works.', [SCANS]),
  met('1.3.5', 'Identify Input Purpose', 'AA', 'Name, phone and email say what they hold.', [WRITING]),
  met(
    '1.4.1',
    'Use of Color',
    'A',
    'Recommended or not, and each status, is a word with an icon; marks in a text are underlined.',
    [TAB, ADVICE],
    'A theme of the host’s own.',
  ),
  none('1.4.2', 'Audio Control', 'A', 'No sound.'),
  met(
    '1.4.3',
    'Contrast (Minimum)',
    'AA',
    'Measured in light, dark and each example theme.',
    [SCANS, TAB],
    'Colors the host sets; text while it is scrolled half out of a box.',
  ),
  met(
    '1.4.4',
    'Resize Text',
    'AA',
    'At 200% nothing is cut, covered, lost or scrolled sideways; at 310%, the largest of phones, neither.',
    [SCANS],
  ),
  none('1.4.5', 'Images of Text', 'AA', 'No images.'),
  met('1.4.10', 'Reflow', 'AA', 'At 320 pixels nothing scrolls sideways.', [SCANS, TAB_LAYOUT]),
  met(
    '1.4.11',
    'Non-text Contrast',
    'AA',
    'Edges of fields and buttons, bar and columns have tokens of 3 to 1; with forced colors all of them stay.',
    [INBOX_LAYOUT, TAB],
    'Edges and icons by eye: no engine measures them.',
  ),
  met('1.4.12', 'Text Spacing', 'AA', 'With the spacing the criterion names, no text is cut or covered.', [SCANS]),
  met('1.4.13', 'Content on Hover or Focus', 'AA', 'Nothing appears by hover or focus alone; explanations open by a press and stay.', [
    TAB,
  ]),
  met('2.1.1', 'Keyboard', 'A', 'Everything is reached and worked by keys.', [TAB, FEED, COMBOBOX, MENU, QUEUE, SURVEY, READER]),
  met('2.1.2', 'No Keyboard Trap', 'A', 'Only a modal dialog holds the focus; Escape leaves it. Control+End leaves the feed.', [
    FRAME,
    FEED,
  ]),
  met('2.1.4', 'Character Key Shortcuts', 'A', 'Letters do something only inside a menu that has the focus.', [MENU]),
  met(
    '2.2.1',
    'Timing Adjustable',
    'A',
    'No limit of ours. When the host’s session ends, what was typed stays and is sent after the sign-in.',
    [SENDING, SURVEY],
    'The length of the host’s session.',
  ),
  met(
    '2.2.2',
    'Pause, Stop, Hide',
    'A',
    'A dialog and a menu take a sixth of a second to come to their place; nothing else moves or changes by itself.',
    [TAB],
  ),
  met('2.3.1', 'Three Flashes or Below Threshold', 'A', 'Nothing flashes.', [TAB]),
  host(
    '2.4.1',
    'Bypass Blocks',
    'A',
    'Skip links and landmarks are the page’s. Headings, a search landmark and Control+End help inside.',
    [FEED],
    'The host’s page.',
  ),
  host('2.4.2', 'Page Titled', 'A', 'The title is the page’s.', [], 'The host’s page.'),
  met(
    '2.4.3',
    'Focus Order',
    'A',
    'By the order of the page; after a change the focus goes to what came, and back to the opener when a dialog closes.',
    [TAB, FRAME, CLOSING, READER],
  ),
  met('2.4.4', 'Link Purpose (In Context)', 'A', 'A date that is a link stands in the review it leads to.', [TAB, READER]),
  host(
    '2.4.5',
    'Multiple Ways',
    'AA',
    'About a set of pages. A link to one review opens it.',
    ['test/elements/reviews-tab.link.test.ts'],
    'The host’s site.',
  ),
  met(
    '2.4.6',
    'Headings and Labels',
    'AA',
    'Each says what stands under or in it.',
    [TAB, WRITING, READER],
    'Sentences of the host’s own.',
  ),
  met(
    '2.4.7',
    'Focus Visible',
    'AA',
    'The browser’s own ring, or one of two pixels in the text’s color.',
    [TAB, SCANS],
    'That it is easy to see in the host’s theme.',
  ),
  met(
    '2.4.11',
    'Focus Not Obscured (Minimum)',
    'AA',
    'Tabbed through in every story: what has the focus is on the screen and on top.',
    [SCANS],
    'Headers of the host that stay in place.',
  ),
  met('2.5.1', 'Pointer Gestures', 'A', 'Everything is a single press.', [MENU, COMBOBOX]),
  met('2.5.2', 'Pointer Cancellation', 'A', 'Things happen when the press ends, by the browser’s own click.', [COMBOBOX, MENU]),
  met('2.5.3', 'Label in Name', 'A', 'A name begins with the words that are seen.', [SCANS]),
  none('2.5.4', 'Motion Actuation', 'A', 'Nothing listens to motion.'),
  met('2.5.7', 'Dragging Movements', 'AA', 'Words of a comment can be marked by pulling over them; each by a press or by keys too.', [
    DECISIONS,
  ]),
  met('2.5.8', 'Target Size (Minimum)', 'AA', 'At least 24 by 24 pixels, or as far apart.', [SCANS, TAB, INBOX_LAYOUT]),
  host('3.1.1', 'Language of Page', 'A', 'The page says it; the tags follow it.', [TAB_LOCALE], 'The host’s page.'),
  met(
    '3.1.2',
    'Language of Parts',
    'AA',
    'Sentences of ours in another language than the page’s say so, and so does a comment whose language the service knows.',
    [ADVICE, TAB_LOCALE],
    'Comments whose language the service does not know: only their direction is right.',
  ),
  met('3.2.1', 'On Focus', 'A', 'Focus alone changes nothing.', [COMBOBOX, MENU]),
  met('3.2.2', 'On Input', 'A', 'Filters change the list below them, which is announced; nothing is submitted or opened by input.', [
    READER,
    SURVEY,
  ]),
  met('3.2.3', 'Consistent Navigation', 'AA', 'The same controls in the same order wherever a tag stands.', [INBOX_LAYOUT]),
  met('3.2.4', 'Consistent Identification', 'AA', 'One catalogue of sentences: what does the same has the same name.', [
    'test/i18n/catalogs.test.ts',
  ]),
  met('3.2.6', 'Consistent Help', 'A', 'Help and the plan’s phone numbers stand in the same place of the workspace and of each receipt.', [
    'test/elements/help-dialog.test.ts',
    SENDING,
  ]),
  met('3.3.1', 'Error Identification', 'A', 'In words, beside the field and in a summary that takes the focus.', [WRITING, SURVEY, READER]),
  met(
    '3.3.2',
    'Labels or Instructions',
    'A',
    'Each field has a visible label; what is required and how long a text may be is said before.',
    [WRITING, READER],
  ),
  met('3.3.3', 'Error Suggestion', 'AA', 'A fault says how to mend it: “Shorten the text by 22 characters”.', [WRITING, READER]),
  met(
    '3.3.4',
    'Error Prevention (Legal, Financial, Data)',
    'AA',
    'A response can be previewed, edited and read by a representative before it shows; a removal asks first.',
    [WRITING, CLOSING, 'test/elements/representative-desk.decisions.test.ts'],
  ),
  met(
    '3.3.7',
    'Redundant Entry',
    'A',
    'The sender’s name, phone and email are filled in from what the host knows or what was typed before.',
    [WRITING, CLOSING],
  ),
  host(
    '3.3.8',
    'Accessible Authentication (Minimum)',
    'AA',
    'The portal has signed people in; the tags ask for nothing.',
    [SENDING],
    'The host’s sign-in.',
  ),
  met('4.1.2', 'Name, Role, Value', 'A', 'Elements of HTML, or the roles and keys of the ARIA Authoring Practices.', [
    SCANS,
    COMBOBOX,
    MENU,
    QUEUE,
    READER,
  ]),
  met('4.1.3', 'Status Messages', 'AA', 'How many match, what is loading and what failed is said politely, without moving the focus.', [
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
