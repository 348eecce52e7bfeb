import { grouped } from '../../../app/dates.ts';
import { useLanguage } from '../../../app/language.tsx';
import { Answered } from '../../../components/states.tsx';
import type { Place } from '../queries.ts';
import { type AbsenceCounts, type AbsencesAsked, useAbsenceCounts } from '../voting.ts';

/** How many are away, how they will vote, and who has not been asked yet; a choice leads to its voters. */
export function AbsenceFigures(props: { place: Place; onChoice: (choice: AbsencesAsked['choice']) => void }) {
  const { t } = useLanguage();
  const { place, onChoice } = props;
  const counts = useAbsenceCounts(place);
  return (
    <section className="part" aria-label={t('rollsVoting.figures')}>
      <Answered query={counts} rows={4}>
        {(data) => (
          <>
            <Unasked counts={data} onChoice={onChoice} />
            <div className="rollSummary">
              <div className="card">
                <dl className="rollFigures">
                  <div className="large">
                    <dt>{t('rollsVoting.away')}</dt>
                    <dd>{grouped(data.away)}</dd>
                  </div>
                  <div>
                    <dt>{t('rollsVoting.countArranged')}</dt>
                    <dd>{grouped(data.away - data.notArranged)}</dd>
                  </div>
                  <div>
                    <dt>{t('rollsVoting.countNotArranged')}</dt>
                    <dd>{grouped(data.notArranged)}</dd>
                  </div>
                </dl>
              </div>
              <Shares
                title={t('rollsVoting.byChoice')}
                rows={data.byChoice.map(({ choice, voters }) => ({ code: choice ?? 'unasked', voters }))}
                vocabulary="absenceChoice"
                total={data.away}
                onCode={(code) => onChoice(code as AbsencesAsked['choice'])}
              />
              <Shares
                title={t('rollsVoting.byReason')}
                rows={data.byReason.map(({ reason, voters }) => ({ code: reason, voters }))}
                vocabulary="absenceReason"
                total={data.away}
              />
            </div>
          </>
        )}
      </Answered>
    </section>
  );
}

function Unasked({ counts, onChoice }: { counts: AbsenceCounts; onChoice: (choice: 'unasked') => void }) {
  const { t } = useLanguage();
  const unasked = counts.byChoice.find(({ choice }) => choice === null)?.voters ?? 0;
  if (unasked === 0) return null;
  return (
    <p className="rollWarning">
      <span aria-hidden="true">!</span> {t('rollsVoting.unaskedCount', { count: grouped(unasked), n: unasked })}{' '}
      <button type="button" className="linkButton" onClick={() => onChoice('unasked')}>
        {t('rollsVoting.showThem')}
      </button>
    </p>
  );
}

function Shares(props: {
  title: string;
  rows: readonly { readonly code: string; readonly voters: number }[];
  vocabulary: string;
  total: number;
  onCode?: (code: string) => void;
}) {
  const { word } = useLanguage();
  const { title, rows, vocabulary, total, onCode } = props;
  return (
    <div className="card">
      <h2 className="cardHead">{title}</h2>
      <ul className="rollShares">
        {rows.map(({ code, voters }) => (
          <li key={code}>
            {onCode && voters > 0 ? (
              <button type="button" className="linkButton" onClick={() => onCode(code)}>
                {word(vocabulary, code)}
              </button>
            ) : (
              <span>{word(vocabulary, code)}</span>
            )}
            <span className="shareValue">{grouped(voters)}</span>
            <span className="shareBar" aria-hidden="true">
              <span style={{ width: `${total === 0 ? 0 : (voters * 100) / total}%` }} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
