import type {ScreeningMessage} from './screening.js';
import type {Messages} from './words.js';

export const screeningInSpanish: Messages<ScreeningMessage> = {
  'confirms-visit': 'Revela que esta persona es su paciente.',
  'about-reader': 'Dice algo sobre quien escribió la reseña. Mejor hable de su consultorio.',
  'health-of-reader': 'Nunca mencione la salud ni la atención médica de nadie.',
  'own-health': 'Menciona la salud de alguien.',
  name: 'Hasta un primer nombre puede identificar a un paciente.',
  phone: 'Parece un teléfono personal.',
  email: 'Parece un correo electrónico personal.',
  address: 'Parece la dirección de la casa de alguien.',
  'personal-number': 'Un número así puede identificar a una persona.',
  'birth-date': 'Una fecha de nacimiento puede identificar a una persona.',
  recognizable: 'Un detalle así puede revelar quién es alguien.',
  'date-of-visit': 'Un día o una hora pueden revelar cuándo se atendió a alguien.',
  'money-of-reader': 'Hable de cuentas, pagos y cobertura en privado.',
  insult: 'Puede parecer un insulto.',
  threat: 'Puede parecer una amenaza.',
  blame: 'Puede parecer que culpa o menosprecia a quien escribió la reseña.',
  swearing: 'No publicamos groserías.',
  'plan-words': 'El plan no publica estas palabras.',
};
