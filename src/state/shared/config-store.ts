import type {PracticeClient} from '../../api/practice/client.js';
import type {ReviewsClient} from '../../api/reviews/client.js';
import type {ServiceConfig} from '../../api/shared/transport.js';
import type {PlanProfile} from '../../domain/plan-profile.js';
import type {Messages} from '../../i18n/shared/words.js';
import {Store} from './store.js';

/** What `<dr-config>` provides to the tags inside it. */
export interface Config {
  readonly client?: ReviewsClient | undefined;
  readonly practiceClient?: PracticeClient | undefined;
  /** For tags that create their own client. The object stays the same until the address changes. */
  readonly service?: ServiceConfig | undefined;
  readonly planProfile?: PlanProfile | undefined;
  readonly locale?: string | undefined;
  readonly messages?: Partial<Messages> | undefined;
}

export class ConfigStore extends Store<Config> {
  set(config: Config): void {
    const keys = Object.keys(config) as (keyof Config)[];
    if (keys.some((key) => config[key] !== this.state[key])) this.change(config);
  }
}
