import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {expect, userEvent, waitFor} from 'storybook/test';
import {type Messages, type PlanProfile, type PracticeAccess, ReviewsError} from '../src/index.js';
import {buildColleague, buildPracticeAccess, buildRegistration, InMemoryAccessClient} from '../src/testing/index.js';
import {PLAN} from './inbox-service.js';
import {shown} from './shown.js';

interface AccessArgs {
  /** Creates a new service for each visit to the story, so grants are not kept. */
  service: () => InMemoryAccessClient;
  locale?: string;
  'heading-level'?: number;
  planProfile?: PlanProfile;
  messages?: Partial<Messages>;
}

const TAG = 'dr-access-manager';

const PEOPLE = [
  buildColleague({id: 'alejandra', name: 'Alejandra Villanueva', entitled: true}),
  buildColleague(),
  buildColleague({id: 'iris', name: 'Iris Novak', manages: true, entitled: true}),
  buildColleague({id: 'robin', name: 'Robin Ellis', manages: true, entitled: true, isSelf: true}),
];

const MANAGED = buildPracticeAccess({managers: ['Iris Novak', 'Robin Ellis'], people: PEOPLE});

const meta: Meta<AccessArgs> = {
  title: 'Elements/Access manager',
  component: TAG,
  args: {service: serviceOf(MANAGED), planProfile: PLAN},
  argTypes: {service: {table: {disable: true}}},
  render: (args) =>
    html`<dr-access-manager
      locale=${ifDefined(args.locale || undefined)}
      heading-level=${ifDefined(args['heading-level'])}
      .client=${args.service()}
      .planProfile=${args.planProfile}
      .messages=${args.messages}
    ></dr-access-manager>`,
};
export default meta;

type Story = StoryObj<AccessArgs>;

/** The view of a website access manager with one practice. */
export const OnePractice: Story = {};

export const Registrations: Story = {args: {service: withRegistrations()}};

/** People of the practice who have asked for the right come first. */
export const RequestsForAccess: Story = {args: {service: withRequests()}};

/** The person sees that the request was declined, and not by whom. */
export const Declining: Story = {
  args: {service: withRequests()},
  play: async ({canvasElement}) => {
    await userEvent.click(await shown(canvasElement, TAG, '[part=decline]'));
    await shown(canvasElement, TAG, '.told');
  },
};

export const RequestsForAccessOnAPhone: Story = {args: {service: withRequests()}, globals: {width: 'phone'}};

/** Registers people by email. They are expected until they sign in with that address. */
export const RegisteringPeople: Story = {
  args: {service: withExpected()},
  play: async ({canvasElement}) => {
    await userEvent.click(await shown(canvasElement, TAG, '[part=register]'));
    const form = await shown(canvasElement, TAG, 'dr-register-people');
    await waitFor(() => expect(form.shadowRoot!.querySelector('textarea')).toBeVisible());
    await userEvent.type(form.shadowRoot!.querySelector('textarea')!, 'Noor Haddad <noor@juniper.example>, nobody@here');
    await userEvent.click(form.shadowRoot!.querySelector('[type=submit]')!);
    await waitFor(() => expect(form.shadowRoot!.querySelector('[role=status] .told')).toBeVisible());
  },
};

export const RegisteringPeopleOnAPhone: Story = {...RegisteringPeople, globals: {width: 'phone'}};

export const RegisteringPeopleDark: Story = {...RegisteringPeople, globals: {theme: 'dark'}};

export const RegisteringPeopleRightToLeft: Story = {...RegisteringPeople, globals: {direction: 'rtl'}};

/** Asked once more before a person who has left is removed. */
export const RemovingAPerson: Story = {
  play: async ({canvasElement}) => {
    await userEvent.click(await shown(canvasElement, TAG, '[part=remove-person]'));
    await shown(canvasElement, TAG, '[part=question]');
  },
};

/** One practice the person manages, one that others manage, and one without a manager. */
export const SeveralPractices: Story = {
  args: {
    service: serviceOf(
      MANAGED,
      buildPracticeAccess({id: 'practice-2', tin: '9876543210', name: 'Sagebrush Heart Group', manages: false, managers: ['Chris Boone']}),
      buildPracticeAccess({id: 'practice-3', tin: '987654321', name: 'Cedar Clinic', manages: false, managers: []}),
    ),
  },
};

/** All members of a practice can see who its access managers are. */
export const NotAManager: Story = {
  args: {service: serviceOf(buildPracticeAccess({manages: false, managers: ['Iris Novak', 'Robin Ellis']}))},
};

export const NobodyElse: Story = {args: {service: serviceOf(buildPracticeAccess({people: PEOPLE.slice(3)}))}};

export const NoPractice: Story = {args: {service: serviceOf()}};

export const Many: Story = {args: {service: serviceOf(...manyPractices())}};

export const Searching: Story = {
  args: {service: serviceOf(...manyPractices())},
  play: async ({canvasElement}) => {
    await userEvent.type(await shown(canvasElement, TAG, 'input'), 'office 3 reyes');
    await waitFor(() => expect(canvasElement.querySelector(TAG)!.shadowRoot!.querySelectorAll('[part=practice]')).toHaveLength(1));
  },
};

export const Granted: Story = {
  play: async ({canvasElement}) => {
    await userEvent.click(await shown(canvasElement, TAG, '[part=grant]'));
    await shown(canvasElement, TAG, '.told');
  },
};

export const Saving: Story = {
  args: {service: () => stalling()},
  play: async ({canvasElement}) => {
    await userEvent.click(await shown(canvasElement, TAG, '[part=grant]'));
    await shown(canvasElement, TAG, '[part=grant][aria-disabled=true]');
  },
};

/** Removing your own right needs confirmation. */
export const RemovingOwnRight: Story = {
  play: async ({canvasElement}) => {
    await userEvent.click(await shown(canvasElement, TAG, '[part=person]:last-child [part=remove]'));
    await shown(canvasElement, TAG, '[part=question]');
  },
};

export const Refusing: Story = {
  args: {service: withRegistrations()},
  play: async ({canvasElement}) => {
    await userEvent.click(await shown(canvasElement, TAG, '[part=refuse]'));
    await shown(canvasElement, TAG, '[part=question]');
  },
};

/** The error appears next to the person; the rest is unchanged. */
export const ChangeFailed: Story = {
  args: {service: () => Object.assign(serviceOf(MANAGED)(), {failOn: ['grant'], failWith: new ReviewsError('timeout')})},
  play: async ({canvasElement}) => {
    await userEvent.click(await shown(canvasElement, TAG, '[part=grant]'));
    await shown(canvasElement, TAG, '.fault');
  },
};

/** Another manager was faster: the list shows the current state. */
export const ChangedMeanwhile: Story = {
  args: {service: withRegistrations()},
  play: async ({canvasElement}) => {
    const approve = await shown(canvasElement, TAG, '[part=approve]');
    (canvasElement.querySelector(TAG)!.client as InMemoryAccessClient).practices = [MANAGED];
    await userEvent.click(approve);
    await shown(canvasElement, TAG, '.told');
    await waitFor(() => expect(approve).not.toBeInTheDocument());
  },
};

export const Loading: Story = {args: {service: () => Object.assign(serviceOf(MANAGED)(), {delay: Infinity})}};

export const Failed: Story = {args: {service: () => Object.assign(serviceOf(MANAGED)(), {failWith: new ReviewsError('x', 503)})}};

export const SignedOut: Story = {args: {service: () => Object.assign(serviceOf(MANAGED)(), {signedIn: false})}};

/** The previous content stays. */
export const SessionEnded: Story = {
  play: async ({canvasElement}) => {
    await shown(canvasElement, TAG, '[part=person]');
    const manager = canvasElement.querySelector(TAG)!;
    (manager.client as InMemoryAccessClient).signedIn = false;
    manager.resume();
    await shown(canvasElement, TAG, '[part=sign-in]');
    await shown(canvasElement, TAG, '[part=person]');
  },
};

export const Spanish: Story = {args: {service: withRegistrations()}, globals: {locale: 'es-US'}};

export const RightToLeft: Story = {args: {service: withRegistrations()}, globals: {direction: 'rtl'}};

export const Dark: Story = {args: {service: withRegistrations()}, globals: {theme: 'dark'}};

export const NarrowPage: Story = {args: {service: withRegistrations()}, globals: {width: 'phone'}};

export const ForcedColors: Story = {args: {service: withRegistrations()}, tags: ['forced-colors']};

export const PlanThemeHarborlight: Story = {args: {service: withRegistrations()}, globals: {theme: 'harborlight'}};

function serviceOf(...practices: readonly PracticeAccess[]): AccessArgs['service'] {
  return () => new InMemoryAccessClient(practices);
}

function withRegistrations(): AccessArgs['service'] {
  const registrations = [buildRegistration(), buildRegistration({id: 'noor', name: 'Noor Haddad', email: 'noor@juniper.example'})];
  return serviceOf({...MANAGED, registrations});
}

function withRequests(): AccessArgs['service'] {
  const people = PEOPLE.map((person) => (person.id === 'dana' ? {...person, askedAt: '2025-12-05T16:20:00.000Z'} : person));
  return serviceOf({...MANAGED, people, registrations: [buildRegistration()]});
}

function withExpected(): AccessArgs['service'] {
  const expected = [{id: 'e1', email: 'sam@juniper.example', name: 'Sam Whitfield', registeredAt: '2025-12-05T16:20:00.000Z'}];
  return serviceOf({...MANAGED, expected});
}

/** Loads the list, but changes never finish. */
function stalling(): InMemoryAccessClient {
  const client = new InMemoryAccessClient([MANAGED]);
  client.grant = () => new Promise(() => undefined);
  return client;
}

function manyPractices(): PracticeAccess[] {
  return Array.from({length: 6}, (_, index) => {
    const number = index + 1;
    return buildPracticeAccess({id: `practice-${number}`, tin: `70000000${number}`, name: `Office ${number}`, people: PEOPLE});
  });
}
