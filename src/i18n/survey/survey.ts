import type {Catalogs, Message, Translations} from '../shared/words.js';

const en = {
  surveyHeading: 'How was your visit?',
  surveyLoading: 'Loading the question…',
  surveyAsks: 'One question from {plan} about your visit on {day}.',
  yourHealthPlan: 'your health plan',
  surveyPlace: '{specialty} · {city}, {state}',
  surveyQuestion: 'Would you recommend {provider} to your family and friends?',
  surveyYes: 'Yes, I would',
  surveyNo: 'No, I wouldn’t',
  surveyComment: 'What should other patients know? (optional)',
  surveyPrivacy: 'Please leave out names, health details, phone numbers, and addresses.',
  surveyHealthDetail:
    '“{words}” is a health detail. We don’t publish those. You can leave it out and submit, or submit as is and someone will check it first.',
  charactersLeft: {one: '{count} character left', other: '{count} characters left'},
  charactersOver: {one: '{count} character over the limit of {limit}', other: '{count} characters over the limit of {limit}'},
  /** Of the version `ANSWER_TERMS`, which changes with this text. */
  surveyTerms:
    'Your answer counts in {provider}’s recommendation rate. A comment appears in the directory with your city, state, and the date, never your name. Anyone who uses the directory can read it, and the provider’s office can respond.',
  surveyLater: 'Come back to this page until {day} to change your answer, or at any time to withdraw it.',
  surveyAgreed: 'You agreed to this',
  surveyChecked: 'We check every comment first.',
  surveySubmit: 'Submit',
  surveySubmitting: 'Submitting…',
  surveyChoiceMissing: 'Choose Yes or No.',
  surveyTooLong: {one: 'Shorten the comment by {count} character.', other: 'Shorten the comment by {count} characters.'},
  surveyNotSubmitted: 'Not submitted yet',
  surveyKept: 'Your answer is saved here.',
  surveyNoReply: 'We couldn’t confirm it went through. Submit again; your answer counts only once.',
  surveyRefused: 'Something went wrong. Please submit your answer again.',
  surveyTermsOutdated: 'This page is out of date. Copy your comment, reload the page, and submit your answer again.',
  surveyOffline: 'You’re offline. Submit again when you’re back online.',
  surveyExpiredSession: 'You’ve been signed out. Sign in to submit.',
  surveyThanks: 'Thank you for your feedback',
  surveyHelps: 'Your answer helps other members choose their care.',
  surveySaidYes: 'You recommend {provider}',
  surveySaidNo: 'You don’t recommend {provider}',
  surveyCounts: 'Your answer now counts toward {provider}’s recommendation rate.',
  surveyPublished: 'Your comment is published. It may take a moment to appear for everyone.',
  surveyWaiting: 'Your comment appears in the directory once we have checked it. That may take a few days.',
  surveySeeReviews: 'See {provider}’s reviews',
  surveySignedOut: 'Sign in to answer',
  surveySignedOutExplained: 'This question is about one of your visits. Sign in to answer it here.',
  signIn: 'Sign in',
  surveyFailed: 'We couldn’t load the question',
  surveyFailedExplained: 'Please try again in a minute.',
  surveyLoadOffline: 'You’re offline. The question will load when you’re back online.',
  retry: 'Try again',
  surveyNoLink: 'This link doesn’t work',
  surveyNoLinkExplained: 'Part of it may be missing. Open the link in your email again.',
  surveyNoClaim: 'No question for this visit',
  surveyNoClaimExplained:
    'We didn’t ask you about this visit, or it isn’t yours. Check that you’re signed in as the person who had the visit.',
  surveyTooLate: 'This question is closed',
  surveyTooLateExplained: 'You can answer only for a limited time after a visit. There’s nothing more to do.',
  surveyCanceled: 'We don’t need your answer anymore',
  surveyCanceledExplained: 'The claim for this visit has changed, so we canceled the question. There’s nothing more to do.',
  surveyAnswered: 'You already answered',
  surveyAnsweredExplained: 'Each visit has one answer, and we already have yours.',
  surveyAnsweredFailed: 'Each visit has one answer, and we already have yours. To see, change or withdraw it, reload this page.',
  surveyWithdrawn: 'You withdrew your answer',
  surveyWithdrawnExplained: 'It no longer appears in the directory and no longer counts. There’s nothing more to do.',
  surveyEarlier: 'We got your first answer',
  surveyEarlierExplained: 'It arrived, even though you didn’t see a confirmation. What you changed after that is not submitted yet.',
  surveyUnsent: 'Not submitted',
} satisfies Record<string, Message>;

export type SurveyMessage = keyof typeof en;
export const surveyMessages: Catalogs<SurveyMessage> = {en};

export const surveyTranslations: Translations<SurveyMessage> = {
  es: async () => (await import('./survey.es.js')).surveyInSpanish,
};
