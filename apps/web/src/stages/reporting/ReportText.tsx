import type { Report } from '@huanjie/contract';
import { useLanguage } from '../../app/language.tsx';
import { dateOnPaper } from './check/reportText.ts';
import { Paragraph } from './Paragraph.tsx';

/** The text of the report in a column of 28 characters, with a margin for what is found in it. */
export function ReportText(props: { report: Report; highlight: string | undefined; roundId: string }) {
  const { t } = useLanguage();
  const { report, highlight, roundId } = props;
  const paragraphs = report.sections.flatMap((section) => section.paragraphs);
  const gaps = paragraphs.filter((paragraph) => paragraph.gap).length;
  const figures = paragraphs.reduce((sum, paragraph) => sum + paragraph.figures.length, 0);
  const warnings = paragraphs.reduce((sum, paragraph) => sum + paragraph.warnings.length, 0);
  return (
    <>
      <p className="quiet reportCounts" role="status">
        {t('reporting.reportCounts', { figures, gaps })}
        {warnings > 0 ? <strong className="late"> · ! {t('reporting.warningCount', { n: warnings })}</strong> : null}
      </p>
      <article className="report" lang="zh-CN" aria-label={report.title}>
        <h2 className="reportTitle">{report.title}</h2>
        {report.addressee ? <p className="addressee">{report.addressee.replace(/[：:]?$/, '：')}</p> : null}
        {report.sections.map((section, index) => (
          <section key={section.heading ?? `opening-${index}`}>
            {section.heading ? (
              section.level === 1 ? (
                <h3 className="reportHeading">{section.heading}</h3>
              ) : (
                <h4 className="reportSubheading">{section.heading}</h4>
              )
            ) : null}
            {section.paragraphs.map((paragraph) => (
              <Paragraph
                key={paragraph.key}
                paragraph={paragraph}
                highlight={highlight}
                roundId={roundId}
                outline={report.outline}
              />
            ))}
          </section>
        ))}
        {report.signatory ? <p className="signature">{report.signatory}</p> : null}
        {report.date ? <p className="signature">{dateOnPaper(report.date)}</p> : null}
      </article>
    </>
  );
}
