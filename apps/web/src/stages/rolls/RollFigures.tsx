import { useLanguage } from '../../app/language.tsx';
import { FigureTile } from '../../components/FigureValue.tsx';
import { Part } from '../../components/PageHead.tsx';
import { useFigures } from '../reporting/queries.ts';
import type { Place } from './queries.ts';

/** Measures of the roll in the order of the page; what does not apply to the kind of round is left out. */
const SHOWN = [
  'voters.registered',
  'voters.shareOfPopulation',
  'voters.men',
  'voters.women',
  'voters.resident',
  'voters.away',
  'voters.admitted',
  'voters.to29',
  'voters.from30to39',
  'voters.from40to49',
  'voters.from50to59',
  'voters.from60to69',
  'voters.from70to79',
  'voters.from80',
  'turnout.inPerson',
  'turnout.mobileBox',
  'turnout.proxy',
] as const;

/** The roll as figures that open: each with its definition, the past term and the records behind it. */
export function RollFigures({ place }: { place: Place }) {
  const { t } = useLanguage();
  const figures = useFigures(place.roundId, place.unitId);
  const byId = new Map((figures.data?.figures ?? []).map((figure) => [figure.id, figure]));
  const shown = SHOWN.flatMap((id) => byId.get(id) ?? []);
  if (shown.length === 0) return null;
  return (
    <Part id="roll-figures" title={t('rolls.figures')}>
      <ul className="figureGrid">
        {shown.map((figure) => (
          <li key={figure.id}>
            <FigureTile figure={figure} unitId={place.unitId} />
          </li>
        ))}
      </ul>
    </Part>
  );
}
