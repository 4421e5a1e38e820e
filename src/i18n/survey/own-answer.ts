import type {Catalogs, Message, Translations} from '../shared/words.js';

const en = {
  ownLoading: 'Loading your answer…',
  ownFailed: 'We couldn’t load your answer. Please try again in a minute.',
  ownOffline: 'You’re offline. Your answer will load when you’re back online.',
  ownSignedOut: 'Sign in to see, change or withdraw your answer.',
  ownVisit: 'Your visit on {day}',
  ownAnsweredOn: 'You answered on {day}.',
  ownChangedOn: 'You changed your answer on {day}.',
  ownPublished: 'Your comment appears in the directory.',
  ownWithheld: 'Your comment does not appear in the directory.',
  ownCanChange: 'You can change your answer until {day}, and withdraw it at any time.',
  ownCanWithdraw: 'Your answer can no longer be changed. You can withdraw it at any time.',
  ownChange: 'Change your answer',
  ownWithdraw: 'Withdraw your answer',
  ownIsChanged: 'Your answer is changed.',
  ownIsClosed: 'Your answer can no longer be changed, so what you wrote was not submitted.',
  ownResponse: 'If the provider’s office has responded to your comment, we check the response again before it appears under your new one.',
  ownBack: 'Back',
  ownConflict: 'Your answer has changed since you opened it, maybe in another tab. The current one is above. Submit again to replace it.',
  ownWithdrawQuestion: 'Withdraw your answer?',
  ownWithdrawGone: 'It disappears from the directory, with your comment and any response to it from the provider’s office.',
  ownWithdrawVote: 'It no longer counts in {provider}’s recommendation rate.',
  ownWithdrawKept: 'We keep a record of it as proof. Neither other members nor the provider’s office can see that record.',
  ownWithdrawFinal: 'You can’t undo this, and you can’t answer again about this visit.',
  ownWithdrawYes: 'Withdraw my answer',
  ownWithdrawing: 'Withdrawing…',
  ownKeep: 'Keep my answer',
  ownNotWithdrawn: 'Not withdrawn yet',
  ownWithdrawOffline: 'You’re offline. Try again when you’re back online.',
  ownWithdrawNoReply: 'We couldn’t confirm it went through. Please try again.',
  ownWithdrawRefused: 'Something went wrong. Please try again.',
  ownWithdrawExpired: 'You’ve been signed out. Sign in to withdraw your answer.',
} satisfies Record<string, Message>;

export type OwnAnswerMessage = keyof typeof en;
export const ownAnswerMessages: Catalogs<OwnAnswerMessage> = {en};

export const ownAnswerTranslations: Translations<OwnAnswerMessage> = {
  es: async () => (await import('./own-answer.es.js')).ownAnswerInSpanish,
};
