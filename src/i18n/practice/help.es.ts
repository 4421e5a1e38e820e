import {dialogInSpanish} from '../shared/dialog.es.js';
import type {Messages} from '../shared/words.js';
import type {HelpMessage} from './help.js';

export const helpInSpanish: Messages<HelpMessage> = {
  ...dialogInSpanish,
  helpTitle: 'Ayuda con las reseñas de pacientes',
  whatQuestion: '¿Qué son las reseñas de pacientes?',
  whatAnswer:
    'Después de una visita de rutina o preventiva, les hacemos una pregunta a los pacientes: ¿recomendaría este proveedor a su familia y amistades? El comentario es opcional. Los miembros ven las reseñas en el perfil del proveedor en el directorio, con la ciudad y el estado de quien escribió y la fecha, nunca con un nombre.',
  whyQuestion: '¿Por qué reunimos reseñas de pacientes?',
  whyAnswer: 'Para que las personas puedan elegir con información y sentirse seguras al escoger un proveedor.',
  verifiedQuestion: '¿Qué significa “verificada”?',
  verifiedAnswer:
    'Antes de preguntar, {plan} procesó una reclamación de pago de ese paciente con ese proveedor. Cada visita tiene una sola respuesta.',
  checkedQuestion: '¿Cómo se revisan los comentarios y las respuestas?',
  checkedAnswer:
    'Un programa revisa si cada comentario tiene groserías, datos de salud o personales, o palabras despectivas. Si encuentra algo, el comentario no se publica a menos que nuestro equipo lo autorice. Una persona de nuestro equipo lee cada respuesta, también para ver si tiene información incorrecta.',
  rateQuestion: '¿Cómo se calcula el porcentaje de recomendación?',
  rateAnswer: 'Es el porcentaje de reseñas verificadas, con o sin comentario, que recomiendan al proveedor. Se redondea hacia abajo.',
  sinceQuestion: '¿Desde cuándo hay reseñas?',
  sinceAnswer: 'Desde abril de 2019, solo en Estados Unidos.',
  optOutQuestion: '¿Puede un proveedor pedir que no se muestren sus reseñas?',
  optOutAnswer:
    'No. Se muestran reseñas de proveedores de todas las especialidades, dentro o fuera de la red. Puede responder a un comentario o reportarlo.',
  inboxQuestion: '¿Cómo encuentro las reseñas por responder?',
  inboxChoose: 'Elija su consultorio y luego un proveedor o Todos los proveedores.',
  inboxFolders: 'Las carpetas muestran cuántas reseñas están por responder y cuántas hay de cada estado.',
  inboxSearch:
    'Busque palabras en comentarios y respuestas, y muestre solo las reseñas que recomiendan al proveedor o solo las que no. Las carpetas cuentan entonces lo que se encontró.',
  inboxOrder: 'Ordene por “Primero las que están por responder” para empezar por ellas.',
  howToRespondQuestion: '¿Cómo respondo?',
  respondFind: 'Busque la reseña y elija Responder.',
  respondWrite: 'Escriba hasta {limit} caracteres. Mientras escribe, un programa le indica lo que quizás haya que cambiar.',
  respondName: 'Escriba su nombre, teléfono y correo electrónico. Los miembros solo ven el primer nombre y la inicial del apellido.',
  respondSubmit: 'Envíe la respuesta. Recibirá un número de caso.',
  respondDecided: 'Nuestro equipo publica la respuesta o pide cambios. En Ver detalles se muestra lo que se decidió.',
  respondQuestion: '¿Quién ve una respuesta?',
  respondAnswer:
    'Primero la lee una persona de nuestro equipo, que la publica o pide cambios. Una vez publicada, los miembros la ven debajo del comentario, con el primer nombre y la inicial del apellido de quien respondió.',
  writeQuestion: '¿Qué puedo escribir en una respuesta?',
  writeAnswer: 'Hasta {limit} caracteres. No incluya información médica ni diagnósticos, ni nada que pueda identificar a un paciente.',
  reportQuestion: '¿Cuándo debo reportar un comentario?',
  reportAnswer: 'Cuando es incorrecto u ofensivo, habla de otro consultorio o identifica a alguien.',
  howToReportQuestion: '¿Cómo reporto un comentario?',
  reportFind: 'Busque la reseña y elija Reportar.',
  reportReasonStep: 'Elija un motivo y explíquelo en un máximo de {limit} caracteres.',
  reportSubmit: 'Escriba su nombre, teléfono y correo electrónico, y envíe el reporte. Recibirá un número de caso.',
  reportDecided:
    'Una persona de nuestro equipo vuelve a revisar la reseña y la deja publicada o la elimina. En Ver detalles se muestran la decisión y el motivo.',
  reportAfter: 'Si la reseña sigue publicada, podrá responder.',
  timeQuestion: '¿Cuánto tarda la decisión?',
  timeAnswer: 'De {from} a {to} días hábiles, o más. Tenga a la mano su número de caso cuando llame.',
  timeAnswerDays: {
    one: '{count} día hábil o más. Tenga a la mano su número de caso cuando llame.',
    other: '{count} días hábiles o más. Tenga a la mano su número de caso cuando llame.',
  },
  statusQuestion: '¿Qué significan los estados?',
  statusPending: 'Nuestro equipo todavía no ha decidido.',
  statusRevisions: 'Edite la respuesta como se le pidió. No se publica hasta entonces.',
  statusPublished: 'Los miembros la ven. Todavía puede editarla; la respuesta publicada se queda hasta que se apruebe la nueva.',
  statusMaintained: 'La reseña que reportó sigue publicada. Puede responder.',
  statusRemoved: 'Los miembros ya no la ven.',
  accessQuestion: '¿Por qué mi colega no puede ver esta página?',
  accessAnswer:
    'Cada persona necesita el acceso “Review Patient Feedback”. Lo activa su responsable de acceso al sitio web; {plan} no puede hacerlo.',
  callQuestion: '¿A quién puedo llamar?',
  callReviews: 'Cómo ver y responder, cómo se reúnen las reseñas, qué se puede publicar',
  callService: 'Ayuda técnica y preguntas generales',
  callBehavioral: 'Proveedores de salud mental y conductual',
  callAccess: 'Acceso, y consultorios sin responsable de acceso',
};
