import {dialogMessages, type DialogMessage} from '../shared/dialog.js';
import type {Catalogs, Message, Translation} from '../shared/words.js';

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

const es: Translation<typeof en> = {
  helpTitle: 'Ayuda con las reseñas de pacientes',
  whatQuestion: '¿Qué son las reseñas de pacientes?',
  whatAnswer:
    'Después de una visita de rutina o preventiva, se hace una pregunta al paciente: ¿recomendaría a este profesional a familiares y amigos? El comentario es opcional. Los miembros ven las reseñas en el perfil del profesional en el directorio, con la ciudad y el estado de quien opina y la fecha, nunca con un nombre.',
  verifiedQuestion: '¿Qué significa “verificada”?',
  verifiedAnswer:
    'Antes de preguntar, {plan} tramitó una reclamación de ese paciente con ese profesional. Cada reclamación tiene una sola respuesta.',
  checkedQuestion: '¿Se revisan los comentarios?',
  checkedAnswer:
    'En cada comentario se buscan groserías, datos personales o de salud y palabras despectivas. Lo que no pasa espera a un representante y no se publica antes.',
  rateQuestion: '¿Cómo se calcula la tasa de recomendación?',
  rateAnswer: 'Es el porcentaje de reseñas verificadas, con o sin comentario, que recomiendan al profesional. Se redondea hacia abajo.',
  sinceQuestion: '¿Desde cuándo se recogen reseñas?',
  sinceAnswer: 'Desde abril de 2019, solo en Estados Unidos.',
  optOutQuestion: '¿Puede un profesional excluirse?',
  optOutAnswer: 'No. Se muestran reseñas de todos los profesionales, de la red o no. Puede responder a un comentario o denunciarlo.',
  respondQuestion: '¿Quién ve una respuesta?',
  respondAnswer:
    'Primero un representante, que la publica o pide cambios. Una vez publicada, los miembros la ven bajo el comentario, con el nombre y la inicial de quien respondió.',
  writeQuestion: '¿Qué puede decir una respuesta?',
  writeAnswer: 'Como máximo {limit} caracteres. No escriba nada médico ni diagnóstico, ni nada que pueda identificar a un paciente.',
  reportQuestion: '¿Cuándo se denuncia un comentario?',
  reportAnswer:
    'Cuando es inexacto u ofensivo. Un representante vuelve a examinarlo y mantiene o retira la reseña. Para responder hay que esperar esa decisión.',
  timeQuestion: '¿Cuánto tarda?',
  timeAnswer: 'Al menos de {from} a {to} días hábiles. Tenga a mano su número de caso cuando llame.',
  timeAnswerDays: {
    one: 'Al menos {count} día hábil. Tenga a mano su número de caso cuando llame.',
    other: 'Al menos {count} días hábiles. Tenga a mano su número de caso cuando llame.',
  },
  statusQuestion: '¿Qué significan los estados?',
  statusPending: 'Un representante aún no ha decidido.',
  statusRevisions: 'Edite la respuesta como se pide. Hasta entonces no se publica.',
  statusPublished: 'Los miembros la ven. Aún puede editarla; el texto publicado sigue hasta que se apruebe el nuevo.',
  statusMaintained: 'La reseña denunciada se mantiene. Puede responder.',
  statusRemoved: 'Los miembros ya no lo ven.',
  accessQuestion: '¿Por qué otra persona no ve esto?',
  accessAnswer:
    'Hace falta el permiso llamado “Review Patient Feedback”. Lo concede a cada persona quien administra el acceso al sitio en su consultorio; {plan} no puede.',
  callQuestion: '¿A quién podemos llamar?',
  callReviews: 'Cómo ver y responder, cómo se recogen las reseñas, qué se puede publicar',
  callService: 'Ayuda técnica y preguntas generales',
  callBehavioral: 'Profesionales de salud conductual',
  callAccess: 'Acceso, y consultorios sin una persona que lo administre',
};

export type HelpMessage = keyof typeof en | DialogMessage;
export const helpMessages: Catalogs<HelpMessage> = {en: {...dialogMessages.en, ...en}, es: {...dialogMessages.es, ...es}};
