import type {Catalogs, Message, Translations} from '../shared/words.js';

const en = {
  surveyHeading: 'How was your visit?',
  surveyLoading: 'Loading the question…',
  surveyAsks: 'One question from {plan} about your visit on {day}.',
  yourHealthPlan: 'your health plan',
  surveyPlace: '{specialty} · {city}, {state}',
  surveyQuestion: 'Would you recommend {provider} to your family and friends?',
  surveyYes: 'Yes, I would',
  surveyNo: 'No, I would not',
  surveyComment: 'Comment (optional)',
  surveyPrivacy: 'Please leave out names, health details, phone numbers and addresses, both yours and other people’s.',
  charactersLeft: {one: '{count} character left', other: '{count} characters left'},
  charactersOver: {one: '{count} character over the limit of {limit}', other: '{count} characters over the limit of {limit}'},
  surveyShown:
    'A comment appears in the directory with your city, your state and the date, never with your name. Every comment is checked before it is published. That may take a few days.',
  surveySubmit: 'Submit',
  surveySubmitting: 'Submitting…',
  surveyChoiceMissing: 'Choose one of the two answers.',
  surveyTooLong: {one: 'Shorten the comment by {count} character.', other: 'Shorten the comment by {count} characters.'},
  surveyNotSubmitted: 'Not submitted yet',
  surveyKept: 'Your answer is kept here.',
  surveyNoReply: 'We did not get a reply. Submit again. Your answer counts only once.',
  surveyRefused: 'Something went wrong. Please submit your answer again.',
  surveyOffline: 'You are offline. Submit again when you are back online.',
  surveyExpiredSession: 'Your session has ended. Sign in to submit.',
  surveyThanks: 'Thank you for your answer',
  surveyCounts: 'It counts in the recommendation rate of {provider}.',
  surveyPublished: 'Your comment is published. It may take a moment to appear for everyone.',
  surveyWaiting:
    'Someone at {plan} will read your comment before it is published. That may take a few days. A comment that goes against the guidelines is not published.',
  surveySignedOut: 'Sign in to answer',
  surveySignedOutExplained: 'This question is about one of your visits. Sign in to answer it here.',
  signIn: 'Sign in',
  surveyFailed: 'The question cannot be shown',
  surveyFailedExplained: 'Something went wrong on our side or on the way. Please try again in a moment.',
  surveyLoadOffline: 'You are offline. The question loads when you are back online.',
  retry: 'Try again',
  surveyNoLink: 'This link does not work',
  surveyNoLinkExplained:
    'It may have been copied only in part, or the question was withdrawn. Open it once more from your email. If it still does not work, there is nothing more to do.',
  surveyNoClaim: 'No question for this visit',
  surveyNoClaimExplained:
    'You were not asked about this visit, or it is not one of yours. Check that you are signed in as the person who had the visit.',
  surveyTooLate: 'The time to answer has passed',
  surveyTooLateExplained: 'Answers are accepted for a limited time after a visit. There is nothing more for you to do.',
  surveyAnswered: 'This visit already has an answer',
  surveyAnsweredExplained: 'We already received an answer, and each visit has only one. There is nothing more for you to do.',
  surveyEarlier: 'We received your first answer',
  surveyEarlierExplained:
    'It arrived, although you did not get a reply. Each visit has only one answer, so your later changes do not count.',
  surveyUnsent: 'Not submitted',
} satisfies Record<string, Message>;

export type SurveyMessage = keyof typeof en;
export const surveyMessages: Catalogs<SurveyMessage> = {en};

export const surveyTranslations: Translations<SurveyMessage> = {
  es: async () => (await import('./survey.es.js')).surveyInSpanish,
};
