import { groundOf } from '../ballots/ground.ts';
import type { Ground } from '../results/poll.ts';
import { codesOf, familyOf, type Obstacle, obstacle, type RuleContext, since2026 } from './obstacle.ts';

/**
 * Categories of voters. Villages: A household and residence here, B household here, living elsewhere, C from outside
 * (VC-302 to VC-304). Communities: H household here, R habitually resident, W community worker (RC-130).
 */
export type VoterCategory = 'A' | 'B' | 'C' | 'H' | 'R' | 'W';

/** What has to be known of a person who is to be registered. Null is what nobody has established. */
export interface RegistrationFacts {
  readonly birthDate: string;
  readonly politicalRights: 'held' | 'deprived' | null;
  /** Unit of the household register and unit of residence. */
  readonly household: string | null;
  readonly residence: string | null;
  /** First day of residence here, of work for the village or community here. */
  readonly residentSince: string | null;
  readonly workingSince: string | null;
  /** Whether the person lives here habitually (常住), as the election committee finds. */
  readonly habitual: boolean | null;
  /** States the wish to take part. */
  readonly declared: boolean;
  /** Has applied to be registered. */
  readonly applied: boolean;
  /** Consent of the villagers' or representatives' meeting; confirmation by the election committee for workers. */
  readonly consent: boolean | null;
  /** Proof that the person does not vote at home (VC-315). */
  readonly homeCertificate: boolean;
  /** Grounds that only a province knows, by its codes (`reg.cat_c.grounds`). */
  readonly provincialGrounds: readonly string[];
  /** Grounds for leaving a person off the roll, as found by the committee (`reg.exclude`). */
  readonly exclusions: readonly ('INCAPABLE' | 'UNREACHABLE')[];
  /** Units where the person stands on the roll of this run already. */
  readonly registeredIn: readonly string[];
}

export type RegistrationVerdict =
  | { readonly registered: true; readonly category: VoterCategory; readonly ground: Ground }
  | { readonly registered: false; readonly refusals: readonly Obstacle[] };

/**
 * Whether a person goes on the roll of a unit, and in which category (VC-301 to VC-315, RC-130). Age counts on election
 * day (G-23). Everything that stands in the way is named. RC-2018 borrows the village rules of its time (RC-155).
 */
export function registration(
  person: RegistrationFacts,
  unit: { readonly id: string },
  rules: RuleContext,
  electionDay: string,
): RegistrationVerdict {
  if (familyOf(rules.ruleSet) === 'PARTY') throw new RangeError('Party elections have no voter roll; see memberRights');
  const placed = rules.ruleSet === 'RC-2026' ? placeResident : placeVillager;
  const place = placed(person, unit.id, rules, electionDay);
  const refusals = [...personal(person, unit.id, rules, electionDay), ...place.refusals];
  if (refusals.length > 0 || place.category === null) return { registered: false, refusals };
  return { registered: true, category: place.category, ground: registeredGround(place.category, rules) };
}

/** The persons found on more than one roll, with their units: each votes once (VC-305). */
export function doubleRegistrations(
  entries: readonly { readonly person: string; readonly unit: string }[],
): { readonly person: string; readonly units: readonly string[] }[] {
  const units = new Map<string, Set<string>>();
  for (const { person, unit } of entries) units.set(person, (units.get(person) ?? new Set()).add(unit));
  return [...units].filter(([, of]) => of.size > 1).map(([person, of]) => ({ person, units: [...of].toSorted() }));
}

interface Place {
  readonly category: VoterCategory | null;
  readonly refusals: readonly Obstacle[];
}

/** The day on which so many years or months have passed; the last of the month where it has no such day. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const at = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(at / 12), (at % 12) + 1];
  const last = new Date(Date.UTC(toYear, toMonth, 0)).getUTCDate();
  return [toYear, String(toMonth).padStart(2, '0'), String(Math.min(date, last)).padStart(2, '0')].join('-');
}

/** Whoever is born on 29 February comes of age on 1 March of a common year, as the check of rolls counts. */
function eighteenthBirthday(birthDate: string): string {
  const sameDay = `${Number(birthDate.slice(0, 4)) + 18}${birthDate.slice(4)}`;
  const leaps = addMonths(birthDate, 18 * 12) === sameDay;
  return leaps ? sameDay : `${sameDay.slice(0, 4)}-03-01`;
}

const lasts = (since: string | null, months: number, until: string): boolean =>
  since !== null && addMonths(since, months) <= until;

function ids(rules: RuleContext, village: string, community = 'RC-130'): readonly string[] {
  if (rules.ruleSet === 'RC-2026') return [community];
  return familyOf(rules.ruleSet) === 'RC' ? [village, 'RC-155'] : [village];
}

function personal(person: RegistrationFacts, unit: string, rules: RuleContext, electionDay: string): Obstacle[] {
  const found: Obstacle[] = [];
  const comesOfAge = eighteenthBirthday(person.birthDate);
  if (comesOfAge > electionDay) {
    const wait = [
      `选举日改在${comesOfAge}或者以后的，补入名单`,
      `To be added if the election moves to ${comesOfAge} or later`,
    ] as const;
    const said = ['选举日未满十八周岁', 'Not yet 18 on election day'] as const;
    found.push(obstacle('UNDER_AGE', [...ids(rules, 'VC-301'), 'G-23'], said, wait));
  }
  found.push(...rightsObstacles(person, rules));
  const excluded = person.exclusions.filter((one) => codesOf(rules.values?.['reg.exclude']).includes(one));
  for (const code of excluded) {
    const said =
      code === 'INCAPABLE'
        ? (['经选举委员会认定丧失行为能力', 'Found by the committee to have lost capacity'] as const)
        : (['经通知仍无法联系', 'Could not be reached after notices'] as const);
    const remedy = ['选举日前情形消失的，恢复列入', 'Restored when the ground ends before election day'] as const;
    found.push(obstacle(code, ids(rules, 'VC-307', 'RC-155'), said, remedy));
  }
  const elsewhere = person.registeredIn.filter((one) => one !== unit);
  if (elsewhere.length > 0) {
    const said = ['已在其他单位登记参加选举', 'Already registered in another unit'] as const;
    const remedy = [
      '由本人选择一处，在另一处注销登记',
      'The person chooses one place and is struck off the other',
    ] as const;
    found.push(obstacle('REGISTERED_ELSEWHERE', ids(rules, 'VC-305', 'RC-155'), said, remedy));
  }
  return found;
}

function rightsObstacles(person: RegistrationFacts, rules: RuleContext): Obstacle[] {
  if (person.politicalRights === 'held') return [];
  const at = ids(rules, 'VC-301');
  if (person.politicalRights === 'deprived') {
    const remedy = [
      '剥夺期在选举日前届满的，凭证明补入名单',
      'To be added on proof when the term ends before election day',
    ] as const;
    return [obstacle('DEPRIVED', at, ['依法被剥夺政治权利', 'Deprived of political rights'], remedy)];
  }
  const said = ['是否享有政治权利尚未查明', 'Whether political rights are held is not known'] as const;
  return [obstacle('RIGHTS_UNKNOWN', at, said, ['向司法行政机关核实', 'Ask the judicial authorities'])];
}

function placeVillager(person: RegistrationFacts, unit: string, rules: RuleContext, day: string): Place {
  if (person.household === unit && person.residence === unit) return { category: 'A', refusals: [] };
  if (person.household === unit) {
    if (person.declared) return { category: 'B', refusals: [] };
    const said = [
      '户籍在本地、不在本地居住，没有表示参加选举，不列入名单',
      'Registered here, living elsewhere and without a statement: not on the roll',
    ] as const;
    const remedy = ['本人表示参加选举', 'The person states the wish to take part'] as const;
    return { category: null, refusals: [obstacle('NOT_DECLARED', ids(rules, 'VC-303'), said, remedy)] };
  }
  return { category: 'C', refusals: outsiderObstacles(person, unit, rules, day) };
}

/** Category C: a ground that has lasted, the application, the consent of the meeting, proof from home where asked. */
function outsiderObstacles(person: RegistrationFacts, unit: string, rules: RuleContext, day: string): Obstacle[] {
  const at = ids(rules, 'VC-304');
  const grounds = codesOf(rules.values?.['reg.cat_c.grounds']);
  const years = Number(rules.values?.['reg.cat_c.years'] ?? 1);
  const works = rules.ruleSet === 'VC-2026' || grounds.includes('village_work') || grounds.includes('work');
  const lived = person.residence === unit && lasts(person.residentSince, years * 12, day);
  const worked = works && lasts(person.workingSince, years * 12, day);
  const found: Obstacle[] = [];
  if (!lived && !worked && !person.provincialGrounds.some((one) => grounds.includes(one))) {
    const work = works ? { zh: '或者从事村务工作', en: ' or worked' } : { zh: '', en: '' };
    found.push(
      obstacle(
        'NO_TIE',
        at,
        [
          `户籍不在本地，居住${work.zh}未满${years}年`,
          `Not registered here and not lived${work.en} here for ${years} year(s)`,
        ],
        ['在户籍所在地登记', 'Register where the household is'],
      ),
    );
  }
  if (!person.applied) {
    const said = ['户籍不在本地的须由本人申请', 'Those from outside have to apply'] as const;
    found.push(obstacle('NO_APPLICATION', at, said, ['本人提出申请', 'The person applies']));
  }
  if (person.consent !== true) {
    const said =
      person.consent === false
        ? (['村民会议或者村民代表会议没有同意', 'The meeting has not consented'] as const)
        : (['尚无村民会议或者村民代表会议的决定', 'No decision of the meeting is known'] as const);
    const remedy = ['提请会议讨论', 'Bring it before the meeting'] as const;
    found.push(obstacle(person.consent === false ? 'CONSENT_REFUSED' : 'NO_CONSENT', at, said, remedy));
  }
  if (rules.values?.['reg.cat_c.certificate'] === true && !person.homeCertificate) {
    const said = ['缺少未在户籍地参加选举的证明', 'No proof that the person does not vote at home'] as const;
    const remedy = ['由户籍所在地出具证明', 'A certificate from the home unit'] as const;
    found.push(obstacle('NO_CERTIFICATE', ids(rules, 'VC-315'), said, remedy));
  }
  return found;
}

/** RC-130: household or habitual residence with a statement; workers of six months on application, confirmed. */
function placeResident(person: RegistrationFacts, unit: string, _rules: RuleContext, day: string): Place {
  const household = person.household === unit;
  const resident = person.residence === unit && person.habitual === true;
  if (household || resident) {
    const category = household ? 'H' : 'R';
    if (person.declared) return { category, refusals: [] };
    const said = ['没有表示参加选举', 'Has not stated the wish to take part'] as const;
    const remedy = ['本人表示参加选举', 'The person states it'] as const;
    return { category: null, refusals: [obstacle('NOT_DECLARED', ['RC-130'], said, remedy)] };
  }
  if (lasts(person.workingSince, 6, day)) return { category: 'W', refusals: workerObstacles(person) };
  if (person.residence === unit && person.habitual === null) {
    const said = ['是否在本社区常住尚未认定', 'Whether the person lives here habitually is not established'] as const;
    const remedy = ['由选举委员会认定', 'The election committee establishes it'] as const;
    return { category: null, refusals: [obstacle('HABITUAL_UNKNOWN', ['RC-130'], said, remedy)] };
  }
  const said = [
    '户籍不在本社区，不在本社区常住，也不是工作满六个月的社区工作者',
    'Neither registered nor habitually resident here, nor a community worker of six months',
  ] as const;
  const remedy = ['在户籍或者常住的社区登记', 'Register where the household or the home is'] as const;
  return { category: null, refusals: [obstacle('NO_TIE', ['RC-130'], said, remedy)] };
}

function workerObstacles(person: RegistrationFacts): Obstacle[] {
  const found: Obstacle[] = [];
  if (!person.applied) {
    const said = ['社区工作者须由本人申请', 'Community workers have to apply'] as const;
    found.push(obstacle('NO_APPLICATION', ['RC-130'], said, ['本人提出申请', 'The person applies']));
  }
  if (person.consent !== true) {
    const said = ['尚未经选举委员会确认', 'Not confirmed by the election committee'] as const;
    const remedy = ['提请选举委员会确认', 'Ask the election committee to confirm'] as const;
    found.push(obstacle(person.consent === false ? 'CONSENT_REFUSED' : 'NO_CONSENT', ['RC-130'], said, remedy));
  }
  return found;
}

function registeredGround(category: VoterCategory, rules: RuleContext): Ground {
  const said: Readonly<Record<VoterCategory, readonly [string, string, string]>> = {
    A: ['VC-302', '户籍在本地并在本地居住', 'Registered and living here'],
    B: ['VC-303', '户籍在本地，不在本地居住，表示参加选举', 'Registered here, living elsewhere, has stated the wish'],
    C: ['VC-304', '户籍不在本地，本人申请并经会议同意', 'From outside, on application and with consent'],
    H: ['RC-130', '户籍在本社区，表示参加选举', 'Registered in the community, has stated the wish'],
    R: ['RC-130', '在本社区常住，表示参加选举', 'Habitually resident, has stated the wish'],
    W: ['RC-130', '社区工作者，本人申请并经确认', 'Community worker, on application and confirmed'],
  };
  const [rule, zh, en] = said[category];
  const analogy = familyOf(rules.ruleSet) === 'RC' && !since2026(rules.ruleSet) ? ['RC-155'] : [];
  return groundOf([rule, ...analogy], `${zh}，列入名单`, `${en}: on the roll`);
}
