import type { Report } from '@huanjie/contract';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useLanguage } from '../../app/language.tsx';
import { hasDraft } from './drafts.ts';
import { ParagraphEditor } from './ParagraphEditor.tsx';
import type { Outline } from './queries.ts';
import { segmentsOf } from './segments.ts';

export type ReportParagraph = Report['sections'][number]['paragraphs'][number];
export type ReportFigure = ReportParagraph['figures'][number];

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

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

function Words({ paragraph, highlight }: { paragraph: ReportParagraph; highlight: string | undefined }) {
  return segmentsOf(paragraph.text, paragraph.figures).map((segment) =>
    segment.kind === 'text' ? (
      <span key={segment.start}>{segment.text}</span>
    ) : (
      <FigureLink key={segment.start} figure={segment.figure} text={segment.text} highlight={highlight} />
    ),
  );
}

/** A figure in the text: opens its drawer over the page. */
function FigureLink({
  figure,
  text,
  highlight,
}: {
  figure: ReportFigure;
  text: string;
  highlight: string | undefined;
}) {
  return (
    <Link
      to="."
      search={(before) => ({
        ...before,
        figure: figure.measure,
        figureUnit: UUID.test(figure.scope) ? figure.scope : undefined,
      })}
      state={(before) => ({ ...before, drawer: true })}
      resetScroll={false}
      className={`reportFigure ${figure.measure === highlight ? 'highlighted' : ''}`}
      data-measure={figure.measure}
      aria-haspopup="dialog"
      {...(figure.measure === highlight ? { 'aria-current': 'true' as const } : {})}
    >
      {text}
    </Link>
  );
}
