import { type Bilingual, ruleSetInForce } from '@huanjie/rules';
import { useLanguage } from '../../app/language.tsx';
import { useRound, useRoundId } from '../../app/rounds.ts';
import { RuleChips } from '../../components/RuleChip.tsx';
import { ruleCards } from '../../law/calendar/rulesOf.ts';

/** A sentence with the rules it rests on and what mends it. */
export interface ShownObstacle extends Bilingual {
  readonly code: string;
  readonly rules: readonly string[];
  readonly remedy: Bilingual;
}

const LAWS = {
  village: 'villagers-committee',
  community: 'residents-committee',
  township: 'party-grassroots',
} as const;

/** The rule set in force on the round's election day, or an empty text where there is none. */
export function useRollRuleSet(): string {
  const round = useRound(useRoundId());
  return round.data === undefined ? '' : (ruleSetInForce(LAWS[round.data.kind], round.data.electionDay)?.id ?? '');
}

/** Chips of rules as the law of the round's election day has them, Party rules as those of that day. */
export function RollRules({ ids }: { ids: readonly string[] }) {
  const { language } = useLanguage();
  const ruleSet = useRollRuleSet();
  const round = useRound(useRoundId());
  const party = round.data ? (ruleSetInForce('party-grassroots', round.data.electionDay)?.id ?? '') : '';
  const cards = ids.flatMap((id) => ruleCards([id], id.startsWith('PB-') ? party : ruleSet, language));
  return <RuleChips ids={ids} rules={cards} />;
}

/** What stands in the way (or is late), each with its remedy and its rules. */
export function Obstacles({ obstacles, weight }: { obstacles: readonly ShownObstacle[]; weight: 'stop' | 'warn' }) {
  const { t, say } = useLanguage();
  if (obstacles.length === 0) return null;
  return (
    <ul className={`obstacles ${weight}`}>
      {obstacles.map((one) => (
        <li key={one.code}>
          <p className="strong">
            <span aria-hidden="true">{weight === 'stop' ? '✕' : '!'}</span> {say(one)}
          </p>
          <p>
            <span className="quiet">{t('rolls.remedy')}</span> {say(one.remedy)}
          </p>
          <RollRules ids={one.rules} />
        </li>
      ))}
    </ul>
  );
}
