import {html} from 'lit';
import type {Practice, ReviewedProvider} from '../../api/practice-schemas.js';
import type {Wording} from '../../i18n/wording.js';
import type {WorkspaceMessage} from '../../i18n/workspace-messages.js';
import type {DeskState} from '../../state/desk-store.js';
import {summaryOf} from '../reviews-tab/summary.js';
import {trendOf} from './trend.js';

interface Overview {
  readonly practice: Practice;
  readonly provider: ReviewedProvider;
  readonly desk: DeskState;
  readonly brand: string | undefined;
  /** Of the heading. */
  readonly level: number;
}

/** Who it is about, the recommendation rate as members see it, and how it has changed over time. */
export function overview({practice, provider, desk, brand, level}: Overview, words: Wording<WorkspaceMessage>) {
  const {name, credentials, specialty, city, state, zip} = provider;
  return html`<div class="overview" part="overview">
    <div class="provider-name" role="heading" aria-level=${Math.min(level, 6)}><bdi>${name}, ${credentials}</bdi></div>
    <p class="place">${specialty} · ${city}, ${state} ${zip} · <bdi>${practice.name}</bdi></p>
    <div class="figures">
      ${summaryOf(desk.summary ?? {...provider, providerId: provider.id}, words, brand)} ${trendOf(desk.trend, words)}
    </div>
  </div>`;
}
