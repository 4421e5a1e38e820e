import {dialogInSpanish} from '../shared/dialog.es.js';
import type {Messages} from '../shared/words.js';
import type {HelpMessage} from './help.js';

export const helpInSpanish: Messages<HelpMessage> = {
  ...dialogInSpanish,
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
