import type { Report } from '@huanjie/contract';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useLanguage } from '../../app/language.tsx';
import { useRound, useRoundId } from '../../app/rounds.ts';
import { unitOfRecords } from '../../components/printedFigure.ts';
import { hasDraft } from './drafts.ts';
import { type FactPlace, measureOf, placeOfFact } from './factPlace.ts';
import { ParagraphEditor } from './ParagraphEditor.tsx';
import type { Outline } from './queries.ts';
import { segmentsOf } from './segments.ts';

export type ReportParagraph = Report['sections'][number]['paragraphs'][number];
export type ReportFigure = ReportParagraph['figures'][number];

interface Props {
  readonly paragraph: ReportParagraph;
  readonly highlight: string | undefined;
  readonly roundId: string;
  readonly outline: Outline;
}

/** One paragraph: its text with figures that open, its marks and warnings in the margin, and its editor. */
export function Paragraph({ paragraph, highlight, roundId, outline }: Props) {
  const { t, say, language } = useLanguage();
  const place = { roundId, outline, key: paragraph.key };
  const [editing, setEditing] = useState(() => hasDraft(place));
  return (
    <div className={`paragraph ${paragraph.gap ? 'gap' : ''}`} data-paragraph={paragraph.key}>
      {editing ? (
        <ParagraphEditor paragraph={paragraph} place={place} onClose={() => setEditing(false)} />
      ) : (
        <p className="paragraphText">
          <Words paragraph={paragraph} highlight={highlight} />
        </p>
      )}
      <div className="margin" lang={language === 'zh' ? 'zh-CN' : 'en'}>
        {paragraph.gap ? <p className="marginMark">✎ {t('reporting.gap')}</p> : null}
        {paragraph.edited ? <p className="quiet">{t('reporting.edited')}</p> : null}
        {editing
          ? null
          : paragraph.warnings.map((warning) => (
              <p key={`${warning.start} ${warning.end}`} className="marginWarning">
                ! <q>{paragraph.text.slice(warning.start, warning.end)}</q> {say(warning)}
              </p>
            ))}
        {editing ? null : (
          <button type="button" className="switch editButton" onClick={() => setEditing(true)}>
            {paragraph.gap ? t('reporting.fillGap') : t('reporting.edit')}
            <span className="unseen"> {paragraph.text.slice(0, 12)}</span>
          </button>
        )}
      </div>
    </div>
  );
}

/** What stands out in the text: a figure, or a number that no longer matches its figure. */
type Marked = ReportFigure | ReportParagraph['warnings'][number];

function Words({ paragraph, highlight }: { paragraph: ReportParagraph; highlight: string | undefined }) {
  const marked: readonly Marked[] = [...paragraph.warnings, ...paragraph.figures];
  return segmentsOf(paragraph.text, marked).map((segment) => {
    if (segment.kind === 'text') return <span key={segment.start}>{segment.text}</span>;
    const { figure } = segment;
    return 'measure' in figure ? (
      <FigureLink key={segment.start} figure={figure} text={segment.text} highlight={highlight} />
    ) : (
      <span key={segment.start} className="mismatch">
        {segment.text}
      </span>
    );
  });
}

interface FigureLinkProps {
  readonly figure: ReportFigure;
  readonly text: string;
  readonly highlight: string | undefined;
}

/** A figure in the text: opens its drawer over the page. A fact leads to where its record stands. */
function FigureLink({ figure, text, highlight }: FigureLinkProps) {
  const roundId = useRoundId();
  const root = useRound(roundId).data?.unit.unitId;
  const place = placeOfFact(figure.measure);
  if (place) return <FactLink place={place} text={text} roundId={roundId} root={root} />;
  const measure = measureOf(figure.measure);
  const unitId = unitOfRecords(figure.provenance);
  return (
    <Link
      to="."
      search={(before) => ({
        ...before,
        figure: measure,
        figureUnit: unitId === root ? undefined : unitId,
      })}
      state={(before) => ({ ...before, drawer: true })}
      resetScroll={false}
      className={`reportFigure ${measure === highlight ? 'highlighted' : ''}`}
      data-measure={measure}
      aria-haspopup="dialog"
      {...(measure === highlight ? { 'aria-current': 'true' as const } : {})}
    >
      {text}
    </Link>
  );
}

function FactLink(props: { place: FactPlace; text: string; roundId: string; root: string | undefined }) {
  const { place, text, roundId, root } = props;
  if (place.page === 'overview' || root === undefined) {
    return (
      <Link to="/rounds/$roundId" params={{ roundId }} className="reportFact">
        {text}
      </Link>
    );
  }
  return (
    <Link
      to="/rounds/$roundId/units/$unitId"
      params={{ roundId, unitId: root }}
      hash={place.part}
      className="reportFact"
    >
      {text}
    </Link>
  );
}
