import type {FindingReason} from '../../domain/finding.js';
import type {Catalogs, Message, Translation} from './words.js';

/** Explains findings to a practice's staff. */
const en = {
  'confirms-visit': 'This tells readers that someone was your patient. So does a thank-you for a visit.',
  'about-reader': 'This says something about the person who wrote. Talk only about the review and your practice.',
  'health-of-reader': 'This is about someone’s health. Discuss it only in private.',
  'own-health': 'This is about the health of the person who wrote it.',
  name: 'A name, even a first name alone, can tell readers who the patient is.',
  phone: 'This looks like someone’s own phone number.',
  email: 'This looks like someone’s own email address.',
  address: 'This looks like someone’s home address.',
  'personal-number': 'A number like this belongs to one person. Keep it out of public text.',
  'birth-date': 'A date of birth points to one person.',
  'date-of-visit': 'A day or time can show when someone had a visit.',
  'money-of-reader': 'This is about someone’s bill, payment or coverage. Settle it in private.',
  insult: 'This can be read as an insult.',
  threat: 'This can be read as a threat.',
  blame: 'This can be read as blaming or belittling the reader.',
  swearing: 'Swear words are not published.',
} satisfies Record<FindingReason, Message>;

const es: Translation<typeof en> = {
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

export type ScreeningMessage = keyof typeof en;
export const screeningMessages: Catalogs<ScreeningMessage> = {en, es};
