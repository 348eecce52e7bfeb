import type { Row } from '../files.ts';
import { type IdBook, named, type Person } from '../people.ts';
import type { Random } from '../random.ts';
import { type Delegate, partyMember } from './delegates.ts';
import { TOWN } from './place.ts';

/** Who stands for what at the congress: the winners first, then those who drop out in the preliminary election. */
export interface Slate {
  readonly winners: readonly Person[];
  readonly others: readonly Person[];
}

export interface Slates {
  readonly committee: Slate;
  readonly discipline: Slate;
  readonly county: Slate;
}

/** The outgoing team (上届班子): nine committee members, five of the discipline commission, three of the government. */
export interface Outgoing {
  readonly committee: readonly Person[];
  readonly discipline: readonly Person[];
  readonly government: readonly Person[];
}

const byAge = (a: Person, b: Person) => (a.birthDate < b.birthDate ? 1 : a.birthDate > b.birthDate ? -1 : 0);

/**
 * Chooses the candidates among the delegates present: 10 for 8 seats of the committee, 6 for 5 of the discipline
 * commission (its secretary also sits on the committee) and 12 for 10 delegates to the county congress.
 */
export function chooseSlates(random: Random, delegates: readonly Delegate[]): Slates {
  const present = delegates.filter((delegate) => delegate.present);
  const cadres = present.filter(({ category }) => category === 'cadre').map((delegate) => delegate.person);
  const hall = cadres.slice(0, 14);
  const elsewhere = cadres.slice(14);
  const young = [...hall].sort(byAge);
  const committee = young.slice(0, 8).sort(byAge).reverse();
  const discipline = [...elsewhere].sort(byAge).slice(0, 5);
  const frontline = random.shuffle(
    present.filter(({ category }) => category === 'frontline').map((delegate) => delegate.person),
  );
  const women = frontline.filter(({ sex }) => sex === 'female').slice(0, 3);
  const men = frontline.filter(({ sex }) => sex === 'male').slice(0, 4);
  const older = elsewhere.filter((who) => !discipline.includes(who));
  return {
    committee: { winners: committee, others: young.slice(8, 10) },
    discipline: { winners: [committee[3]!, ...discipline.slice(0, 4)], others: discipline.slice(4) },
    county: {
      winners: [committee[0]!, committee[1]!, committee[3]!, older[0]!, ...women, ...men.slice(0, 3)],
      others: [older[1]!, men[3]!],
    },
  };
}

/** The team of the past term: four of the nine stand again, the others are older and leave. */
export function outgoingTeam(random: Random, book: IdBook, slates: Slates): Outgoing {
  const older = (count: number, women: number) =>
    Array.from({ length: count }, (_, i) =>
      partyMember(random, book, 'cadre', i < women ? 'female' : 'male', random.int(50, 57)),
    );
  const staying = slates.committee.winners.slice(0, 4);
  const committee = [staying[0]!, ...older(5, 1), ...staying.slice(1)];
  const discipline = [committee[5]!, slates.discipline.winners[1]!, ...older(3, 0)];
  return { committee, discipline, government: older(3, 1) };
}

export function officerRows(outgoing: Outgoing): Row[] {
  const row = (body: string, post: string, who: Person): Row => ({
    unitCode: TOWN.code,
    body,
    post,
    ...named(who),
    startedOn: '2016-05-18',
  });
  const [secretary, firstDeputy, secondDeputy] = outgoing.committee;
  const [disciplineSecretary, disciplineDeputy] = outgoing.discipline;
  return [
    ...outgoing.committee.map((who) => row('partyCommittee', 'committee-member', who)),
    row('partyCommittee', 'secretary', secretary!),
    row('partyCommittee', 'deputy-secretary', firstDeputy!),
    row('partyCommittee', 'deputy-secretary', secondDeputy!),
    ...outgoing.discipline.map((who) => row('disciplineCommission', 'discipline-member', who)),
    row('disciplineCommission', 'secretary', disciplineSecretary!),
    row('disciplineCommission', 'deputy-secretary', disciplineDeputy!),
  ];
}
