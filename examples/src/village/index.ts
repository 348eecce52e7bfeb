import type { Example, ExampleStep } from '../example.ts';
import { file, streamed } from '../files.ts';
import { personRow } from '../people.ts';
import { type Random, random } from '../random.ts';
import { candidateRows, countSheetRows, pollRow } from '../votes.ts';
import { type Cast, castPeople, castTownship, townshipBook } from './cast.ts';
import { handbookRows, inspectionRows, noticeRows, publicityRows, trainingRows } from './conduct.ts';
import { COUNTY, ELECTION_DAY, TOWNSHIPS, type Township, unitRows } from './place.ts';
import { makePlan, type Plan } from './plan.ts';
import { unitPoll } from './polls.ts';
import {
  documentRows,
  dutyRows,
  makeOfficials,
  meetingRows,
  methodRows,
  officerRows,
  roundUnitRows,
} from './programme.ts';
import { checkInRows, rollRows } from './rolls.ts';
import { progressRows } from './steps.ts';
import { settleTraits, type UnitTraits } from './traits.ts';

/** The round of a county: the fifth election of villagers' committees in 18 townships, with every voter. */
export const village: Example = {
  case: 'village',
  roundId: '5f0c9a50-2010-4305-8a14-990103000000',
  county: COUNTY,
  round: {
    kind: 'village',
    title: `${COUNTY.name}第五次村民委员会换届选举`,
    ordinal: 5,
    ordinalKind: 'time',
    rootUnitCode: COUNTY.code,
    rootUnitName: COUNTY.name,
    electionDay: ELECTION_DAY,
    startsOn: '2020-10-12',
    endsOn: '2021-02-28',
    bodyName: '第五次村民委员会',
  },
  steps,
};

/** What every township is cast from. */
interface World {
  readonly seed: Random;
  readonly plan: Plan;
  readonly traits: readonly UnitTraits[];
}

function makeWorld(): World {
  const seed = random('huanjie/village');
  const plan = makePlan(seed.fork('plan'));
  return { seed, plan, traits: settleTraits(seed.fork('traits'), plan.units) };
}

/** The casts of a township and the book that goes on with its numbers; the same each time. */
function openTownship(world: World, township: Township) {
  const indexes = world.plan.units.flatMap(({ place }, i) => (place.township === township ? [i] : []));
  const book = townshipBook(township);
  const units = indexes.map((i) => world.plan.units[i]!);
  const traits = indexes.map((i) => world.traits[i]!);
  return { book, casts: castTownship(world.seed.fork('cast'), book, units, traits) };
}

function rollSteps(world: World): { rolls: ExampleStep[]; checkIns: ExampleStep[] } {
  const unitSeed = (code: string) => world.seed.fork(`roll ${code}`);
  const of = (township: Township) => world.plan.units.filter(({ place }) => place.township === township);
  const total = (township: Township, key: 'voters' | 'checkIns') =>
    of(township).reduce((sum, unit) => sum + unit[key], 0);
  const roll = function* (township: Township) {
    const { book, casts } = openTownship(world, township);
    for (const cast of casts) yield* rollRows(unitSeed(cast.unit.place.code), book, cast);
  };
  const checkIn = function* (township: Township) {
    for (const unit of of(township)) yield* checkInRows(unitSeed(unit.place.code), unit);
  };
  return {
    rolls: TOWNSHIPS.map((township) =>
      streamed('rolls', `选民名单-${township.name}`, total(township, 'voters'), () => roll(township)),
    ),
    checkIns: TOWNSHIPS.map((township) =>
      streamed('checkIns', `领票登记-${township.name}`, total(township, 'checkIns'), () => checkIn(township)),
    ),
  };
}

function steps(): ExampleStep[] {
  const world = makeWorld();
  const { seed, plan } = world;
  const casts: Cast[] = TOWNSHIPS.flatMap((township) => openTownship(world, township).casts);
  const officials = makeOfficials(seed.fork('officials'));
  const polls = casts.map((cast, i) => unitPoll(seed.fork(`poll ${cast.unit.place.code}`), cast, i + 1));
  const people = [
    ...officials.county,
    ...officials.inspectors,
    ...officials.townships.flat(),
    ...casts.flatMap(castPeople),
  ];
  const { rolls, checkIns } = rollSteps(world);
  return [
    file('units', '单位名册', unitRows(plan.all)),
    file('roundUnits', '换届单位情况', roundUnitRows(plan)),
    file('people', '人员名册', people.map(personRow)),
    file('officers', '上届村委会主任名册', officerRows(casts)),
    file('methods', '选举方式', methodRows(plan)),
    file('dutyMembers', '组织机构成员', dutyRows(officials, casts)),
    file('documents', '文件登记', documentRows()),
    file('meetings', '会议记录', meetingRows(seed.fork('meetings'), casts)),
    file('publicity', '宣传台账', publicityRows(seed.fork('publicity'), plan)),
    file('handbooks', '手册发放台账', handbookRows(plan)),
    file('trainings', '培训台账', trainingRows(plan)),
    ...rolls,
    file('polls', '投票基本情况', polls.map(pollRow)),
    file('candidates', '候选人名单', polls.flatMap(candidateRows)),
    ...checkIns,
    file('countSheets', '计票单', polls.flatMap(countSheetRows)),
    { type: 'determine' },
    file('notices', '公开事项', noticeRows(seed.fork('notices'), plan.units)),
    file('inspections', '督查记录', inspectionRows(seed.fork('inspections'), plan, officials)),
    file('steps', '程序进度', progressRows(seed.fork('steps'), plan.units)),
  ];
}
