/** Every field except the two that all messages have. */
export const CONFIGURE = {
  tag: 'dr-provider-workspace',
  api: 'https://reviews.plan.example/',
  providerId: 'p1',
  practiceId: 'practice-1',
  reviewId: 'r1',
  claimId: 'claim-1',
  invitationToken: 'abcdefghijklmnopqrstuvwxyz-0123456789',
  locale: 'es-US',
  direction: 'ltr',
  planProfile: {
    brand: 'Harborlight',
    helpLink: 'https://harborlight.example/help',
    daysToDecide: {from: 3, to: 4},
    phones: {providerReviews: '888.555.0140', providerService: '1', behavioralProviders: '2', access: '800.555.0199'},
  },
  contact: {name: 'Dana Rivera', phone: '(303) 555-0142', email: 'dana@office.example'},
  keepsDrafts: true,
  drafts: [{reviewId: 'r1', kind: 'respond', text: 'Thank you', contact: {name: 'Dana', phone: '', email: ''}}],
  surveyDraft: {recommended: true, comment: 'Kind'},
};

export const APPEARANCE = {
  theme: {
    scheme: 'dark',
    background: '#112233',
    text: 'white',
    font: 'Georgia, serif',
    tokens: {'--dr-color-accent': '#9cc7ff', '--dr-radius': '0'},
  },
  safeArea: {top: 47, right: 0, bottom: 34, left: 0},
  keyboard: 260,
  textScale: 310,
};

/** The text of a message as an app sends it. */
export function sent(type: string, fields: object = {}): string {
  return JSON.stringify({directoryReviews: 1, type, ...fields});
}
