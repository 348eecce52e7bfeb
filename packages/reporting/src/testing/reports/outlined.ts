import { evaluate, type RawValue } from '../../evaluate.ts';
import { OUTLINES } from '../../outlines/index.ts';
import { buildReport } from '../../report/build.ts';
import type { FactId } from '../../report/factIds.ts';
import type { ReportedFigure } from '../../report/model.ts';
import { type Random, randomOf } from './random.ts';
import { ageSumOf, howMany, type Kind, type Round, roundOf } from './records.ts';

/** The work summary that the system itself builds of a round: the outlines of the house with figures of the records. */
export function outlinedReport(kind: Kind, seed: number): string {
  const round = roundOf(kind, seed);
  const figures = [...evaluate(kind, rawOf(round))].map(
    ([id, { measure, value, printed, numerator, denominator }]): [string, ReportedFigure] => [
      id,
      {
        id,
        title: measure.title,
        value,
        printed,
        ...(numerator === undefined || denominator === undefined ? {} : { numerator, denominator }),
        scope: { name: round.place },
        provenance: { records: '' },
      },
    ],
  );
  const facts = Object.entries(factsOf(round)).map(([id, text]) => [id, { text, provenance: '' }] as const);
  const built = buildReport(OUTLINES[kind], { figures: new Map(figures), facts: new Map(facts) }, []);
  const sections = built.sections.flatMap(({ heading, paragraphs }) => [
    ...(heading === null ? [] : [heading]),
    ...paragraphs.filter(({ gap }) => !gap).map(({ text }) => text),
  ]);
  return [built.title, ...(built.addressee === null ? [] : [`${built.addressee}：`]), ...sections].join('\n');
}

/** Raw values as the database would answer them for the base measures that the outlines use. */
function rawOf(round: Round): Map<string, RawValue> {
  const random = randomOf(round.seed + 11);
  const counts = {
    ...unitCounts(round, random),
    ...voteCounts(round, random),
    ...postCounts(round, random),
    ...personCounts(round),
    ...congressCounts(round, random),
    ...workCounts(round, random),
  };
  const means = {
    'age.mean': { value: ageSumOf(round), records: round.persons.length },
    'age.meanPast': { value: round.past.ageSum, records: round.past.persons },
  };
  const plain = Object.entries(counts).map(([id, value]) => [id, { value, records: 1 }] as const);
  return new Map([...plain, ...Object.entries(means)]);
}

function unitCounts(
  { chairs, exempt, units, byAssembly, byGroups, byRepresentatives, work, kind }: Round,
  random: Random,
) {
  const converted = random.int(1, Math.max(1, Math.floor(chairs / 4)));
  const openNomination = random.int(0, 2);
  const direct = random.int(0, chairs - openNomination);
  const household = random.int(0, chairs - openNomination - direct);
  const communities = kind === 'community' ? units : Math.min(2, units - 1);
  return {
    'units.townships': 18,
    'units.townshipsCompleted': 18,
    'units.subdistricts': 6,
    'units.all': units,
    'units.villages': units - communities,
    'units.communities': communities,
    'units.electing': chairs,
    'units.elected': chairs,
    'units.exempt': exempt,
    'units.exemptHouseholds': exempt * random.int(30, 90),
    'units.converted': converted,
    'units.convertedAssessed': converted,
    'units.new': 1,
    'units.difficult': work.difficult,
    'units.instructed': chairs,
    'units.noticesComplete': chairs - 1,
    'units.noticesIncomplete': 1,
    'units.withoutWomen': random.int(0, 3),
    'units.electingUnits': random.int(12, 40),
    'methods.openNomination': openNomination,
    'methods.direct': direct,
    'methods.household': household,
    'methods.representative': chairs - openNomination - direct - household,
    'methods.twoRecommendations': chairs,
    'committee.byAssembly': byAssembly + byRepresentatives,
    'committee.byGroups': byGroups,
    'nomination.direct': chairs - 1,
    'nomination.unrecorded': 1,
    'preliminary.byAll': byAssembly,
    'preliminary.byRepresentatives': byRepresentatives + byGroups,
  };
}

function voteCounts({ vote }: Round, random: Random) {
  const voted = vote.inPerson + vote.mobile + vote.proxy;
  const away = random.int(0, Math.floor(vote.registered / 5));
  const admitted = random.int(0, 20);
  const part = (name: string, low: number, high: number) => {
    const entitled = random.int(low, high);
    return { [`${name}Entitled`]: entitled, [`${name}Took`]: entitled - random.int(0, Math.floor(entitled / 8)) };
  };
  return {
    'electorate.agriculturalPopulation': Math.ceil(vote.registered * 1.4),
    'voters.registered': vote.registered,
    'voters.resident': vote.registered - away - admitted,
    'voters.away': away,
    'voters.admitted': admitted,
    'turnout.voted': voted,
    'turnout.inPerson': vote.inPerson,
    'turnout.mobileBox': vote.mobile,
    'turnout.proxy': vote.proxy,
    'turnout.notVoted': vote.registered - voted,
    'ballots.issued': vote.issued,
    'ballots.returned': vote.returned,
    'ballots.invalid': vote.invalid,
    'polls.all': random.int(20, 60),
    ...part('participation.residentUnits', 20, 90),
    ...part('participation.partyMembers', 800, 9000),
    ...part('participation.representatives', 300, 1900),
    ...part('participation.households', 1000, 9000),
    ...part('participation.direct', 9000, 40_000),
    ...part('participation.openNomination', 1200, 4000),
  };
}

function postCounts(
  { chairs, viceChairs, members, candidates, partyPosts, crossPosted, oneShoulder, past, kind, persons }: Round,
  random: Random,
) {
  const residents = chairs + viceChairs + members;
  const again = random.int(0, chairs);
  return {
    'posts.total': kind === 'community' ? residents + partyPosts : residents,
    'posts.party': partyPosts,
    'posts.residents': residents,
    'posts.chair': chairs,
    'posts.viceChair': viceChairs,
    'posts.member': members,
    'persons.total': persons.length,
    'candidates.total': candidates.chair + candidates.viceChair + candidates.member,
    'candidates.chair': candidates.chair,
    'candidates.viceChair': candidates.viceChair,
    'candidates.member': candidates.member,
    'seats.all': residents,
    'surplus.all': candidates.chair + candidates.viceChair + candidates.member - residents,
    'chairs.reelected': again,
    'chairs.new': chairs - again,
    'oneShoulder.count': oneShoulder,
    'oneShoulder.separate': chairs - oneShoulder,
    'oneShoulder.past': past.oneShoulder,
    'units.pastTerm': past.units,
    'crossPosted.others': crossPosted - oneShoulder,
  };
}

function personCounts(round: Round) {
  const { past } = round;
  const ages = round.persons.map(({ age }) => age);
  return {
    'persons.women': howMany(round, ({ woman }) => woman),
    'persons.minority': howMany(round, ({ minority }) => minority),
    'persons.partyMembers': howMany(round, ({ party }) => party),
    'persons.college': howMany(round, ({ schooling }) => schooling >= 4),
    'persons.postgraduate': howMany(round, ({ schooling }) => schooling === 6),
    'persons.managers': howMany(round, ({ able, party }) => able && party),
    'persons.prosperous': howMany(round, ({ able }) => able),
    'persons.totalPast': past.persons,
    'persons.womenPast': past.women,
    'persons.collegePast': past.college,
    'persons.partyMembersPast': past.party,
    'age.u29': howMany(round, ({ age }) => age <= 29),
    'age.from30to49': howMany(round, ({ age }) => age >= 30 && age <= 49),
    'age.from50': howMany(round, ({ age }) => age >= 50),
    'education.middle': howMany(round, ({ schooling }) => schooling === 2 || schooling === 3),
    'education.primary': howMany(round, ({ schooling }) => schooling === 1),
    'age.minimum': Math.min(...ages),
    'age.maximum': Math.max(...ages),
  };
}

function congressCounts({ congress: c }: Round, random: Random) {
  const elected = c.committee + c.discipline + c.countyDelegates;
  const pre = (name: string, seats: number, candidates: number) => ({
    [`seats.${name}`]: seats,
    [`candidates.${name}`]: candidates,
    [`surplus.${name}`]: candidates - seats,
  });
  return {
    'delegates.total': c.delegates,
    'delegates.cadre': c.cadres,
    'delegates.frontline': c.frontline,
    'delegates.women': c.women,
    'delegates.present': c.present,
    'delegates.absent': c.delegates - c.present,
    'delegates.groups': c.groups,
    ...pre('preCommittee', c.committee, c.committeeCandidates),
    ...pre('preDiscipline', c.discipline, c.disciplineCandidates),
    ...pre('preCountyDelegates', c.countyDelegates, c.countyDelegateCandidates),
    'posts.congress': elected,
    'posts.committee': c.committee,
    'posts.discipline': c.discipline,
    'posts.countyDelegates': c.countyDelegates,
    'posts.leading': 6,
    'result.elected': elected,
    'result.intent': elected,
    'result.nominees': elected,
    'result.highVote': random.int(Math.floor(elected / 2), elected),
  };
}

function workCounts({ work: w, chairs }: Round, random: Random) {
  const findings = random.int(1, 20);
  const steps = chairs * random.int(5, 12);
  return {
    'round.days': w.days,
    'bodies.workingGroups': w.groups,
    'bodies.instructors': w.inspectors,
    'bodies.guidanceGroups': 18,
    'bodies.guidanceStaff': w.inspectors + 18 * 3,
    'bodies.guidanceSmallest': 3,
    'bodies.guidanceLargest': 9,
    'bodies.electionCommittees': chairs,
    'bodies.electionCommitteeMembers': chairs * 5,
    'documents.plansApproved': 18,
    'documents.issued': random.int(8, 40),
    'documents.bulletins': random.int(3, 20),
    'approvals.requested': 5,
    'approvals.replied': 5,
    'approvals.approved': 5,
    'meetings.total': w.meetings,
    'meetings.mobilisation': w.meetings,
    'meetings.coordination': w.meetings,
    'meetings.deliberation': w.meetings,
    'meetings.assemblies': chairs,
    'steps.recorded': steps,
    'steps.done': steps,
    'discipline.activityKinds': 3,
    'discipline.participants': w.trained,
    'pledges.total': w.pledges[0] + w.pledges[1] + w.pledges[2],
    'pledges.committee': w.pledges[0],
    'pledges.teamMember': w.pledges[1],
    'pledges.branchSecretary': w.pledges[2],
    'publicity.boards': w.boards,
    'publicity.slogans': w.slogans,
    'publicity.letters': w.letters,
    'publicity.windows': random.int(20, 90),
    'publicity.newspaper': random.int(3, 12),
    'publicity.broadcasts': random.int(100, 900),
    'handbooks.copies': w.letters,
    'trainings.total': w.trainings[0] + w.trainings[1],
    'trainings.county': w.trainings[0],
    'trainings.township': w.trainings[1],
    'trainings.attended': w.trained,
    'notices.total': chairs * 9,
    'notices.matters': 9,
    'petitions.total': w.answered,
    'petitions.letter': w.petitions[0],
    'petitions.visit': w.petitions[1],
    'petitions.call': w.petitions[2],
    'petitions.answered': w.answered,
    'petitions.inTime': w.answered - 1,
    'risk.assessed': chairs,
    'risk.high': random.int(0, 5),
    'inspection.inspectors': w.inspectors,
    'inspection.dayCount': 12,
    'inspection.visits': chairs,
    'inspection.townships': 18,
    'inspection.findings': findings,
    'inspection.corrected': findings - random.int(0, 1),
    'inspection.accepted': Math.ceil(chairs / 3),
  };
}

function factsOf({ place, year, kind }: Round): Partial<Record<FactId, string>> {
  const body = { village: '村民委员会', community: '社区“两委”', township: '党委' }[kind];
  return {
    'scope.name': place,
    'round.title': `${place}第十一届${body}换届选举`,
    'round.startsOn': `${year}年8月10日`,
    'round.endsOn': `${year}年12月20日`,
    'basis.issuer': '上级党委',
    'basis.title': '关于认真做好换届选举工作的意见',
    'basis.number': `办发〔${year}〕28号`,
    'mobilisation.date': `${year}年9月3日`,
    'mobilisation.title': '换届选举工作动员会',
    'leadingGroup.name': '换届选举工作领导小组',
    'leadingGroup.date': `${year}年8月15日`,
    'plan.title': '换届选举工作实施方案',
    'plan.number': `办发〔${year}〕31号`,
    'congress.date': `${year}年12月18日`,
    'congress.title': `中国共产党${place}第十一次代表大会`,
    'congress.place': `${place}会议中心`,
    'inspection.period': `${year}年10月12日至10月30日`,
    'acceptance.period': `${year}年12月21日至12月28日`,
    'findings.text': '个别程序登记不全、公布不及时',
    'exempt.units': '因搬迁暂缓换届的村',
    'exempt.reasons': '整村搬迁尚未完成',
    'handbook.title': '换届选举工作手册',
    'band.age.u29': '29岁及以下',
    'band.age.from30to49': '30至49岁',
    'band.age.from50': '50岁及以上',
  };
}
