import { Link } from '@tanstack/react-router';
import { useLanguage } from '../../app/language.tsx';
import { useRoundId } from '../../app/rounds.ts';
import { FigureOpener } from '../../components/FigureValue.tsx';
import { Part } from '../../components/PageHead.tsx';
import { useFigures } from '../reporting/queries.ts';
import { tellingFirst } from './tellingFigures.ts';

/** Figures shown on the page of a unit; the page of figures has all of them. */
const FIRST = 5;

/** The most telling figures of the round for one unit; each opens its drawer. */
export function UnitFigures({ unitId }: { unitId: string }) {
  const { t } = useLanguage();
  const roundId = useRoundId();
  const figures = useFigures(roundId, unitId);
  const shown = tellingFirst(figures.data?.figures ?? []).slice(0, FIRST);
  if (shown.length === 0) return null;
  return (
    <Part
      id="figures"
      title={t('registry.figures')}
      note={
        <Link to="/rounds/$roundId/figures" params={{ roundId }} search={{ unitId }} className="go">
          {t('registry.allFigures')}
        </Link>
      }
    >
      <ul className="figureGrid">
        {shown.map((figure) => (
          <li key={figure.id}>
            <FigureOpener figure={figure} unitId={unitId} />
          </li>
        ))}
      </ul>
    </Part>
  );
}
