/** What ran in a browser or screen reader. `–` means that the column does not apply. */
export interface TestedBrowser {
  readonly name: string;
  readonly elements: string;
  readonly stories: string;
  readonly journeys: string;
  readonly screenReader: string;
  readonly byHand: string;
}

/** The versions that `npm test` ran with; it prints the ones it finds. */
export const TESTED_BROWSERS: readonly TestedBrowser[] = [
  {name: 'Chromium 156', elements: 'yes', stories: 'yes', journeys: 'yes', screenReader: 'Orca 43', byHand: 'no'},
  {name: 'Firefox ESR 153', elements: 'yes', stories: 'yes', journeys: 'no', screenReader: 'no', byHand: 'no'},
  {
    name: 'WebKitGTK 2.50, the engine of about Safari 26',
    elements: 'yes',
    stories: 'yes',
    journeys: 'no',
    screenReader: 'no',
    byHand: 'no',
  },
  {name: 'Orca 43, on Debian 12', elements: '–', stories: '–', journeys: 'six', screenReader: '–', byHand: 'no'},
  {name: 'Safari itself, on a Mac or a phone', elements: 'no', stories: 'no', journeys: 'no', screenReader: 'VoiceOver: no', byHand: 'no'},
  {name: 'NVDA, JAWS, TalkBack', elements: '–', stories: '–', journeys: 'no', screenReader: 'no', byHand: 'no'},
];
