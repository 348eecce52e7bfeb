import { Link } from '@tanstack/react-router';
import { grouped } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { useRoundId } from '../../app/rounds.ts';
import { Determine } from '../results/Determine.tsx';
import type { OverviewData } from './queries.ts';

/** What is missing, each with its rules; a gap opens to the units concerned. */
export function Gaps({ gaps }: { gaps: OverviewData['gaps'] }) {
  const { t, say } = useLanguage();
  const roundId = useRoundId();
  if (gaps.length === 0) return <p className="tableEmpty">✓ {t('programme.noGaps')}</p>;
  return (
    <ul className="gapList">
      {gaps.map((gap) => (
        <li key={gap.code}>
          <details>
            <summary>
              <span className="gapCount">{grouped(gap.count)}</span>
              <span>{say(gap)}</span>
            </summary>
            {gap.rules.length > 0 ? <p className="quiet code">{gap.rules.join(' ')}</p> : null}
            {gap.code === 'undeterminedPolls' ? <Determine /> : null}
            <ul className="unitChips">
              {gap.units.map((unit) => (
                <li key={unit.unitId}>
                  <Link to="/rounds/$roundId/units/$unitId" params={{ roundId, unitId: unit.unitId }} className="chip">
                    {unit.name}
                  </Link>
                </li>
              ))}
            </ul>
            {gap.count > gap.units.length ? (
              <p className="quiet">{t('programme.firstUnits', { n: gap.units.length })}</p>
            ) : null}
          </details>
        </li>
      ))}
    </ul>
  );
}
