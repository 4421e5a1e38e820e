import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {expect, waitFor} from 'storybook/test';
import {practiceInSpanish} from '../src/i18n/practice/practice.es.js';
import type {EditorialCheck, Messages} from '../src/index.js';
import {shown} from './shown.js';

interface AdviceArgs {
  text: string;
  own?: {readonly editorialCheck?: EditorialCheck};
  readonly?: boolean;
  locale?: string;
  messages?: Partial<Messages>;
}

const TAG = 'dr-response-advice';

/** What the workspace gives it on a Spanish page. */
const SPANISH = {...practiceInSpanish, $language: 'es-US'};

/** Part of the respond dialog, below the text field and loaded after it. The field marks the words. */
const meta: Meta<AdviceArgs> = {
  title: 'Elements/Response advice',
  render: ({text, own = {}, readonly = false, locale, messages}) =>
    html`<dr-response-advice .text=${text} .own=${own} ?readonly=${readonly} locale=${ifDefined(locale || undefined)} .messages=${messages}></dr-response-advice>`,
};
export default meta;

type Story = StoryObj<AdviceArgs>;

const ISSUES =
  'Thank you for coming in, Frank! We are sorry about the wait on 12/06/2025. Your surgery was on time; Frank, please call our office.';

/** The risky words, the reasons, and safer words if there are any. */
export const Findings: Story = {args: {text: ISSUES}};

/** Words with two faults have one row. */
export const TwoReasons: Story = {args: {text: 'What a bitch.'}};

/** Emoji, zero-width characters and letters from other alphabets do not hide words. */
export const DisguisedWords: Story = {args: {text: '👩🏽‍⚕️ Your s\u200Burg\u200Cery 🎉 was late, and your ѕurgery mattered.'}};

/** A plan has switched off a label and added words of its own. */
export const ChangedByThePlan: Story = {
  args: {
    text: 'Your copay is waived. We are no pill mill.',
    own: {editorialCheck: {off: ['money'], words: [{label: 'derogatory', words: ['pill mill']}]}},
  },
  play: async ({canvasElement}) =>
    expect(await shown(canvasElement, TAG, 'ol')).toHaveTextContent('pill mill The plan doesn’t publish these words.'),
};

/** The advice updates after a pause in typing. */
export const AfterTyping: Story = {
  args: {text: ''},
  play: async ({canvasElement}) => {
    const advice = canvasElement.querySelector(TAG)!;
    advice.text = ISSUES;
    await shown(canvasElement, TAG, 'q');
    await waitFor(async () =>
      expect(await shown(canvasElement, TAG, '[role=status]')).toHaveTextContent('5 things to check before you submit'),
    );
  },
};

/** During submission, nothing can be changed. */
export const WithoutButtons: Story = {args: {text: ISSUES, readonly: true}};

/** In a very long text, only the beginning is checked. */
export const FarTooLong: Story = {args: {text: `Frank, this is for you. ${'We listen to everybody. '.repeat(80)}`}};

export const Spanish: Story = {
  args: {text: 'Gracias por su visita, María. Sentimos que su cirugía empezara tarde.', messages: SPANISH},
  globals: {locale: 'es-US'},
};

export const Narrow: Story = {args: {text: ISSUES}, globals: {width: 'phone'}};

export const RightToLeft: Story = {args: {text: ISSUES}, globals: {direction: 'rtl'}};

export const Dark: Story = {args: {text: ISSUES}, globals: {theme: 'dark'}};

export const InForcedColors: Story = {args: {text: ISSUES}, tags: ['forced-colors']};
