import type {ScreeningMessage} from './screening.js';
import type {Messages} from './words.js';

export const screeningInSpanish: Messages<ScreeningMessage> = {
  'confirms-visit': 'Esto revela que alguien fue paciente suyo. Incluso dar las gracias por una visita lo hace.',
  'about-reader': 'Esto dice algo sobre quien escribió. Hable solo de la reseña y de su consultorio.',
  'health-of-reader': 'Esto trata de la salud de alguien. Háblelo solo en privado.',
  'own-health': 'Esto habla de la salud de quien lo escribió.',
  name: 'Un nombre, aunque sea solo el de pila, puede revelar quién es el paciente.',
  phone: 'Parece el teléfono de una persona.',
  email: 'Parece el correo electrónico de una persona.',
  address: 'Parece el domicilio de una persona.',
  'personal-number': 'Un número así pertenece a una sola persona. No lo ponga en un texto público.',
  'birth-date': 'Una fecha de nacimiento apunta a una sola persona.',
  'date-of-visit': 'Un día o una hora pueden revelar cuándo se atendió a alguien.',
  'money-of-reader': 'Esto trata de la factura, el pago o la cobertura de alguien. Resuélvalo en privado.',
  insult: 'Puede leerse como un insulto.',
  threat: 'Puede leerse como una amenaza.',
  blame: 'Puede leerse como un reproche o un menosprecio a quien lee.',
  swearing: 'Las groserías no se publican.',
};
