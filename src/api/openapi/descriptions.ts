import {actionsOn, type Feedback, FEEDBACK_STATUSES} from '../../domain/feedback.js';
import {REPORT_REASONS} from '../../domain/reasons.js';
import {TEXT_LIMIT} from '../../domain/text-limit.js';
import type {Json} from './parts.js';
import {type Description, SURVEY_DESCRIPTIONS} from './survey-descriptions.js';

const LANGUAGE = 'Language of the text (BCP 47). Leave it out if you do not know it.';
const NEEDS_RESPONSE = 'Listed reviews that need a response: there is none, or revisions are required, and no report is pending.';
const ON_CHIP = 'Shown on the filter. Optional: without it, the filter has no number.';
const REASON_CODE = `The chosen reason of a report: ${REPORT_REASONS.join(', ')}. Codes may be added. Absent in a report from before there was a choice.`;
const WHEN_DECIDED = 'When a representative decided; absent or `null` while pending.';

/** Each state of a review with the actions that it allows. */
const STATES: readonly Feedback[] = [
  {status: 'none', response: 'none', report: 'none'},
  {status: 'response-pending', response: 'pending', report: 'none'},
  {status: 'revisions-required', response: 'revisions-required', report: 'none'},
  {status: 'response-published', response: 'published', report: 'none'},
  {status: 'report-pending', response: 'none', report: 'pending'},
  {status: 'review-maintained', response: 'none', report: 'maintained'},
  {status: 'review-maintained', response: 'published', report: 'maintained'},
  {status: 'feedback-removed', response: 'none', report: 'removed'},
];

const ACTIONS = STATES.map((state) => {
  const response = state.status === 'review-maintained' ? (state.response === 'none' ? ' without a response' : ' with a response') : '';
  return `- \`${state.status}\`${response}: ${actionsOn(state)
    .map((action) => `\`${action}\``)
    .join(', ')}`;
}).join('\n');

const SHOWN_NAME =
  'First name and initial: `Dana R.`, or only initials if the name does not tell which part is the first name. Stored with the submission, so it stays the same.';

/** What the schemas cannot say, by schema. */
export const DESCRIPTIONS: Readonly<Record<string, Description>> = {
  Review: {
    schema: 'A published review with a comment, as members see it.',
    fields: {
      date: "The day that readers see, in the plan's time zone.",
      language: LANGUAGE,
      response: 'The published response; absent or `null` if there is none. A response that is not published is never here.',
    },
  },
  PublishedResponse: {
    fields: {
      responder: SHOWN_NAME,
      text: `Plain text of at most ${TEXT_LIMIT} characters as readers see them: an emoji is one.`,
      language: LANGUAGE,
    },
  },
  ReviewSummary: {
    schema:
      'The counts of all verified reviews of a provider, with or without a comment, regardless of filters and search. A review whose comment is withheld keeps its vote, unless a representative found that it is not about this provider or not verified.',
  },
  ReviewCounts: {
    fields: {
      total: 'All listed reviews of the provider.',
      filtered: 'The listed reviews that match filters and search.',
      recommended: `The listed reviews that recommend the provider. ${ON_CHIP}`,
      notRecommended: `The listed reviews that do not recommend the provider. ${ON_CHIP}`,
      withResponse: `The listed reviews with a response. ${ON_CHIP}`,
    },
  },
  Withheld: {
    schema: 'Comments that the editorial check or a representative holds back. Members read these numbers in the open.',
    fields: {
      privacy: 'For personal or health information. While a comment waits for a representative, what the editorial check found decides.',
      votesCount: '`false` if the plan leaves the votes of withheld comments out of the summary.',
    },
  },
  ReviewsPage: {
    fields: {
      reviews: 'In the requested order.',
      counts: 'The same on every page of a list.',
      nextCursor: 'Leads to the next page, toward the end of the list; `null` on the last page.',
      previousCursor: 'Leads back to the page before this one; `null` on the first page.',
      nonce:
        'The parameter `nonce` of the request; `null` if it had none. Clients refuse an answer with another value, which a cache has mixed up. Optional: without it, they cannot tell.',
    },
  },
  ReviewSummaries: {schema: 'Summaries in no particular order.'},
  Me: {
    fields: {
      id: 'Opaque. Tells two people on the same device apart.',
      practices: 'All practices of the person, entitled or not.',
      emails: 'Whether the person can choose emails with `choosePracticeEmails`. Absent or `null`: no.',
    },
  },
  PracticeEmailChoice: {
    fields: {
      newReviews: "That the person's practices have new reviews with a comment: once a day at most, however many.",
      decisions: 'That a representative has decided on a case in which the person submitted or edited a response, or reported.',
    },
  },
  PracticeEmails: {
    fields: {
      address:
        'Verified by the sign-in, or of a registration that was approved. `null` if the service knows none, so that nothing is sent.',
    },
  },
  Practice: {
    fields: {
      tin: 'Taxpayer Identification Number. It appears only here and in `Access`, never in a URL.',
      entitled: 'Whether the person has the entitlement "Review Patient Feedback" for this practice.',
      accessManagers: 'Names of the people who can grant the entitlement.',
      accessRequest:
        "The person's latest request for the entitlement; `null` if there is none, or once it was granted. Absent if the service takes none.",
    },
  },
  AccessRequest: {fields: {declinedAt: 'When it was declined; absent or `null` while it waits. Who declined it is not said.'}},
  Colleague: {fields: {askedAt: 'When the person asked for the entitlement; absent or `null` if no request waits.'}},
  ReviewedProvider: {fields: {needsResponse: NEEDS_RESPONSE}},
  PracticeReview: {
    schema: 'A review as its practice sees it.',
    fields: {
      provider: 'Absent or `null` only from a service that does not list the reviews of all providers.',
      comment: '`null` once the review is removed, and never otherwise.',
      language: LANGUAGE,
      status: 'The latest step on the response or on the report.',
      actions: `What this person may do now:\n\n${ACTIONS}`,
      version: 'Changes with every step.',
      report: 'The latest report.',
    },
  },
  CaseResponse: {
    fields: {
      responder: SHOWN_NAME,
      decidedAt: WHEN_DECIDED,
      decisionReason: 'Why revisions are required.',
      marks: 'The words to change, if revisions are required.',
      publishedText:
        'The text that members see until this one is published; absent or `null` if it is the same or there is none, and once the review is removed.',
    },
  },
  CaseReport: {fields: {reasonCode: REASON_CODE, reporter: SHOWN_NAME, decidedAt: WHEN_DECIDED}},
  PracticeCounts: {
    schema:
      'Counts of the whole list, the same on every page. `needsResponse` and `byStatus` count the reviews that the search and `recommended` find, whatever the status asked for.',
    fields: {
      total: 'All listed reviews.',
      filtered: 'The reviews that match the query.',
      needsResponse: NEEDS_RESPONSE,
      byStatus: `Number of reviews found by status: ${FEEDBACK_STATUSES.join(', ')}.`,
    },
  },
  PracticeReviewsPage: {fields: {nextCursor: 'Leads to the next page; `null` on the last page.'}},
  AllPracticeReviewsPage: {fields: {nextCursor: 'Leads to the next page; `null` on the last page.'}},
  RateTrend: {schema: 'Up to twelve quarters, oldest first, without gaps: a quarter without reviews has zeros.'},
  SubmissionBody: {
    fields: {
      text: `Text of the response, or reason for the report: plain text of 1 to ${TEXT_LIMIT} characters as readers see them (grapheme clusters): an emoji is one.`,
      reasonCode: `Required for a report, and ignored in a response: ${REPORT_REASONS.join(', ')}.`,
      contact:
        'Only for representatives. `name` has a letter, and members see the first name and an initial of it, never more, whatever its order, titles and degrees; ' +
        '`phone` is a North American number with ten digits, with or without `+1`, punctuation and an extension; `email` has a mailbox and a domain with a dot. ' +
        'What people paste with them is removed: characters that do not show, `tel:`, `mailto:`, punctuation around an address.',
    },
  },
  Receipt: {
    fields: {
      expectedBy: "The day by which a representative decides, later than the day of the submission. Both are in the plan's time zone.",
      review: 'The current review.',
    },
  },
  CaseStep: {
    fields: {
      by: 'Name of the person in the practice; absent or `null` for the provider reviews team.',
      text: 'The submitted text, or the reason for the decision.',
    },
  },
  CaseHistory: {
    fields: {
      steps: 'Every step, oldest first.',
      nextAction: 'Whose turn it is.',
      expectedBy: 'The day by which a representative decides, if it is their turn.',
    },
  },
  NewReviews: {fields: {since: 'A review counts as new if its date is this day or later.'}},
  ...SURVEY_DESCRIPTIONS,
  Finding: {
    schema: 'Something the editorial check found in a text. Labels and reasons may be added.',
    fields: {foundBy: '`full-lists` if the check in a browser misses it.', start: 'In UTF-16 units.', end: 'In UTF-16 units, exclusive.'},
  },
  FieldFault: {fields: {excess: 'Of a text that is too long: by how many characters, as the service counts them.'}},
  Mark: {schema: 'A range of a text in UTF-16 units; `end` is exclusive.'},
  QueueEntry: {
    fields: {
      since: 'When the case entered the queue.',
      openWith: 'The colleague who has the case open; absent or `null` if there is none.',
    },
  },
  QueueCounts: {
    fields: {
      total: 'The sum of suppressed reviews, responses and reports.',
      found: 'Of a search: the cases that match it and the kind. Absent without a search. The other numbers count the whole queue.',
    },
  },
  Queue: {fields: {entries: 'Each case once, the one that has waited longest first.'}},
  QueueCase: {
    fields: {
      decisions:
        'The decisions that are possible now: for a response `publish-response` and `require-revisions`, for a report `maintain-review` and `remove-feedback`.',
      version: 'Changes with every step.',
      steps: 'Every step, oldest first.',
    },
  },
  QueuedResponse: {fields: {sender: 'The contact as it was submitted, without what people paste with a name, a number or an address.'}},
  DecisionBody: {
    fields: {
      reason: `Required for \`require-revisions\`, and shown to the practice. At most ${TEXT_LIMIT} characters as readers see them.`,
    },
  },
  RegistrationBody: {
    fields: {
      tin: 'Digits, with or without the dashes of an EIN, SSN or ITIN.',
      name: 'As the name of a contact.',
      email: 'As in a contact.',
      phone: 'As in a contact.',
    },
  },
  PracticeAccess: {
    fields: {
      people: "Only for the practice's access managers.",
      registrations: "Only for the practice's access managers.",
      expected: 'People who were registered and have not joined yet. Absent if the service does not let access managers register people.',
    },
  },
  Problem: {
    fields: {
      faults: 'All invalid fields of a submission, each once.',
      title: 'For developers.',
      detail: 'For developers.',
    },
  },
};

/** A schema of the document with its descriptions. */
export function described(id: string, schema: Json): Json {
  const {schema: description, fields = {}} = DESCRIPTIONS[id] ?? {};
  const properties = Object.fromEntries(
    Object.entries((schema.properties ?? {}) as Record<string, Json>).map(([name, property]) => [
      name,
      fields[name] ? {...property, description: fields[name]} : property,
    ]),
  );
  return {...schema, ...(description && {description}), ...(schema.properties !== undefined && {properties})};
}
