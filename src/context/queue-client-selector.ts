import {HttpQueueClient} from '../api/queue/http.js';
import type {QueueClient} from '../api/queue/client.js';
import {PracticeSelector} from './practice-selector.js';

export const queueClientSelector = () => new PracticeSelector<QueueClient>((config) => new HttpQueueClient(config));
