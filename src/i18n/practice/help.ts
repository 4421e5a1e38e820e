import {type DialogMessage, dialogMessages} from '../shared/dialog.js';
import type {Catalogs, Message} from '../shared/words.js';

const en = {
  helpTitle: 'Help with patient reviews',
  whatQuestion: 'What are patient reviews?',
  whatAnswer:
    'After a routine or preventive visit, patients are asked one question: would you recommend this provider to family and friends? A comment is optional. Members see reviews on the provider’s profile in the directory, with the reviewer’s city and state and the date, never with a name.',
  verifiedQuestion: 'What does “verified” mean?',
  verifiedAnswer: 'Before asking, {plan} processed a claim for that patient with that provider. Each claim gets one answer.',
  checkedQuestion: 'Are comments checked?',
  checkedAnswer:
    'Every comment is screened for profanity, personal health or identifying information and derogatory remarks. What fails waits for a representative and is not published before then.',
  rateQuestion: 'How is the recommendation rate calculated?',
  rateAnswer: 'It is the share of verified reviews, with or without a comment, that recommend the provider, rounded down.',
  sinceQuestion: 'How long have reviews been collected?',
  sinceAnswer: 'Since April 2019, in the United States only.',
  optOutQuestion: 'Can a provider opt out?',
  optOutAnswer: 'No. Reviews are shown for all providers, in network or not. You can respond to a comment or report it.',
  respondQuestion: 'Who sees a response?',
  respondAnswer:
    'A representative sees it first, and publishes it or asks for changes. Once published, members see it under the comment, with the first name and initial of the person who responded.',
  writeQuestion: 'What may a response say?',
  writeAnswer: 'Up to {limit} characters. Do not include medical or diagnostic information, or anything that could identify a patient.',
  reportQuestion: 'When should a comment be reported?',
  reportAnswer:
    'When it is inaccurate or offensive. A representative looks again and keeps or removes the review. You can respond after that decision.',
  timeQuestion: 'How long does it take?',
  timeAnswer: 'At least {from} to {to} business days. Have your case number ready when you call.',
  timeAnswerDays: {
    one: 'At least {count} business day. Have your case number ready when you call.',
    other: 'At least {count} business days. Have your case number ready when you call.',
  },
  statusQuestion: 'What do the statuses mean?',
  statusPending: 'A representative has not decided yet.',
  statusRevisions: 'Edit the response as asked. It is not published until then.',
  statusPublished: 'Members see it. You can still edit it; the published text stays until the new one is approved.',
  statusMaintained: 'The review you reported stays. You can respond to it.',
  statusRemoved: 'Members no longer see it.',
  accessQuestion: 'Why does a colleague not see this?',
  accessAnswer:
    'It requires the right named “Review Patient Feedback”. The website access manager of your practice grants it for each person; {plan} cannot.',
  callQuestion: 'Who can we call?',
  callReviews: 'How to view and respond, how reviews are collected, what may be published',
  callService: 'Technical help and general questions',
  callBehavioral: 'Behavioral health providers',
  callAccess: 'Access, and practices without a website access manager',
} satisfies Record<string, Message>;

export type HelpMessage = keyof typeof en | DialogMessage;
export const helpMessages: Catalogs<HelpMessage> = {en: {...dialogMessages.en, ...en}};
