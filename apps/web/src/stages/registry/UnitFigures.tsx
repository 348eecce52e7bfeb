import { useState } from 'react';
import { useLanguage } from '../../app/language.tsx';
import { useRoundId } from '../../app/rounds.ts';
import { FigureOpener } from '../../components/FigureValue.tsx';
import { Part } from '../../components/PageHead.tsx';
import { useFigures } from '../reporting/queries.ts';

/** Figures shown before all of them are asked for. */
const FIRST = 6;

/** The figures of the round for one unit; each opens its drawer. Figures that this unit cannot have are left out. */
export function UnitFigures({ unitId }: { unitId: string }) {
  const { t } = useLanguage();
  const roundId = useRoundId();
  const figures = useFigures(roundId, unitId);
  const [all, setAll] = useState(false);
  const shown = figures.data?.figures.filter((figure) => figure.value !== null && figure.value !== 0) ?? [];
  if (shown.length === 0) return null;
  return (
    <Part id="figures" title={t('registry.figures')}>
      <ul className="figureGrid">
        {(all ? shown : shown.slice(0, FIRST)).map((figure) => (
          <li key={figure.id}>
            <FigureOpener figure={figure} unitId={unitId} />
          </li>
        ))}
      </ul>
      {shown.length > FIRST ? (
        <button type="button" className="switch" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('shell.fewer') : t('shell.showAll', { n: shown.length })}
        </button>
      ) : null}
    </Part>
  );
}
