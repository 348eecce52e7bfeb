import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useLanguage } from '../../app/language.tsx';
import { useRoundId } from '../../app/rounds.ts';
import { FigureFacts } from '../../components/FigureFacts.tsx';
import { PageHead, Part } from '../../components/PageHead.tsx';
import { RecordsTable } from '../../components/RecordsTable.tsx';
import { Answered } from '../../components/states.tsx';
import { ByUnit } from './ByUnit.tsx';
import { PrintedIn } from './PrintedIn.tsx';
import { type FigureDetailData, useFigure } from './queries.ts';

/** One figure: its facts, the sentences of the report that print it, its parts by unit, and the records behind it. */
export function FigurePage() {
  const roundId = useRoundId();
  const { measure } = useParams({ from: '/inside/rounds/$roundId/figures/$measure' });
  const { unitId } = useSearch({ from: '/inside/rounds/$roundId/figures/$measure' });
  const figure = useFigure(roundId, measure, unitId);
  return (
    <Answered page query={figure} rows={10}>
      {(data) => <FigureBody data={data} measure={measure} />}
    </Answered>
  );
}

function FigureBody({ data, measure }: { data: FigureDetailData; measure: string }) {
  const { t, say } = useLanguage();
  const roundId = useRoundId();
  const asked = useSearch({ from: '/inside/rounds/$roundId/figures/$measure' });
  const navigate = useNavigate();
  return (
    <>
      <PageHead
        title={say(data.figure.title)}
        trail={
          <Link to="/rounds/$roundId/figures" params={{ roundId }} search={{ unitId: asked.unitId }}>
            {t('shell.figures')}
          </Link>
        }
      />
      {asked.unitId ? (
        <p className="scopeLine">
          <Link to="/rounds/$roundId/units/$unitId" params={{ roundId, unitId: asked.unitId }} className="strong">
            {data.figure.scope.name}
          </Link>{' '}
          <Link to="/rounds/$roundId/figures/$measure" params={{ roundId, measure }} className="go">
            {t('reporting.wholeRound')}
          </Link>
        </p>
      ) : null}
      <div className="figureTop">
        <FigureFacts figure={data.figure} />
        <PrintedIn printed={data.printedIn} measure={measure} />
      </div>
      <Part
        id="records"
        title={t('reporting.records')}
        note={asked.search ? t('reporting.recordsOf', { search: asked.search }) : null}
      >
        <RecordsTable
          roundId={roundId}
          measure={measure}
          unitId={asked.unitId}
          ratio={data.figure.denominator !== undefined}
          view={{ part: asked.part ?? 'numerator', search: asked.search ?? '', page: asked.page ?? 1 }}
          onView={(view) =>
            void navigate({
              to: '/rounds/$roundId/figures/$measure',
              params: { roundId, measure },
              search: (before) => ({
                ...before,
                part: view.part === 'numerator' ? undefined : view.part,
                search: view.search || undefined,
                page: view.page > 1 ? view.page : undefined,
              }),
              replace: true,
              resetScroll: false,
            })
          }
        />
      </Part>
      {data.byUnit.length > 0 ? <ByUnit rows={data.byUnit} measure={measure} title={say(data.figure.title)} /> : null}
    </>
  );
}
