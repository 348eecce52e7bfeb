import { Link, useNavigate, useRouter, useRouterState, useSearch } from '@tanstack/react-router';
import { Drawer } from 'antd';
import { useEffect, useState } from 'react';
import { useDisplay } from '../app/display.tsx';
import { useLanguage } from '../app/language.tsx';
import { useRoundId } from '../app/rounds.ts';
import { useFigure } from '../stages/reporting/queries.ts';
import { FigureFacts } from './FigureFacts.tsx';
import { RecordsTable, type RecordsView } from './RecordsTable.tsx';
import { Answered } from './states.tsx';

const FIRST_VIEW: RecordsView = { part: 'numerator', search: '', page: 1 };

/**
 * The drawer of a figure, opened by `?figure=` in the address: back closes it, closing it goes back, and the address
 * can be sent to somebody else.
 */
export function RecordsDrawer() {
  const { t, say } = useLanguage();
  const { phone } = useDisplay();
  const roundId = useRoundId();
  const navigate = useNavigate();
  const { history } = useRouter();
  const openedHere = useRouterState({ select: (state) => state.location.state.drawer === true });
  const { figure: measure, figureUnit: unitId } = useSearch({ from: '/inside/rounds/$roundId' });
  const query = useFigure(roundId, measure, unitId);
  const [view, setView] = useState(FIRST_VIEW);
  useEffect(() => {
    if (measure !== undefined) setView(FIRST_VIEW);
  }, [measure]);
  const close = () => {
    if (openedHere) {
      history.back();
      return;
    }
    void navigate({
      to: '.',
      search: (before) => ({ ...before, figure: undefined, figureUnit: undefined }),
      resetScroll: false,
      replace: true,
    });
  };
  return (
    <Drawer
      open={measure !== undefined}
      onClose={close}
      size={phone ? '100%' : 680}
      title={query.data ? say(query.data.figure.title) : t('reporting.figure')}
      destroyOnHidden
    >
      {measure === undefined ? null : (
        <Answered query={query}>
          {(data) => (
            <>
              <FigureFacts figure={data.figure} />
              <p className="drawerLinks">
                <Link
                  to="/rounds/$roundId/figures/$measure"
                  params={{ roundId, measure }}
                  search={{ unitId }}
                  className="go"
                >
                  {t('reporting.openFigure')}
                </Link>
              </p>
              <h3>{t('reporting.records')}</h3>
              <RecordsTable
                roundId={roundId}
                measure={measure}
                unitId={unitId}
                ratio={data.figure.denominator !== undefined}
                view={view}
                onView={setView}
              />
            </>
          )}
        </Answered>
      )}
    </Drawer>
  );
}
