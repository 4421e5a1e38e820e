import type {Access, ExpectedPerson, PracticeAccess, RegisteredPeopleBody} from '../../src/api/access/schemas.js';
import type {Me, Practice} from '../../src/api/practice/schemas.js';
import {answer, answers, instead, type PlantedFault, requests} from './planting.js';

const ASK = /^PUT .*\/access-request$/;
const REGISTER = /^POST v1\/expected-people$/;
const REMOVE = /^DELETE .*\/people\/[^/]+$/;
const DECLINE = /^DELETE .*\/access-request$/;
const OWN = /v1\/me$/;

/** Every caller has the rights of the first one. */
function withTheRightsOfTheFirst(pattern: RegExp): PlantedFault['plant'] {
  let first: string | null = null;
  return requests(/./, ({method, url, headers: sent}) => {
    first ??= sent.get('Authorization');
    if (first && pattern.test(`${method} ${url.pathname}`)) sent.set('Authorization', first);
  });
}

const eachPractice = (change: (practice: Practice) => Practice) => (me: Me) => ({...me, practices: me.practices.map(change)});

let seconds = 0;

/** Backends that lose, double or leak requests for the entitlement. */
export const ACCESS_FAULTS: readonly PlantedFault[] = [
  {
    fault: 'each request for access begins anew',
    breaks: 'access-asked',
    plant: answers(ASK, (practice: Practice) => ({
      ...practice,
      accessRequest: {askedAt: new Date(Date.UTC(2026, 1, 1, 0, 0, seconds++)).toISOString()},
    })),
  },
  {
    fault: 'the person does not see that a request waits',
    breaks: 'access-asked',
    plant: answers(
      OWN,
      eachPractice((practice) => ({...practice, accessRequest: null})),
    ),
  },
  {fault: 'outsiders ask for access', breaks: 'access-asked-inside', plant: withTheRightsOfTheFirst(ASK)},
  {
    fault: 'a declined request still waits',
    breaks: 'access-declined',
    plant: answers(DECLINE, ({people, ...practice}: PracticeAccess) => ({
      ...practice,
      people: people.map((person) => ({...person, askedAt: '2026-02-01T00:00:00.000Z'})),
    })),
  },
  {
    fault: 'the person is not told that a request was declined',
    breaks: 'access-declined',
    plant: answers(
      OWN,
      eachPractice(({accessRequest, ...practice}) => ({...practice, accessRequest: accessRequest && {askedAt: accessRequest.askedAt}})),
    ),
  },
  {fault: 'everyone in the practice declines requests', breaks: 'access-declined-by-managers', plant: doneByAnyone(DECLINE)},
  {
    fault: 'a removed person still sees the practice',
    breaks: 'person-removed',
    plant: keepsWhatWasListed(),
  },
  {
    fault: 'a removed person stays in the list',
    breaks: 'person-removed',
    plant: answers(REMOVE, ({people, ...practice}: PracticeAccess, {url}) => ({
      ...practice,
      people: [...people, {id: url.pathname.split('/').at(-1), name: 'Miles Okonkwo', entitled: false, manages: false, isSelf: false}],
    })),
  },
  {
    fault: 'an address in capitals is another person',
    breaks: 'people-registered',
    plant: answers(REGISTER, ({practices}: Access, {body}) => ({
      practices: practices.map((practice) => ({...practice, expected: practice.expected!.map((each) => asTyped(each, body!))})),
    })),
  },
  {
    fault: 'a withdrawn person is still expected',
    breaks: 'people-registered',
    plant: keepsWhoWasExpected(),
  },
  {fault: 'everyone in the practice registers people', breaks: 'people-registered-by-managers', plant: acceptedFromAnyone()},
  {fault: 'everyone in the practice removes people', breaks: 'person-removed-by-managers', plant: doneByAnyone(REMOVE)},
];

function asTyped(each: ExpectedPerson, body: string): ExpectedPerson {
  const [{email}] = (JSON.parse(body) as RegisteredPeopleBody).people as [{email: string}];
  return each.email === email.toLowerCase() ? {...each, email} : each;
}

function keepsWhoWasExpected(): PlantedFault['plant'] {
  let known: PracticeAccess['expected'];
  return answers(/\/expected-people/, (given: Access | PracticeAccess) => {
    if ('practices' in given) known = given.practices[0]?.expected;
    return 'practices' in given ? given : {...given, expected: known};
  });
}

/** Answers refusals as if the practice had been changed. */
function acceptedFromAnyone(): PlantedFault['plant'] {
  return instead(REGISTER, (response) => (response.status === 404 ? answer({practices: []}) : response));
}

/** Keeps every practice in the person's list once it was there. */
function keepsWhatWasListed(): PlantedFault['plant'] {
  const listed = new Map<string, Practice>();
  return answers(OWN, ({practices, ...me}: Me) => {
    for (const practice of practices) listed.set(practice.id, practice);
    return {...me, practices: [...listed.values()]};
  });
}

/** Uses the manager's token for everyone who does this. */
function doneByAnyone(pattern: RegExp): PlantedFault['plant'] {
  let manager: string | null = null;
  return requests(/./, ({method, url, headers: sent}) => {
    if (url.pathname.endsWith('v1/access')) manager = sent.get('Authorization');
    if (manager && pattern.test(`${method} ${url.pathname}`)) sent.set('Authorization', manager);
  });
}
