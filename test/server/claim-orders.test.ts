import assert from 'node:assert/strict';
import {afterEach, beforeEach, it} from 'node:test';
import {and, eq, isNull, like} from 'drizzle-orm';
import fc from 'fast-check';
import {invitations} from '../../demo/server/database/collection-schema.js';
import {providers} from '../../demo/server/database/schema.js';
import {SEED} from '../sample.js';
import {onEachDatabase} from './databases.js';
import {aLine, ANN, BEN, careTeam, concept} from './fhir-resources.js';
import {ImportWorld} from './import-world.js';

const DAY = '2026-11-02';
const by = (npi: string) => ({careTeam: careTeam(['rendering', npi])});

/** What a version of a claim may say, and the questions that are open if it is the latest. */
const VERSIONS = {
  ann: {changes: {}, open: [`${ANN} ${DAY}`]},
  ben: {changes: by(BEN), open: [`${BEN} ${DAY}`]},
  both: {
    changes: {
      careTeam: careTeam(['rendering', ANN], ['performing', BEN]),
      item: [aLine({careTeamSequence: [1]}), aLine({careTeamSequence: [2]})],
    },
    open: [`${ANN} ${DAY}`, `${BEN} ${DAY}`],
  },
  'another day': {changes: {item: [aLine({servicedDate: '2026-11-10'})]}, open: [`${ANN} 2026-11-10`]},
  'long ago': {changes: {item: [aLine({servicedDate: '2026-01-10'})]}, open: []},
  canceled: {changes: {status: 'cancelled'}, open: []},
  'entered in error': {changes: {status: 'entered-in-error'}, open: []},
  'another type': {changes: {type: concept('pharmacy')}, open: []},
  partial: {changes: {outcome: 'partial'}, open: []},
  denied: {changes: {payment: {type: concept('denied')}}, open: []},
  'another place': {changes: {item: [aLine({locationCodeableConcept: concept('23')})]}, open: []},
  'not in the directory': {changes: by('9999900084'), open: []},
} as const;

type Version = keyof typeof VERSIONS;
const NAMES = Object.keys(VERSIONS) as Version[];

/** Versions of one claim in the order of their time, and in which load each comes. */
interface History {
  readonly versions: readonly Version[];
  readonly loads: readonly number[];
}

const LOADS = 4;

/** Every pair of versions in every order, in two loads and in one, and a sample of longer histories. */
const HISTORIES: readonly History[] = [
  ...NAMES.flatMap((first) => NAMES.map((second): [Version, Version] => [first, second])).flatMap((versions) =>
    [
      [0, 1],
      [1, 0],
      [0, 0],
    ].map((loads) => ({versions, loads})),
  ),
  ...fc.sample(
    fc.array(fc.constantFrom(...NAMES), {minLength: 3, maxLength: LOADS}).chain((versions) =>
      fc.record({
        versions: fc.constant(versions),
        loads: fc.array(fc.nat(LOADS - 1), {minLength: versions.length, maxLength: versions.length}),
      }),
    ),
    {seed: SEED, numRuns: 400},
  ),
];

onEachDatabase('Versions of a claim in any order', (opened) => {
  let world: ImportWorld;
  beforeEach(async () => {
    world = await ImportWorld.begin(opened);
    await world.directory();
  });
  afterEach(() => world.end());

  /** The open questions, by the number of their history. */
  async function openQuestions(): Promise<ReadonlyMap<number, readonly string[]>> {
    const rows = await opened.owner
      .select({member: invitations.memberSubject, npi: providers.npi, day: invitations.visitedOn})
      .from(invitations)
      .innerJoin(providers, eq(providers.id, invitations.providerId))
      .where(and(like(invitations.memberSubject, `%-${world.suffix}`), isNull(invitations.canceledAt)))
      .orderBy(invitations.memberSubject, providers.npi, invitations.visitedOn);
    const open = new Map<number, string[]>();
    for (const {member, npi, day} of rows) {
      const history = Number.parseInt(member.slice(1), 10);
      open.set(history, [...(open.get(history) ?? []), `${npi} ${day}`]);
    }
    return open;
  }

  it('leave open what the latest one says', async () => {
    const people = HISTORIES.map((_, number) => world.patient(`m${number}`));
    for (let load = 0; load < LOADS; load++) {
      const claims = HISTORIES.flatMap(({versions, loads}, number) =>
        versions.flatMap((version, time) =>
          loads[time] === load
            ? world.claim(`c${number}`, `m${number}`, {
                meta: {lastUpdated: `2026-11-${10 + time}T08:00:00Z`},
                ...VERSIONS[version].changes,
              })
            : [],
        ),
      );
      // Of several versions in one file, the order of lines must not count either.
      const {warned} = await world.loadLines(...people, ...(load % 2 ? claims : claims.toReversed()));
      assert.deepEqual(warned, []);
    }
    const open = await openQuestions();
    for (const [number, {versions, loads}] of HISTORIES.entries())
      assert.deepEqual(open.get(number) ?? [], VERSIONS[versions.at(-1)!].open, `${versions.join(', ')} in loads ${loads.join(', ')}`);
  });
});
