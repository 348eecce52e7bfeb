import { groundOf } from '../ballots/ground.ts';
import { numberOfDay } from '../calendar/days.ts';
import type { Ground, Relation } from '../results/poll.ts';
import type { Layers } from '../ruleSets/merge/merge.ts';
import { isWithin, type Law, lawOf } from './law.ts';
import { type Obstacle, obstacle } from './obstacle.ts';

/** One delegation (委托) as it is applied for. Days are `YYYY-MM-DD`. */
export interface Delegation {
  readonly delegator: string;
  readonly proxy: string;
  /** Whether each stands on the voter roll of this unit. */
  readonly delegatorOnRoll: boolean;
  readonly proxyOnRoll: boolean;
  /** Whether the delegator is away (外出) on the polling days; null while nobody has established it. */
  readonly away: boolean | null;
  readonly written: boolean;
  /** What the proxy is to the delegator; null for no relative. */
  readonly relation: Relation | null;
  /** Whether the proxy stands: as formal candidate or by self-nomination. */
  readonly proxyIsCandidate: boolean;
  /** Whether a proxy passes the delegation on to another. */
  readonly passedOn: boolean;
  /** Whether it is made at the polling place only. */
  readonly atPollingPlace: boolean;
  readonly appliedOn: string;
}

export type ProxyVerdict =
  | {
      readonly accepted: true;
      readonly ground: Ground;
      /** What the election committee still owes: the published list, the exchange of cards. */
      readonly duties: readonly Ground[];
    }
  | { readonly accepted: false; readonly refusals: readonly [Obstacle, ...Obstacle[]] };

/**
 * Decides the delegations of one poll in the order of their registration (VC-520 to VC-527, RC-154, PB-013): who may be
 * proxy, for how many, in writing and by when. A refused delegation does not count towards the limit of its proxy.
 * Every ground against a delegation is named. Throws `RangeError` for days that are none.
 */
export function proxyVerdicts(
  delegations: readonly Delegation[],
  poll: Layers & { readonly electionDay: string },
): readonly ProxyVerdict[] {
  const law = lawOf(poll);
  const carried = new Map<string, number>();
  const delegated = new Set<string>();
  return delegations.map((delegation) => {
    const [first, ...others] = [
      ...notAtAll(law),
      ...aboutDelegator(delegation, delegated, law),
      ...aboutProxy(delegation, carried.get(delegation.proxy) ?? 0, law),
      ...aboutTheAct(delegation, poll.electionDay, law),
    ];
    if (first !== undefined) return { accepted: false, refusals: [first, ...others] };
    delegated.add(delegation.delegator);
    carried.set(delegation.proxy, (carried.get(delegation.proxy) ?? 0) + 1);
    const rules = [...new Set([...law.cite('proxy.allowed', 'VC-520'), ...law.cite('proxy.who', 'VC-521')])];
    const ground = groundOf(rules, '委托投票符合规定', 'The delegation is as the law asks');
    return { accepted: true, ground, duties: dutiesOf(law) };
  });
}

/** Party members vote themselves; where representatives vote for the residents nobody votes for them. */
function notAtAll(law: Law): Obstacle[] {
  if (law.value('proxy.allowed') === false) {
    const said = ['党内选举不得委托投票', 'Nobody votes by proxy in a Party election'] as const;
    return [obstacle('NO_PROXIES', law.cite('proxy.allowed', 'PB-013'), said, COME)];
  }
  const mode = String(law.value('rc.mode') ?? 'direct');
  if (!law.codes('proxy.mode_block').includes(mode)) return [];
  const said = ['居民代表选举不得委托投票', 'There are no proxies where residents’ representatives elect'] as const;
  return [obstacle('NO_PROXIES_IN_MODE', law.cite('proxy.mode_block', 'RC-154'), said, COME)];
}

const COME = ['由本人到场投票', 'The person votes in person'] as const;

function aboutDelegator(one: Delegation, delegated: ReadonlySet<string>, law: Law): Obstacle[] {
  const rules = law.cite('proxy.allowed', 'VC-520');
  const found: Obstacle[] = [];
  if (!one.delegatorOnRoll) {
    const said = ['委托人不在选民名单上', 'The delegator is not on the voter roll'] as const;
    found.push(obstacle('DELEGATOR_NOT_ON_ROLL', rules, said, ['先登记为选民', 'Register as a voter first']));
  }
  if (one.away !== true) {
    const said =
      one.away === null
        ? (['委托人投票期间是否外出尚未查明', 'It is not established whether the delegator is away'] as const)
        : (['委托人投票期间没有外出', 'The delegator is not away on the polling days'] as const);
    found.push(obstacle('NOT_AWAY', rules, said, COME));
  }
  if (delegated.has(one.delegator)) {
    const said = ['委托人已经委托他人投票', 'The delegator has delegated already'] as const;
    const remedy = ['撤销前一委托后再委托', 'Withdraw the earlier delegation first'] as const;
    found.push(obstacle('DELEGATED_TWICE', rules, said, remedy));
  }
  return found;
}

function aboutProxy(one: Delegation, carried: number, law: Law): Obstacle[] {
  const who = law.value('proxy.who');
  const rules = law.cite('proxy.who', 'VC-521');
  const another = ['改由符合条件的人受托', 'Choose a proxy whom the law allows'] as const;
  const found: Obstacle[] = [];
  if (one.proxy === one.delegator) {
    found.push(obstacle('OWN_PROXY', rules, ['委托人与受托人是同一人', 'Delegator and proxy are one person'], another));
  }
  if (!one.proxyOnRoll) {
    const said = ['受托人不在选民名单上', 'The proxy is not on the voter roll'] as const;
    found.push(obstacle('PROXY_NOT_ON_ROLL', rules, said, another));
  }
  if (who === 'near_relative' && !isWithin(one.relation, ['near_relative'])) {
    const said = ['受托人不是委托人的近亲属', 'The proxy is no near relative of the delegator'] as const;
    found.push(obstacle('NO_NEAR_RELATIVE', [...rules, 'G-22'], said, another));
  }
  if (one.proxyIsCandidate && law.value('proxy.candidate_ok') === false) {
    const said = ['候选人不得接受委托', 'A candidate may not be proxy'] as const;
    found.push(obstacle('PROXY_IS_CANDIDATE', law.cite('proxy.candidate_ok', 'VC-523'), said, another));
  }
  const most = law.number('proxy.max');
  if (most !== null && carried >= most) {
    const said = [
      `受托人已接受${carried}人委托，最多${most}人`,
      `The proxy votes for ${carried} already; ${most} at most`,
    ] as const;
    found.push(obstacle('PROXY_FULL', law.cite('proxy.max', 'VC-522'), said, another));
  }
  return found;
}

function aboutTheAct(one: Delegation, electionDay: string, law: Law): Obstacle[] {
  const found: Obstacle[] = [];
  if (!one.written) {
    const said = ['委托没有采用书面形式', 'The delegation is not in writing'] as const;
    const remedy = ['由委托人书面委托', 'The delegator delegates in writing'] as const;
    found.push(obstacle('NOT_WRITTEN', law.cite('proxy.form', 'VC-520'), said, remedy));
  }
  if (one.passedOn && law.value('proxy.subdelegate') === false) {
    const said = ['受托人不得转委托', 'A proxy may not pass the delegation on'] as const;
    found.push(
      obstacle('PASSED_ON', law.cite('proxy.subdelegate', 'VC-524'), said, ['由受托人本人投票', 'The proxy votes']),
    );
  }
  if (one.atPollingPlace && law.value('proxy.onsite') === false) {
    const said = ['不得在投票现场临时委托', 'Nobody delegates at the polling place'] as const;
    found.push(obstacle('AT_POLLING_PLACE', law.cite('proxy.onsite', 'VC-524'), said, COME));
  }
  const lead = law.number('proxy.apply_lead') ?? 0;
  const before = numberOfDay(electionDay) - numberOfDay(one.appliedOn);
  if (before < lead) {
    const said =
      before < 0
        ? (['委托在选举日之后办理', 'Delegated after election day'] as const)
        : ([
            `委托在选举日前${before}日办理，须提前${lead}日`,
            `Delegated ${before} day(s) before election day; ${lead} needed`,
          ] as const);
    found.push(obstacle('TOO_LATE', law.cite('proxy.apply_lead', 'VC-526'), said, COME));
  }
  return found;
}

function dutiesOf(law: Law): Ground[] {
  const lead = law.number('proxy.publish_lead');
  const days =
    lead === null ? { zh: '', en: '' } : { zh: `在选举日${lead}日前`, en: ` ${lead} day(s) before election day` };
  const publish = groundOf(
    [...law.cite('proxy.publish', 'VC-525'), ...(lead === null ? [] : law.cite('proxy.publish_lead', 'VC-526'))],
    `选举委员会${days.zh}公布委托人和受托人名单`,
    `The election committee publishes delegators and proxies${days.en}`,
  );
  if (law.value('proxy.card_swap') !== true) return [publish];
  const zh = '发给委托投票证时收回委托人的选民证';
  const en = "The delegator's voter card is withdrawn when the proxy card is issued";
  return [publish, groundOf(law.cite('proxy.card_swap', 'VC-527'), zh, en)];
}
