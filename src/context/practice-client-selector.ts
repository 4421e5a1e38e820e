import {HttpPracticeClient} from '../api/practice/http.js';
import type {PracticeClient} from '../api/practice/client.js';
import {PracticeSelector} from './practice-selector.js';

export const practiceClientSelector = () => new PracticeSelector<PracticeClient>((config) => new HttpPracticeClient(config));
