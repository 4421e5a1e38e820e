import type {AccessClient} from '../api/access/client.js';
import {HttpAccessClient} from '../api/access/http.js';
import {PracticeSelector} from './practice-selector.js';

export const accessSelector = () => new PracticeSelector<AccessClient>((config) => new HttpAccessClient(config));
