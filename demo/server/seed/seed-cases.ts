import {type Decision, type DecisionReason, type ReportReason, responderName} from 'directory-reviews/rules';
import type {NewResponse, NewReview, withheldVotes} from '../database/schema.js';
import {dayOf, startOf} from '../shared/calendar.js';
import {type CaseRows, rowsOf, type StoryPerson, type StoryStep} from './case-story.js';
import {type Chance, chanceFrom} from './chance.js';
import type {DirectoryEntry} from './directory-entry.js';
import {remembered} from './remembered.js';
import {seedData} from './seed-data.js';
import {DAY, isoDay, LAST_DAY, type SeedReviews} from './seed-reviews.js';
import {votesOfRemoved} from './seed-votes.js';

export interface SeedPractice {
  readonly practiceId: string;
  /** The people who respond. */
  readonly staff: readonly StoryPerson[];
  readonly representative: StoryPerson;
  /** Returns an unused case number. */
  readonly newNumber: () => string;
}

const TEXTS = seedData<{
  readonly reports: readonly {readonly reasonCode: ReportReason; readonly text: string}[];
  readonly revisions: readonly string[];
}>('case-texts.json');

/** The cases, and the votes of reviews that were removed. */
interface SeededCases extends CaseRows {
  readonly votes: (typeof withheldVotes.$inferInsert)[];
}

/**
 * The cases of a provider's reviews: one for each response, plus reports. On top of the random ones, the latest reviews of
 * providers with many reviews are staged so that every status appears near the top of the list.
 */
export function seedCases(entry: DirectoryEntry, said: SeedReviews, practice: SeedPractice): SeededCases {
  const chance = chanceFrom(`${entry.name}, cases`);
  const published = new Map(said.responses.map((response) => [response.reviewId, response]));
  const undecided = new Map(said.undecided.map((response) => [response.reviewId, response]));
  const staged = entry.reviews < 30 ? new Map<string, Scene>() : stagedScenes(said, (id) => published.has(id) || undecided.has(id));
  const rows: SeededCases = {feedback: [], cases: [], steps: [], votes: []};
  for (const review of said.reviews) {
    if (!review.comment || review.status === 'suppressed') continue;
    const teller = new Teller(review, practice, chance);
    const response = published.get(review.id);
    if (response) teller.answered(response);
    const draft = undecided.get(review.id);
    if (draft) teller.drafted(draft);
    if (review.status === 'removed') teller.removed();
    staged.get(review.id)?.(teller);
    if (!teller.story.length) continue;
    const storyRows = rowsOf(teller.story, {...practice, reviewId: review.id, phone: entry.phone});
    rows.feedback.push(...storyRows.feedback);
    rows.cases.push(...storyRows.cases);
    rows.steps.push(...storyRows.steps);
    rows.votes.push(...votesOfRemoved(review, storyRows.steps));
  }
  return rows;
}

type Scene = (teller: Teller) => void;

const daysAgo = (days: number) => LAST_DAY - days * DAY;

const PUBLISHABLE = 'Thank you for telling us. We will talk about it with the whole team this week.';
/** Confirms a visit and its date, which the editorial check flags. */
const REVEALING = 'We are sorry that your appointment last Tuesday began so late. Please call us, we would like to hear more.';

/** The reason of a decision, by the reason of the report. */
const ANSWERS: Readonly<Record<'maintain-review' | 'remove-feedback', Readonly<Record<ReportReason, DecisionReason>>>> = {
  'maintain-review': {
    inaccurate: 'own-experience',
    offensive: 'acceptable-language',
    'other-office': 'about-provider',
    'identifies-someone': 'identifies-no-one',
  },
  'remove-feedback': {
    inaccurate: 'inaccurate',
    offensive: 'language',
    'other-office': 'not-about-provider',
    'identifies-someone': 'privacy',
  },
};

/** Statuses that must appear, and how many days before the story's end their review must have been written. */
const SCENES: readonly {readonly age: number; readonly recommended: boolean; readonly scene: Scene}[] = [
  {age: 1, recommended: true, scene: (teller) => teller.responds(daysAgo(0), PUBLISHABLE)},
  {age: 2, recommended: false, scene: (teller) => teller.reports(daysAgo(1))},
  {age: 7, recommended: false, scene: (teller) => teller.responds(daysAgo(6), REVEALING).decides('require-revisions')},
  {age: 9, recommended: false, scene: (teller) => teller.reports(daysAgo(8)).decides('maintain-review')},
];

/** Assigns the scenes to the latest matching reviews without a response. */
function stagedScenes({reviews}: SeedReviews, isAnswered: (id: string) => boolean): Map<string, Scene> {
  const free = reviews
    .filter(({id, comment, status}) => comment && status === 'published' && !isAnswered(id))
    .sort((a, b) => (a.reviewedOn < b.reviewedOn ? 1 : -1));
  const staged = new Map<string, Scene>();
  for (const {age, recommended, scene} of SCENES) {
    const fits = (review: NewReview) => !staged.has(review.id) && Date.parse(review.reviewedOn) <= daysAgo(age);
    const found = free.find((review) => fits(review) && review.recommended === recommended) ?? free.find(fits);
    if (found) staged.set(found.id, scene);
  }
  return staged;
}

const shownName = remembered(responderName);

/** Builds the story of one review, step by step. */
class Teller {
  readonly story: StoryStep[] = [];
  constructor(
    private readonly review: NewReview,
    private readonly practice: SeedPractice,
    private readonly chance: Chance,
  ) {}

  /** A response that was approved within days. */
  answered({responder, respondedOn, text}: NewResponse): void {
    this.#add('respond', this.#called(responder), Date.parse(respondedOn), text);
    this.decides('publish-response');
  }

  /** The practice's latest text: a recent one awaits its decision; an older one was sent back for changes. */
  drafted({responder, respondedOn, text}: NewResponse): void {
    const day = Math.max(Date.parse(respondedOn), this.#later());
    this.#add(this.story.length ? 'edit-response' : 'respond', this.#called(responder), day, text);
    if (day < daysAgo(3)) this.decides('require-revisions');
  }

  /** Reported and removed from the directory, for a reason that leaves the vote. */
  removed(): void {
    const reports = TEXTS.reports.filter(({reasonCode}) => reasonCode !== 'other-office');
    this.reports(this.#later(), reports).decides('remove-feedback');
  }

  responds(day: number, text: string): this {
    return this.#add('respond', this.chance.pick(this.practice.staff), day, text);
  }

  reports(day: number, reports = TEXTS.reports): this {
    const by = this.chance.pick(this.practice.staff);
    const {reasonCode, text} = this.chance.pick(reports);
    return this.#add('report', by, day, text, reasonCode);
  }

  decides(step: Decision): this {
    const reason = step === 'require-revisions' ? this.chance.pick(TEXTS.revisions) : undefined;
    const reported = this.story.findLast((each) => each.step === 'report')?.reasonCode as ReportReason | undefined;
    const about = step === 'maintain-review' || step === 'remove-feedback' ? step : undefined;
    const reasonCode = about && reported && ANSWERS[about][reported];
    return this.#add(step, this.practice.representative, this.#later(), reason, reasonCode);
  }

  /** Adds a step during office hours of that day, after the previous step. */
  #add(step: StoryStep['step'], by: StoryPerson, day: number, text?: string, reasonCode?: StoryStep['reasonCode']): this {
    const inOfficeHours = Date.parse(startOf(isoDay(day))) + (8 + this.chance.next() * 6) * 3_600_000;
    const before = this.story.at(-1)?.at ?? 0;
    this.story.push({step, by, at: Math.round(Math.max(inOfficeHours, before + 1_800_000)), text, reasonCode});
    return this;
  }

  /** One to four days after the last step, but not after the story's end. */
  #later(): number {
    const last = this.story.at(-1);
    const day = last ? dayOf(new Date(last.at)) : this.review.reviewedOn;
    return Math.min(LAST_DAY, Date.parse(day) + (1 + Math.floor(this.chance.next() * 4)) * DAY);
  }

  #called(responder: string): StoryPerson {
    const person = this.practice.staff.find(({name}) => shownName(name) === responder);
    if (!person) throw new RangeError(`The practice has no one called ${responder}.`);
    return person;
  }
}
