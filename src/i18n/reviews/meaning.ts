import type {Catalogs, Message, Messages} from '../shared/words.js';

const en = {
  realVisits: 'From real visits',
  realVisitsExplained: 'We ask only after processing a claim for a visit with this provider.',
  planAsks: '{plan} asks only after processing a claim for a visit with this provider.',
  oneQuestion: 'One question, one answer',
  oneQuestionExplained: 'Would you recommend this provider to family and friends? Each visit counts once.',
  checked: 'Checked and private',
  checkedExplained:
    'A program checks every comment for profanity, health or personal information, and derogatory remarks. If it finds something, a person reads the comment before it appears. We never show a name.',
} satisfies Record<string, Message>;

/** Shorter than the code that would load it. */
const es: Messages<MeaningMessage> = {
  realVisits: 'De visitas reales',
  realVisitsExplained: 'Solo preguntamos después de procesar una reclamación de pago por una visita con este proveedor.',
  planAsks: '{plan} solo pregunta después de procesar una reclamación de pago por una visita con este proveedor.',
  oneQuestion: 'Una pregunta, una respuesta',
  oneQuestionExplained: '¿Recomendaría este proveedor a su familia y amistades? Cada visita cuenta una sola vez.',
  checked: 'Revisión y privacidad',
  checkedExplained:
    'Un programa revisa si cada comentario tiene groserías, datos de salud o personales, o palabras despectivas. Si encuentra algo, una persona lo lee antes de que aparezca. Nunca mostramos un nombre.',
};

export type MeaningMessage = keyof typeof en;

/** What "verified" means. */
export const meaningMessages: Catalogs<MeaningMessage> = {en, es};
