import {ACCESS_FAULTS} from './access-faults.js';
import {ANSWER_FAULTS} from './answer-faults.js';
import {CLAIM_FAULTS} from './claim-faults.js';
import {EMAIL_FAULTS} from './email-faults.js';
import {ORIGIN_FAULTS} from './origin-faults.js';
import type {PlantedFault} from './planting.js';
import {QUEUE_FAULTS} from './queue-faults.js';
import {READ_FAULTS} from './read-faults.js';
import {WRITE_FAULTS} from './write-faults.js';

/** Every fault that the tests plant in the reference service. */
export const FAULTS: readonly PlantedFault[] = [
  ...READ_FAULTS,
  ...ORIGIN_FAULTS,
  ...WRITE_FAULTS,
  ...ACCESS_FAULTS,
  ...EMAIL_FAULTS,
  ...QUEUE_FAULTS,
  ...CLAIM_FAULTS,
  ...ANSWER_FAULTS,
];
