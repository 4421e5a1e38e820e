import type {CommonMessage} from './common.js';
import type {Messages} from './words.js';

export const commonInSpanish: Messages<CommonMessage> = {
  yourPlan: 'este plan de salud',
  dialogOffline: 'No tiene conexión. Inténtelo cuando se conecte de nuevo.',
  dialogSignIn: 'Iniciar sesión',
  dialogRetry: 'Intentar de nuevo',
  caseNumber: 'Caso {caseNumber}',
};
