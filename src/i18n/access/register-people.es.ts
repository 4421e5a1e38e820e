import type {Messages} from '../shared/words.js';
import type {RegisterMessage} from './register-people.js';

export const registerInSpanish: Messages<RegisterMessage> = {
  registerEmails: 'Correos electrónicos',
  registerEmailsHint:
    'Uno o varios, como los copie: Dana Reyes <dana@juniper.example>. Las personas se unen cuando inicien sesión con esa dirección.',
  registerFound: {one: '{count} persona', other: '{count} personas'},
  registerPractices: 'Consultorios',
  registerSubmit: 'Registrar',
  registerSaving: 'Guardando…',
  registerClose: 'Cerrar',
  registerNobody: 'Escriba al menos un correo electrónico.',
  registerNowhere: 'Elija al menos un consultorio.',
  registerTooMany: 'Registre como máximo {limit} personas a la vez.',
  registerFailed: 'No pudimos confirmarlo. Su lista sigue aquí. Inténtelo de nuevo.',
  registerUnread: {
    one: '{count} entrada no tiene un correo electrónico que podamos leer. Sigue en el campo:',
    other: '{count} entradas no tienen un correo electrónico que podamos leer. Siguen en el campo:',
  },
  registerDone: {one: '{count} persona registrada.', other: '{count} personas registradas.'},
};
