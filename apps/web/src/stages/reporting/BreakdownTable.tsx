import type { breakdown as breakdownShape } from '@huanjie/contract';
import { Link } from '@tanstack/react-router';
import { grouped } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { useRoundId } from '../../app/rounds.ts';

export type Breakdown = ReturnType<typeof breakdownShape.parse>;

/** Parts and total of a breakdown: the same numbers as its chart, each leading to its figure. */
export function BreakdownTable({ breakdown, unitId }: { breakdown: Breakdown; unitId: string | undefined }) {
  const { t, say } = useLanguage();
  const roundId = useRoundId();
  const total = breakdown.parts.reduce((sum, part) => sum + part.value, 0);
  return (
    <table className="plain breakdownTable">
      <caption className="unseen">{say(breakdown.title)}</caption>
      <thead>
        <tr>
          <th scope="col">{t('reporting.part')}</th>
          <th scope="col" className="number">
            {say(breakdown.unit)}
          </th>
          <th scope="col" className="number">
            %
          </th>
        </tr>
      </thead>
      <tbody>
        {breakdown.parts.map((part) => (
          <tr key={part.measure}>
            <th scope="row">
              <Link
                to="/rounds/$roundId/figures/$measure"
                params={{ roundId, measure: part.measure }}
                search={{ unitId }}
              >
                {say(part.label)}
              </Link>
            </th>
            <td className="number">{grouped(part.value)}</td>
            <td className="number">{total === 0 ? '—' : ((part.value * 100) / total).toFixed(1)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">
            <Link
              to="/rounds/$roundId/figures/$measure"
              params={{ roundId, measure: breakdown.total }}
              search={{ unitId }}
            >
              {t('reporting.total')}
            </Link>
          </th>
          <td className="number">{grouped(total)}</td>
          <td className="number">{total === 0 ? '—' : '100.0'}</td>
        </tr>
      </tfoot>
    </table>
  );
}
