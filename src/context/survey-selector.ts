import {HttpSurveyClient} from '../api/survey/http.js';
import type {SurveyClient, SurveySubject} from '../api/survey/client.js';
import type {ServiceConfig} from '../api/shared/transport.js';
import type {ClientSource} from './client-selector.js';
import {PracticeSelector} from './practice-selector.js';

/** For the survey: a client is about one visit, so that another visit has another client. */
export class SurveySelector {
  #subject: SurveySubject = {};
  #selector: PracticeSelector<SurveyClient> | undefined;

  /** `undefined` where it is not said yet which service, or which visit. */
  select(element: ClientSource<SurveyClient> & SurveySubject, service: ServiceConfig | undefined): SurveyClient | undefined {
    const {client, token, claimId} = element;
    if (client || (token === undefined && claimId === undefined)) return client;
    if (!this.#selector || token !== this.#subject.token || claimId !== this.#subject.claimId) {
      const subject = (this.#subject = {token, claimId});
      this.#selector = new PracticeSelector((config) => new HttpSurveyClient(config, subject));
    }
    return this.#selector.select(element, {service})?.client;
  }
}
