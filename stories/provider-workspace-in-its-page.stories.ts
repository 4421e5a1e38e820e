import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect, userEvent, waitFor} from 'storybook/test';
import {CONTACT, inboxWith, PLAN, severalPractices} from './inbox-service.js';
import {clientOf, newService, type WorkspaceArgs, workspaceElement} from './provider-workspace-element.js';
import {shown} from './shown.js';
import {inWorkspace} from './workspace-page.js';

/** The same inbox in different portals: the tag adapts to the host's page. */
const meta: Meta<WorkspaceArgs> = {
  title: 'Elements/Provider workspace in its page',
  component: 'dr-provider-workspace',
  loaders: [newService],
  render: workspaceElement,
  args: {inbox: () => inboxWith(), planProfile: PLAN, contact: CONTACT},
};
export default meta;

type Story = StoryObj<WorkspaceArgs>;

/** The narrowest page of WCAG 1.4.10: beside the first action of a review is a menu of all. */
export const NarrowPage: Story = {
  globals: {width: 'phone'},
  play: async ({canvasElement}) => {
    const options = await inWorkspace(canvasElement, '.options');
    await userEvent.click(options);
    await shown(canvasElement, 'dr-provider-workspace', 'dr-options-menu', '[role=menuitem]');
    await waitFor(() => expect(options).toHaveAttribute('aria-expanded', 'true'));
  },
};

export const NarrowSpanish: Story = {args: {inbox: severalPractices}, globals: {width: 'phone', locale: 'es-US'}};

export const Spanish: Story = {globals: {locale: 'es-US'}};

/** On a right-to-left page, the chart's columns, the menus and the arrow keys are reversed too. */
export const RightToLeft: Story = {
  args: {inbox: severalPractices, 'practice-id': 'practice-1', 'provider-id': 'p1'},
  globals: {direction: 'rtl'},
};

export const Dark: Story = {globals: {theme: 'dark'}};

/** Text at 200%, as WCAG 1.4.4 requires, through the font size of the page. */
export const LargeText: Story = {globals: {text: '200'}};

/** The largest text size on phones, 310%. */
export const LargestText: Story = {globals: {text: '310', width: 'phone'}};

/** In a narrow column next to other content. */
export const Sidebar: Story = {globals: {width: 'sidebar'}};

/** The chart, icons and statuses use the reader's colors. */
export const ForcedColors: Story = {tags: ['forced-colors']};

export const PlanThemeHarborlight: Story = {globals: {theme: 'harborlight'}};

export const PlanThemeTamarack: Story = {globals: {theme: 'tamarack'}};

/** The `<dr-config>` around the portal provides client, plan and language. */
export const InsideConfig: Story = {
  render: ({planProfile}, {loaded}) => html`
    <dr-config locale="es-US" .practiceClient=${clientOf(loaded)} .planProfile=${planProfile}>
      <h2>Portal</h2>
      <dr-provider-workspace heading-level="3"></dr-provider-workspace>
    </dr-config>
  `,
};

/** A dense theme for portals that people use all day. */
export const ThemeDense: Story = {globals: {theme: 'dense'}};
