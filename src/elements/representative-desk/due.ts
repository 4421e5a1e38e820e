import {html} from 'lit';
import type {QueueEntry} from '../../api/queue/schemas.js';
import type {DeskMessage} from '../../i18n/queue/desk.js';
import type {Moments} from '../../i18n/shared/moments.js';
import type {Words} from '../../i18n/shared/words.js';

const DAY = 86_400_000;

/** The due day, marked if it has passed, and the number of days the case has been waiting. */
export function dueOf(
  {since, dueBy, overdue}: Pick<QueueEntry, 'since' | 'dueBy' | 'overdue'>,
  words: Words<DeskMessage>,
  moments: Moments,
) {
  const isToday = moments.date(since) === moments.date(new Date().toISOString());
  const days = Math.max(1, Math.floor((Date.now() - Date.parse(since)) / DAY));
  const due = words.say(overdue ? 'overdue' : 'due', {day: words.day(dueBy)});
  const age = isToday ? words.say('ageToday') : words.say('age', {count: days});
  return html`<span class=${overdue ? 'overdue' : 'due'}>${overdue ? CLOCK : ''}${due}</span> · <span>${age}</span>`;
}

const CLOCK = html`<svg class="clock" viewBox="0 0 24 24" aria-hidden="true">
  <circle cx="12" cy="12" r="10"></circle>
  <path d="M12 6v6l4 2"></path>
</svg>`;
