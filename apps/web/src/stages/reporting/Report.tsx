import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Segmented } from 'antd';
import { useEffect } from 'react';
import { useLanguage } from '../../app/language.tsx';
import { useRound, useRoundId } from '../../app/rounds.ts';
import { PageHead } from '../../components/PageHead.tsx';
import { Answered } from '../../components/states.tsx';
import { type Outline, useReport } from './queries.ts';
import { ReportExport } from './ReportExport.tsx';
import { ReportText } from './ReportText.tsx';

const OUTLINES: readonly Outline[] = ['township', 'community', 'village'];

/** The work summary of a round as the page it becomes: figures open, gaps are marked, paragraphs can be edited. */
export function Report() {
  const { t, word } = useLanguage();
  const roundId = useRoundId();
  const round = useRound(roundId);
  const navigate = useNavigate();
  const { outline, highlight, paragraph } = useSearch({ from: '/inside/rounds/$roundId/report' });
  const report = useReport(roundId, outline);
  const shown = report.data?.outline ?? outline ?? round.data?.kind;
  const there = report.data !== undefined;
  useEffect(() => {
    if (!there || (!highlight && !paragraph)) return;
    const inParagraph = paragraph ? `[data-paragraph="${CSS.escape(paragraph)}"]` : '';
    const target =
      (highlight && document.querySelector(`${inParagraph} [data-measure="${CSS.escape(highlight)}"]`)) ||
      (inParagraph && document.querySelector(inParagraph));
    if (target instanceof HTMLElement) target.scrollIntoView({ block: 'center' });
  }, [there, highlight, paragraph]);
  return (
    <>
      <PageHead
        title={t('shell.report')}
        subtitle={<p>{t('reporting.reportWords')}</p>}
        actions={
          shown ? (
            <>
              <Link
                to="/rounds/$roundId/check"
                params={{ roundId }}
                search={{ outline: shown }}
                className="buttonLink"
                title={t('checking.toReport')}
              >
                {t('checking.check')}
              </Link>
              <ReportExport roundId={roundId} outline={shown} />
            </>
          ) : null
        }
      />
      <div className="toolRow">
        <Segmented<Outline>
          aria-label={t('reporting.outline')}
          value={shown ?? 'village'}
          options={OUTLINES.map((value) => ({ value, label: word('outline', value) }))}
          onChange={(value) =>
            void navigate({ to: '/rounds/$roundId/report', params: { roundId }, search: { outline: value } })
          }
        />
        {round.data && shown && round.data.kind !== shown ? (
          <p className="quiet">{t('reporting.otherOutline')}</p>
        ) : null}
      </div>
      <Answered query={report} rows={16}>
        {(data) => <ReportText report={data} highlight={highlight} roundId={roundId} />}
      </Answered>
    </>
  );
}
