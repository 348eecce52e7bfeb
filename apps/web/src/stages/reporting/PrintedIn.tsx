import { Link } from '@tanstack/react-router';
import { useLanguage } from '../../app/language.tsx';
import { useRoundId } from '../../app/rounds.ts';
import type { FigureDetailData } from './queries.ts';
import { sentenceAround } from './segments.ts';

/** The sentences of the report that print a figure; a sentence leads to its place, with the figure marked. */
export function PrintedIn({ printed, measure }: { printed: FigureDetailData['printedIn']; measure: string }) {
  const { t, word } = useLanguage();
  const roundId = useRoundId();
  return (
    <section className="printedIn" aria-labelledby="printed-head">
      <h2 id="printed-head">{t('reporting.printedIn')}</h2>
      {printed.length === 0 ? (
        <p className="quiet">{t('reporting.notPrinted')}</p>
      ) : (
        <ul>
          {printed.map((place) => {
            const sentence = sentenceAround(place.text, place.start, place.end);
            return (
              <li key={`${place.outline} ${place.paragraph} ${place.start}`}>
                <Link
                  to="/rounds/$roundId/report"
                  params={{ roundId }}
                  search={{ outline: place.outline, highlight: measure, paragraph: place.paragraph }}
                >
                  <span className="printedSentence" lang="zh-CN">
                    {sentence.before}
                    <mark>{sentence.figure}</mark>
                    {sentence.after}
                  </span>
                  <span className="go">{t('reporting.toReport', { outline: word('outline', place.outline) })}</span>
                </Link>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
