import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { dayInWords, grouped } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { useRound } from '../../app/rounds.ts';
import { Answered } from '../../components/states.tsx';
import { useUnit } from '../registry/queries.ts';
import { type Line, useLines, usePublications } from './queries.ts';
import { RollFrame, usePlace } from './RollFrame.tsx';
import '../../styles/rollsPaper.css';

/** A published list as it hangs on the wall: names by group in columns, and nothing else of a person. */
export function RedList() {
  const { t } = useLanguage();
  const place = usePlace();
  const { number } = useParams({ from: '/inside/rounds/$roundId/units/$unitId/roll/publications/$number' });
  const lines = useLines(place, Number(number));
  const [size, setSize] = useState<'A4' | 'A3'>('A3');
  return (
    <RollFrame
      title="rolls.roomPublications"
      lead={<p>{t('rolls.listNumber', { number })}</p>}
      actions={
        <>
          {(['A4', 'A3'] as const).map((one) => (
            <button key={one} type="button" className="switch" aria-pressed={size === one} onClick={() => setSize(one)}>
              {one}
            </button>
          ))}
          <button type="button" className="buttonLink" onClick={() => window.print()}>
            {t('rolls.print')}
          </button>
        </>
      }
    >
      <style>{`@page { size: ${size} portrait; margin: 14mm; }`}</style>
      <Answered query={lines} rows={12}>
        {(data) => <Sheet lines={data} number={Number(number)} />}
      </Answered>
    </RollFrame>
  );
}

/** The parts of a list in the order of the paper: added, struck and corrected stand apart in a supplement. */
function partsOf(
  lines: readonly Line[],
): readonly { readonly change: Line['change']; readonly lines: readonly Line[] }[] {
  return (['listed', 'added', 'struck', 'corrected'] as const)
    .map((change) => ({ change, lines: lines.filter((line) => line.change === change) }))
    .filter((part) => part.lines.length > 0);
}

function Sheet({ lines, number }: { lines: readonly Line[]; number: number }) {
  const { t, word, language } = useLanguage();
  const place = usePlace();
  const unit = useUnit(place.roundId, place.unitId);
  const round = useRound(place.roundId);
  const publication = usePublications(place).data?.publications.find((one) => one.number === number);
  return (
    <article className="redList" aria-label={t('rolls.sheet')}>
      <header>
        {round.data?.practice ? <p className="redPractice">{t('rolls.practiceSheet')}</p> : null}
        <h2>{t(number === 1 ? 'rolls.sheetTitle' : 'rolls.sheetSupplement', { unit: unit.data?.name ?? '' })}</h2>
      </header>
      {partsOf(lines).map((part) => (
        <section key={part.change} aria-label={word('listChange', part.change)}>
          {number === 1 ? null : <h3 className="redChange">{word('listChange', part.change)}</h3>}
          {[...new Set(part.lines.map((line) => line.group))].map((group) => {
            const own = part.lines.filter((line) => line.group === group);
            return (
              <div key={group ?? ''} className="redGroup">
                <h4>
                  {group ?? t('rolls.noGroup')}{' '}
                  <span className="redCount">{t('rolls.persons', { count: grouped(own.length), n: own.length })}</span>
                </h4>
                <ol className="redNames">
                  {own.map((line) => (
                    <li key={line.line}>
                      {line.name}
                      {line.earlierName ? <small>{t('rolls.formerly', { name: line.earlierName })}</small> : null}
                    </li>
                  ))}
                </ol>
              </div>
            );
          })}
        </section>
      ))}
      <footer>
        <p>{t('rolls.sheetTotal', { count: grouped(lines.length), n: lines.length })}</p>
        {publication ? (
          <>
            <p>{t('rolls.sheetObjections')}</p>
            <p className="redSigned">
              {t('rolls.sheetSigned', { unit: unit.data?.name ?? '' })}
              <br />
              {dayInWords(publication.publishedOn, language)}
            </p>
            <p className="redDigest">
              {t('rolls.digest')} <span className="code">{publication.digest}</span>
            </p>
          </>
        ) : null}
      </footer>
    </article>
  );
}
