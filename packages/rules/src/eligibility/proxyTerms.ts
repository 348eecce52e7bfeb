import { groundOf } from '../ballots/ground.ts';
import { shiftDay } from '../calendar/days.ts';
import type { Ground } from '../results/poll.ts';
import type { Layers } from '../ruleSets/merge/merge.ts';
import { type Law, lawOf } from './law.ts';

/**
 * What the law of a unit asks of a delegation, sentence by sentence, as a clerk reads it before an application: who may
 * be proxy, for how many, on paper and by which day (VC-520 to VC-526, RC-154). One sentence where there are no proxies
 * at all. Throws `RangeError` for an election day that is none.
 */
export function proxyTerms(poll: Layers & { readonly electionDay: string }): readonly Ground[] {
  const law = lawOf(poll);
  if (law.value('proxy.allowed') === false) {
    const said = ['党内选举不得委托投票', 'Nobody votes by proxy in a Party election'] as const;
    return [groundOf(law.cite('proxy.allowed', 'PB-013'), ...said)];
  }
  if (law.codes('proxy.mode_block').includes(String(law.value('rc.mode') ?? 'direct'))) {
    const said = ['居民代表选举不得委托投票', 'There are no proxies where residents’ representatives elect'] as const;
    return [groundOf(law.cite('proxy.mode_block', 'RC-154'), ...said)];
  }
  return [
    groundOf(
      law.cite('proxy.form', 'VC-520'),
      '投票期间外出的选民可以书面委托',
      'A voter who is away on the polling days may delegate, in writing',
    ),
    ...aboutProxies(law),
    ...aboutDays(law, poll.electionDay),
  ];
}

const WHO: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  near_relative: ['受托人须是委托人的近亲属，并在选民名单上', 'The proxy is a near relative, on the voter roll'],
  near_relative_or_villager: [
    '受托人可以是近亲属，也可以是本村其他选民',
    'The proxy is a near relative or another voter of the village',
  ],
  voter_of_community: ['受托人须是本社区选民', 'The proxy is a voter of the community'],
};

function aboutProxies(law: Law): Ground[] {
  const found: Ground[] = [];
  const who = WHO[String(law.value('proxy.who'))];
  if (who !== undefined) found.push(groundOf(law.cite('proxy.who', 'VC-521'), ...who));
  const most = law.number('proxy.max');
  if (most !== null) {
    found.push(
      groundOf(
        law.cite('proxy.max', 'VC-522'),
        `每名受托人最多接受${most}人委托`,
        `A proxy votes for ${most} others at most`,
      ),
    );
  }
  if (law.value('proxy.candidate_ok') === false) {
    found.push(
      groundOf(law.cite('proxy.candidate_ok', 'VC-523'), '候选人不得接受委托', 'A candidate may not be proxy'),
    );
  }
  if (law.value('proxy.subdelegate') === false) {
    found.push(
      groundOf(law.cite('proxy.subdelegate', 'VC-524'), '受托人不得转委托', 'A proxy may not pass the delegation on'),
    );
  }
  return found;
}

function aboutDays(law: Law, electionDay: string): Ground[] {
  const last = lastProxyApplication(law, electionDay);
  const until = groundOf(law.cite('proxy.apply_lead', 'VC-526'), `最迟在${last}办理`, `The last day is ${last}`);
  if (law.value('proxy.onsite') !== false) return [until];
  const said = ['不得在投票现场临时委托', 'Nobody delegates at the polling place'] as const;
  return [until, groundOf(law.cite('proxy.onsite', 'VC-524'), ...said)];
}

/** So many days before election day as the province asks; election day itself where it asks none. */
const lastProxyApplication = (law: Law, electionDay: string): string =>
  shiftDay(electionDay, -(law.number('proxy.apply_lead') ?? 0));
