import {HttpNewReviews} from '../api/http-new-reviews.js';
import type {Config} from '../state/config-store.js';
import type {NewReviewsSource} from '../state/new-reviews-store.js';
import {ClientSelector, type ClientSource} from './client-selector.js';

const newSelector = () => new ClientSelector<NewReviewsSource>((config) => new HttpNewReviews(config));

/**
 * Where the panel's counts come from: what its own properties say, else what the `<dr-config>` around it gives. It makes a
 * client of its own for that address, because the practice's whole client would weigh more than the panel.
 */
export class NewReviewsSelector {
  readonly #own = newSelector();
  readonly #around = newSelector();
  #config: Config = {};
  readonly #getToken = (rejected?: string) => this.#config.service?.getToken?.(rejected);

  select(element: ClientSource<NewReviewsSource>, config: Config): NewReviewsSource | undefined {
    this.#config = config;
    const around = () => this.#around.select({client: config.practiceClient, api: config.service?.api, getToken: this.#getToken});
    return this.#own.select(element) ?? around();
  }
}
