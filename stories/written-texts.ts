/** Invented comments in the style of members. */
export const LONG_COMMENTS: readonly string[] = [
  `I had put this visit off for two years, mostly because of how the last office treated me. From the first call it was different: the person
on the phone found a time that fit my shifts, the forms came by mail so I could fill them in with my daughter, and nobody rushed me. The
doctor read everything before walking in, asked what worried me most and started there. She drew the options on paper, told me what each
would cost with my plan, and said which one she would choose for her own mother. I went home with the drawing and a phone number, and when
I called it the next day somebody answered. I have since brought my neighbor, who is harder to please than I am.`.replace(/\n/g, ' '),
  'First visit: fine.\nSecond visit: fine.\nThird visit: nobody had my results.\nFourth visit: still no results.\nFifth visit: they had them all along.\nI am not going back.',
  'Anunciaron veinte minutos de espera y fueron casi dos horas. '.repeat(8).trim(),
  `No spaces on my phone: ${'verygoodverykindverypatient'.repeat(16)}`,
];

export const COMMENTS_IN_MANY_FORMS: readonly string[] = [
  'Great with kids 👩🏽‍⚕️🩺 my son asked to go back 😄👨‍👩‍👧‍👦',
  'Pros:\n\n- on time\n- explains everything\n\nCons:\n\n- parking',
  'dr was awsome he lisened to me n didnt rush,, will def recomend!!!!',
  'الطبيبة صبورة جدا وشرحت لي كل شيء، شكرا لكم',
  'הסבירו לנו הכול בסבלנות, תודה רבה',
  '医生很耐心,解释得很清楚。',
  'डॉक्टर ने बहुत ध्यान से सुना और सब कुछ समझाया।',
  'Bác sĩ rất tận tâm, phòng khám sạch sẽ.',
  '<b>Good</b> & "friendly" — 5 < 10 minutes’ wait',
  'Ok',
];

/** Invented responses in the style of practices. */
export const RESPONSES = [
  {responder: 'Dana R.', text: 'Thank you. We have passed your kind words on to everyone at the front desk.'},
  {
    responder: 'Luis M.',
    text: 'You are right that the wait was too long.\nWe now leave more time between visits. Please call us if we can help.',
  },
  {responder: 'Priya K.', text: 'We are glad the call back helped.'},
] as const;
