import {html, nothing} from 'lit';
import {guard} from 'lit/directives/guard.js';
import type {Practice, ReviewedProvider} from '../../api/practice/schemas.js';
import {isolatedLine, withoutDirections} from '../../domain/directions.js';
import {ALL_PROVIDERS} from '../../domain/inbox-query.js';
import type {WorkspaceMessage} from '../../i18n/practice/workspace.js';
import type {Words} from '../../i18n/shared/words.js';
import type {WorkspaceState} from '../../state/practice/workspace-state.js';
import type {OptionChosenEvent} from '../../ui/combobox/combobox.js';
import type {ComboboxOption} from '../../ui/combobox/matching.js';

export interface FindHandlers {
  readonly onPractice: (practiceId: string) => void;
  readonly onProvider: (providerId: string) => void;
}

/** Practice and provider, each as a choice only if there are several. Reserves their space until they are known. */
export function find(state: WorkspaceState | undefined, words: Words<WorkspaceMessage>, {onPractice, onProvider}: FindHandlers) {
  const {me, practice, providers, providerId, screen = 'starting'} = state ?? {};
  const hasProviders = screen === 'starting' || screen === 'ready';
  return html`<div class="find" part="find">
    ${choice('practice', me?.practices, practiceOptions, practice?.id, words, onPractice)}
    ${hasProviders ? choice('provider', providers, providerOptions, providerId, words, onProvider) : nothing}
  </div>`;
}

/** A single option is shown as text, already selected. `all` is `undefined` while loading. */
function choice<Each>(
  what: 'practice' | 'provider',
  all: readonly Each[] | undefined,
  optionsOf: (all: readonly Each[], words: Words<WorkspaceMessage>) => readonly ComboboxOption[],
  value: string | undefined,
  words: Words<WorkspaceMessage>,
  onChoose: (value: string) => void,
) {
  const label = words.say(what);
  if (!all) return only(label);
  if (all.length < 2) return optionsOf(all, words).map((each) => only(label, each));
  const hint = words.say(`${what}Hint`);
  const options = () => optionsOf(all, words);
  return html`<dr-combobox
    .label=${label}
    .placeholder=${hint}
    .options=${guard([all, words], options)}
    .value=${value}
    .words=${words}
    @dr-option-chosen=${({detail}: OptionChosenEvent) => onChoose(detail.value)}
  >${customElements.get('dr-combobox') ? nothing : plainChoice(what, label, hint, options(), value, onChoose)}</dr-combobox>`;
}

/** The browser's own list, until the code of the combobox has loaded, and if it cannot be loaded. */
function plainChoice(
  what: string,
  label: string,
  hint: string,
  options: readonly ComboboxOption[],
  chosen: string | undefined,
  onChoose: (value: string) => void,
) {
  const id = `${what}-choice`;
  return html`<div class="plain">
    <label class="label" for=${id}>${label}</label>
    <select id=${id} @change=${({currentTarget}: Event) => onChoose((currentTarget as HTMLSelectElement).value)}>
      <option value="" disabled .selected=${!chosen}>${hint}</option>
      ${options.map(({value, label: name, hint: place}) => html`<option value=${value} .selected=${value === chosen}>${name}, ${place}</option>`)}
    </select>
  </div>`;
}

function only(label: string, one?: ComboboxOption) {
  return html`<div class="only">
    <p class="label">${label}</p>
    ${one ? html`<p><bdi>${one.label}</bdi> <span class="place">${one.hint}</span></p>` : html`<p class="shape"></p>`}
  </div>`;
}

function practiceOptions(practices: readonly Practice[], words: Words<WorkspaceMessage>): ComboboxOption[] {
  return practices.map(({id, name, tin}) => ({value: id, label: withoutDirections(name), hint: words.say('tin', {tin})}));
}

/** All of them come first, if there are several. */
function providerOptions(providers: readonly ReviewedProvider[], words: Words<WorkspaceMessage>): ComboboxOption[] {
  const options = providers.map((provider) => providerOption(provider, words));
  if (providers.length < 2) return options;
  const hint = words.say('withReviews', {count: providers.length});
  const needsResponse = providers.reduce((sum, each) => sum + each.needsResponse, 0);
  return [{value: ALL_PROVIDERS, label: words.say('allProviders'), hint, note: toAnswer(needsResponse, words)}, ...options];
}

function providerOption(
  {id, name, credentials, specialty, city, state, needsResponse}: ReviewedProvider,
  words: Words<WorkspaceMessage>,
): ComboboxOption {
  return {
    value: id,
    label: withoutDirections(`${name}, ${credentials}`),
    hint: words.say('providerPlace', {specialty: isolatedLine(specialty), city: isolatedLine(city), state: isolatedLine(state)}),
    note: toAnswer(needsResponse, words),
  };
}

function toAnswer(count: number, words: Words<WorkspaceMessage>): string {
  return words.say(count ? 'toAnswer' : 'allAnswered', {count});
}
