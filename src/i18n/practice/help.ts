import {type DialogMessage, dialogMessages} from '../shared/dialog.js';
import type {Catalogs, Message} from '../shared/words.js';

const en = {
  helpTitle: 'Help with patient reviews',
  whatQuestion: 'What are patient reviews?',
  whatAnswer:
    'After a routine or preventive visit, we ask patients one question: would you recommend this provider to family and friends? A comment is optional. Members see reviews on the provider’s profile in the directory, with the reviewer’s city and state and the date, never with a name.',
  whyQuestion: 'Why do we collect patient reviews?',
  whyAnswer: 'So people can make informed choices, and feel confident when they choose a provider.',
  verifiedQuestion: 'What does “verified” mean?',
  verifiedAnswer: 'Before asking, {plan} processed a claim for that patient with that provider. Each visit gets one answer.',
  checkedQuestion: 'How are comments and responses checked?',
  checkedAnswer:
    'A program checks every comment for profanity, health or personal information, and derogatory remarks. If it finds something, the comment isn’t published unless a representative releases it. A representative reads every response and also checks it for inaccurate information.',
  rateQuestion: 'How is the recommendation rate calculated?',
  rateAnswer: 'It’s the share of verified reviews, with or without a comment, that recommend the provider, rounded down.',
  sinceQuestion: 'How long have reviews been collected?',
  sinceAnswer: 'Since April 2019, in the United States only.',
  optOutQuestion: 'Can a provider opt out?',
  optOutAnswer: 'No. We show reviews for providers of all specialties, in network or not. You can respond to a comment or report it.',
  inboxQuestion: 'How do I find the reviews that need a response?',
  inboxChoose: 'Choose your practice, and then a provider or All providers.',
  inboxFolders: 'The folders show how many reviews need a response, and how many there are of each status.',
  inboxSearch:
    'Search comments and responses for words, and show just reviews that recommend the provider or just those that don’t. The folders then count what was found.',
  inboxOrder: 'Sort by “Needs a response first” to begin with those.',
  howToRespondQuestion: 'How do I respond?',
  respondFind: 'Find the review, and choose Respond.',
  respondWrite: 'Write up to {limit} characters. As you write, a program points out what may need to change.',
  respondName: 'Enter your name, phone, and email. Members see just your first name and last initial.',
  respondSubmit: 'Submit. You get a case number.',
  respondDecided: 'A representative publishes the response or asks for changes. View details shows what was decided.',
  respondQuestion: 'Who sees a response?',
  respondAnswer:
    'A representative reads it first, and publishes it or asks for changes. Once published, members see it under the comment, with the first name and last initial of the person who responded.',
  writeQuestion: 'What can I write in a response?',
  writeAnswer: 'Up to {limit} characters. Don’t include medical or diagnostic information, or anything that could identify a patient.',
  reportQuestion: 'When should I report a comment?',
  reportAnswer: 'When it’s inaccurate or offensive, is about another office, or identifies someone.',
  howToReportQuestion: 'How do I report a comment?',
  reportFind: 'Find the review, and choose Report.',
  reportReasonStep: 'Choose a reason, and explain it in up to {limit} characters.',
  reportSubmit: 'Enter your name, phone, and email, and submit. You get a case number.',
  reportDecided:
    'A representative takes another look at the review, and keeps or removes it. View details shows the decision and its reason.',
  reportAfter: 'If the review stays, you can respond to it.',
  timeQuestion: 'How long does a decision take?',
  timeAnswer: 'At least {from} to {to} business days. Have your case number ready when you call.',
  timeAnswerDays: {
    one: 'At least {count} business day. Have your case number ready when you call.',
    other: 'At least {count} business days. Have your case number ready when you call.',
  },
  statusQuestion: 'What do the statuses mean?',
  statusPending: 'A representative hasn’t decided yet.',
  statusRevisions: 'Edit the response as asked. It isn’t published until then.',
  statusPublished: 'Members see it. You can still edit it; the published response stays until the new one is approved.',
  statusMaintained: 'The review you reported stays. You can respond to it.',
  statusRemoved: 'Members no longer see it.',
  accessQuestion: 'Why can’t my colleague see this page?',
  accessAnswer: 'Each person needs “Review Patient Feedback” access. Your practice’s website access manager turns it on; {plan} can’t.',
  callQuestion: 'Who can I call?',
  callReviews: 'How to view and respond, how reviews are collected, what can be published',
  callService: 'Technical help and general questions',
  callBehavioral: 'Behavioral health providers',
  callAccess: 'Access, and practices without a website access manager',
} satisfies Record<string, Message>;

export type HelpMessage = keyof typeof en | DialogMessage;
export const helpMessages: Catalogs<HelpMessage> = {en: {...dialogMessages.en, ...en}};
