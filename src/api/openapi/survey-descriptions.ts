import {ANSWER_TERMS} from '../../domain/survey.js';

export interface Description {
  readonly schema?: string;
  readonly fields?: Readonly<Record<string, string>>;
}

const TERMS = `The version of the terms that the member agreed to: what is shown, where and to whom. Now \`${ANSWER_TERMS}\`.`;

/** Of the schemas of the survey. */
export const SURVEY_DESCRIPTIONS: Readonly<Record<string, Description>> = {
  Survey: {
    fields: {
      expiresOn: "The last day on which an answer is accepted, until its end in the plan's time zone.",
      receiptByEmail: 'Whether the member can have a receipt by email. Absent or `null`: no.',
    },
  },
  SurveyAnswerBody: {
    fields: {
      comment: 'At most 1,000 characters as readers see them. Blank or absent: no comment.',
      terms: TERMS,
      receiptByEmail: 'Whether the member wants a receipt by email. It has neither the answer nor the comment.',
    },
  },
  SurveyReceipt: {
    fields: {terms: TERMS, receiptByEmail: "Whether a receipt goes to the member's email: it is wanted, and the member can have one."},
  },
  OwnAnswer: {fields: {expiresOn: 'The last day on which it can be changed.', terms: TERMS, version: 'Changes with every change.'}},
  MemberClaim: {
    fields: {
      survey:
        'Absent or `null` if the visit is not asked about. `canceled`: the plan took back the claim before the answer. `withdrawn`: the member took the answer back.',
    },
  },
  SurveyEmails: {fields: {wanted: 'Without emails, questions are only on the claims page.'}},
  ProcessedClaim: {fields: {claimId: "The plan's own id of the claim.", visitedOn: 'Not after today, where the plan is.'}},
  ClaimReceipt: {
    fields: {
      invited: 'Whether this claim asks the member a question.',
      reason:
        'Why it does not: `kind-of-visit`; `outside-us`, the place of the member; `too-long-ago`, more than 90 days; `age`, 12 to 17 years on the day of the visit; `sensitive-care`, by a provider whom nobody is asked about; `asked-already`, by another claim of the visit; `asked-recently`, about a visit to the same provider less than 90 days before or after. With `invited`, `no-email` or `unsubscribed`: the question is only on the claims page.',
    },
  },
};
