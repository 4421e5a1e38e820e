import {html, nothing} from 'lit';
import type {Receipt} from '../../api/practice/schemas.js';
import type {PlanProfile} from '../../domain/plan-profile.js';
import type {SubmissionMessage} from '../../i18n/practice/submission.js';
import type {Words} from '../../i18n/shared/words.js';
import type {SubmissionState} from '../../state/practice/submission-store.js';
import {caseNumber} from '../../ui/text/case-number.js';
import {helpLink, phoneLink} from '../../ui/text/contacts.js';

/** What was submitted, its case number, and what happens next. */
export function receiptView(
  {kind, text}: SubmissionState,
  receipt: Receipt,
  words: Words<SubmissionMessage>,
  plan: PlanProfile,
  onClose: () => void,
) {
  const phone = plan.phones?.providerReviews;
  const isReport = kind === 'report';
  const responder = isReport ? undefined : receipt.review.response?.responder;
  return html`<dl>
      <dt>${words.say('caseNumberLabel')}</dt>
      <dd>${caseNumber(receipt.caseNumber)}</dd>
      <dt>${words.say('submitted')}</dt>
      <dd class="quote" dir="auto">${(isReport ? receipt.review.report?.reason : receipt.review.response?.text) ?? text}</dd>
      ${responder ? html`<dd class="muted">${words.say('membersWillSee', {name: responder})}</dd>` : nothing}
      <dt>${words.say('decisionExpected')}</dt>
      <dd>${words.day(receipt.expectedBy)}</dd>
    </dl>
    <div>
      <p>${decisionTakes(words, plan)}</p>
      <p>${words.say(isReport ? 'mayRespondLater' : 'mayNeedRevision')}</p>
      <p>${words.say('whereStatus')}</p>
    </div>
    <div>
      ${phone ? html`<p><strong>${words.say('reviewsTeam')}</strong> ${phoneLink(phone)}</p>` : nothing}
      ${helpLink(words, plan)}
    </div>
    <div class="buttons"><button class="primary" type="button" @click=${onClose}>${words.say('closeDialog')}</button></div>`;
}

/** Default: 3 to 4 business days. */
function decisionTakes(words: Words<SubmissionMessage>, {daysToDecide: {from, to} = {from: 3, to: 4}}: PlanProfile): string {
  return from < to ? words.say('decisionTakes', {from, to}) : words.say('decisionTakesDays', {count: from});
}
