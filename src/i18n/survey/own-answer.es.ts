import type {Messages} from '../shared/words.js';
import type {OwnAnswerMessage} from './own-answer.js';

export const ownAnswerInSpanish: Messages<OwnAnswerMessage> = {
  ownLoading: 'Cargando su respuesta…',
  ownFailed: 'No pudimos cargar su respuesta. Inténtelo de nuevo en un minuto.',
  ownOffline: 'No tiene conexión. Su respuesta se cargará cuando se conecte de nuevo.',
  ownSignedOut: 'Inicie sesión para ver, cambiar o retirar su respuesta.',
  ownVisit: 'Su visita del {day}',
  ownAnsweredOn: 'Usted respondió el {day}.',
  ownChangedOn: 'Usted cambió su respuesta el {day}.',
  ownPublished: 'Su comentario aparece en el directorio.',
  ownWithheld: 'Su comentario no aparece en el directorio.',
  ownCanChange: 'Puede cambiar su respuesta hasta el {day} y retirarla en cualquier momento.',
  ownCanWithdraw: 'Su respuesta ya no se puede cambiar. Puede retirarla en cualquier momento.',
  ownChange: 'Cambiar su respuesta',
  ownWithdraw: 'Retirar su respuesta',
  ownIsChanged: 'Su respuesta se cambió.',
  ownIsClosed: 'Su respuesta ya no se puede cambiar, así que lo que escribió no se envió.',
  ownResponse:
    'Si el consultorio respondió a su comentario, revisamos de nuevo esa respuesta antes de que aparezca debajo del comentario nuevo.',
  ownBack: 'Volver',
  ownConflict:
    'Su respuesta se cambió mientras tanto, quizás en otra pestaña. Arriba ve cómo está ahora. Envíe de nuevo para reemplazarla.',
  ownWithdrawQuestion: '¿Retirar su respuesta?',
  ownWithdrawGone: 'Desaparece del directorio, con su comentario y con lo que el consultorio haya respondido.',
  ownWithdrawVote: 'Ya no cuenta en el porcentaje de recomendación de {provider}.',
  ownWithdrawKept: 'Guardamos un registro de ella como prueba. Ni los demás miembros ni el consultorio pueden ver ese registro.',
  ownWithdrawFinal: 'Esto no se puede deshacer, y no podrá responder de nuevo sobre esta visita.',
  ownWithdrawYes: 'Retirar mi respuesta',
  ownWithdrawing: 'Retirando…',
  ownKeep: 'Conservar mi respuesta',
  ownNotWithdrawn: 'Todavía no se ha retirado',
  ownWithdrawOffline: 'No tiene conexión. Inténtelo cuando se conecte de nuevo.',
  ownWithdrawNoReply: 'No pudimos confirmar que se retiró. Inténtelo de nuevo.',
  ownWithdrawRefused: 'Algo salió mal. Inténtelo de nuevo.',
  ownWithdrawExpired: 'Se cerró su sesión. Inicie sesión para retirar su respuesta.',
};
