import type {Loader} from '@storybook/web-components-vite';
import {html} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import type {Contact} from '../src/domain/submission.js';
import type {Messages, PlanProfile} from '../src/index.js';
import type {InMemoryPracticeClient} from '../src/testing/index.js';

/** The inputs of `<dr-provider-workspace>`. Each visit to a story gets a new service, so submissions are not kept. */
export interface WorkspaceArgs {
  inbox: () => InMemoryPracticeClient;
  locale?: string;
  'practice-id'?: string;
  'provider-id'?: string;
  'heading-level'?: number;
  planProfile?: PlanProfile;
  messages?: Partial<Messages>;
  contact?: Partial<Contact>;
}

export const newService: Loader<WorkspaceArgs> = ({args}) => ({client: args.inbox()});

/** The service of the current visit to the story. */
export function clientOf(loaded: Record<string, unknown>): InMemoryPracticeClient {
  return loaded['client'] as InMemoryPracticeClient;
}

export function workspaceElement(args: WorkspaceArgs, {loaded}: {loaded: Record<string, unknown>}) {
  return html`<dr-provider-workspace
    locale=${ifDefined(args.locale || undefined)}
    practice-id=${ifDefined(args['practice-id'] || undefined)}
    provider-id=${ifDefined(args['provider-id'] || undefined)}
    heading-level=${ifDefined(args['heading-level'])}
    .client=${clientOf(loaded)}
    .planProfile=${args.planProfile}
    .messages=${args.messages}
    .contact=${args.contact}
  ></dr-provider-workspace>`;
}
