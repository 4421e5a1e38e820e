import {html, nothing} from 'lit';
import type {Practice, ReviewedProvider} from '../../api/practice/schemas.js';
import type {WorkspaceMessage} from '../../i18n/practice/workspace.js';
import type {Messages, Words} from '../../i18n/shared/words.js';
import type {InboxState} from '../../state/practice/inbox-store.js';
import {summaryOf} from '../../ui/review/summary.js';

interface Overview {
  readonly practice: Practice;
  readonly provider: ReviewedProvider;
  readonly inbox: InboxState;
  readonly brand: string | undefined;
  /** Level of the heading. */
  readonly level: number;
  readonly messages: Partial<Messages> | undefined;
}

/** The provider, the recommendation rate as members see it, and its trend. Reserves the trend's space while it loads. */
export function overview({practice, provider, inbox, brand, level, messages}: Overview, words: Words<WorkspaceMessage>) {
  const {name, credentials, specialty, city, state, zip} = provider;
  return html`<div class="overview" part="overview">
    <div class="provider-name" role="heading" aria-level=${Math.min(level, 6)}><bdi>${name}, ${credentials}</bdi></div>
    <p class="place"><bdi>${specialty}</bdi> · <bdi>${city}</bdi>, ${state} ${zip} · <bdi>${practice.name}</bdi></p>
    <div class="figures">
      ${summaryOf(inbox.summary ?? {...provider, providerId: provider.id}, words, messages, brand)}
      ${!inbox.trend || canBeCompared(inbox.trend) ? trendOf(inbox.trend, words, messages) : nothing}
    </div>
  </div>`;
}

function trendOf(quarters: InboxState['trend'], words: Words<WorkspaceMessage>, messages: Partial<Messages> | undefined) {
  return html`<dr-rate-trend
    class=${quarters ? '' : 'shape'}
    part="trend"
    .quarters=${quarters ?? []}
    .locale=${words.locale}
    .messages=${messages}
  ></dr-rate-trend>`;
}

/** One quarter with reviews shows no change. */
function canBeCompared(quarters: NonNullable<InboxState['trend']>): boolean {
  return quarters.filter(({recommended, notRecommended}) => recommended + notRecommended > 0).length > 1;
}
