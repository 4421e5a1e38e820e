import '../elements/page-guard.js';
import {expect} from 'chai';
import {HttpSurveyClient} from '../../src/api/survey/http.js';
import {SurveySelector} from '../../src/context/survey-selector.js';
import {InMemorySurveyClient} from '../../src/testing/index.js';

const service = {api: '/around'};

describe('the client of a survey', () => {
  it('is the tag’s own, else one for its own address, else one for the address around it', () => {
    const selector = new SurveySelector();
    const own = new InMemorySurveyClient();
    expect(selector.select({client: own, token: 'a', api: '/own'}, service)).to.equal(own);
    expect(selector.select({token: 'a', api: '/own'}, undefined)).to.be.instanceOf(HttpSurveyClient);
    expect(selector.select({claimId: 'c1'}, service)).to.be.instanceOf(HttpSurveyClient);
    expect(selector.select({claimId: 'c1'}, undefined)).to.equal(undefined);
  });

  it('is none before it is said which visit', () => {
    expect(new SurveySelector().select({api: '/own'}, service)).to.equal(undefined);
  });

  it('is made once for a visit, and anew for another', () => {
    const selector = new SurveySelector();
    const first = selector.select({token: 'a'}, service);
    expect(selector.select({token: 'a'}, service)).to.equal(first);
    const second = selector.select({token: 'b'}, service);
    expect(second).not.to.equal(first);
    expect(selector.select({claimId: 'c1'}, service)).not.to.equal(second);
  });
});
