import {agreeInPart} from './feedback-model-runs.js';

agreeInPart(2);
