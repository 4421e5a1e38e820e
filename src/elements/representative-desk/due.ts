import {html, type TemplateResult} from 'lit';
import type {QueueEntry} from '../../api/queue/schemas.js';
import {planDay} from '../../domain/plan-day.js';
import type {DeskMessage} from '../../i18n/queue/desk.js';
import type {Words} from '../../i18n/shared/words.js';
import {clock} from '../../styles/icons/clock.js';

const DAY = 86_400_000;

type Waiting = Pick<QueueEntry, 'since' | 'dueBy' | 'overdue'>;

/**
 * When a case is due, in few words: the day, "today", or how late it is.
 *
 * @param timeZone of the plan profile, because the due day is the plan's.
 */
export function dueOf(waiting: Waiting, words: Words<DeskMessage>, timeZone: string | undefined) {
  return waiting.overdue ? late(latenessOf(waiting, words, timeZone)) : html`<span class="due">${dueDay(waiting, words, timeZone)}</span>`;
}

/** The day a case is or was due, and how long it has been waiting. */
export function dueAndAge(waiting: Waiting, words: Words<DeskMessage>, timeZone: string | undefined) {
  const {since, overdue} = waiting;
  const days = daysBetween(planDay(since, timeZone), planDay(new Date(), timeZone));
  const due = dueDay(waiting, words, timeZone);
  return html`${overdue ? late(html`${due} · ${latenessOf(waiting, words, timeZone)}`) : html`<span>${due}</span>`}
    <span>${days < 1 ? words.say('ageToday') : words.say('age', {count: days})}</span>`;
}

/** Late, also without color. */
export function late(sentence: string | TemplateResult) {
  return html`<span class="late">${clock()}${sentence}</span>`;
}

function dueDay({dueBy}: Waiting, words: Words<DeskMessage>, timeZone: string | undefined): string {
  return dueBy === planDay(new Date(), timeZone) ? words.say('dueToday') : words.say('due', {day: words.day(dueBy)});
}

function latenessOf({dueBy}: Waiting, words: Words<DeskMessage>, timeZone: string | undefined): string {
  return words.say('overdue', {count: Math.max(1, daysBetween(dueBy, planDay(new Date(), timeZone)))});
}

function daysBetween(first: string, last: string): number {
  return Math.round((Date.parse(last) - Date.parse(first)) / DAY);
}
