import { useLanguage } from '../../app/language.tsx';
import { useRound } from '../../app/rounds.ts';
import { ElectionFrame } from '../committees/ElectionFrame.tsx';
import { useUnit } from '../registry/queries.ts';
import { usePlace } from '../rolls/RollFrame.tsx';

/** Lines for signatures on one sheet: the ten that communities need from 2026 (RC-140). */
const LINES = Array.from({ length: 10 }, (_, at) => at + 1);

/** A blank recommendation form (推荐表) to print: the person, the statement (VC-404), who recommends, and the receipt. */
export function RecommendationForm() {
  const { t, word } = useLanguage();
  const place = usePlace();
  const round = useRound(place.roundId);
  const unit = useUnit(place.roundId, place.unitId);
  // The text of 2025, in force from 2026, adds the leadership of the Party and the bars (VC-404, VC-405).
  const isNow = (round.data?.electionDay ?? '') >= '2026-01-01';
  const body = round.data?.kind === 'community' ? 'residentsCommittee' : 'villagersCommittee';
  return (
    <ElectionFrame
      title="nominations.formTitle"
      lead={
        <button type="button" className="buttonLink" onClick={() => window.print()}>
          {t('rolls.print')}
        </button>
      }
    >
      <article className="paperForm" aria-label={t('nominations.formTitle')}>
        <h2>{t('nominations.formHead', { unit: unit.data?.name ?? '', body: word('body', body) })}</h2>
        {round.data?.practice ? <p className="formPractice">{t('rolls.practiceSheet')}</p> : null}
        <table>
          <caption className="unseen">{t('nominations.formTitle')}</caption>
          <tbody>
            <Row names={['formName', 'formSex', 'formBorn']} />
            <Row names={['formEthnicity', 'formParty', 'formEducation']} />
            <tr>
              <th scope="row">{t('nominations.formPost')}</th>
              <td colSpan={5} />
            </tr>
            <tr className="tall">
              <th scope="row">{t('nominations.formReason')}</th>
              <td colSpan={5} />
            </tr>
            <tr className="tall">
              <th scope="row">{t('nominations.formStatement')}</th>
              <td colSpan={5}>
                {t(isNow ? 'nominations.statementNow' : 'nominations.statementBefore')}
                <p className="formSigned">{t('nominations.formSign')}</p>
              </td>
            </tr>
          </tbody>
        </table>
        <h3>{t('nominations.formBy')}</h3>
        <table>
          <caption className="unseen">{t('nominations.formBy')}</caption>
          <thead>
            <tr>
              {(['formNumber', 'formName', 'formCard', 'formSignature'] as const).map((key) => (
                <th key={key} scope="col">
                  {t(`nominations.${key}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {LINES.map((line) => (
              <tr key={line}>
                <th scope="row">{line}</th>
                <td />
                <td />
                <td />
              </tr>
            ))}
          </tbody>
        </table>
        <p>{t('nominations.formOrganisation')}</p>
        <p className="formSigned">{t('nominations.formReceipt')}</p>
      </article>
    </ElectionFrame>
  );
}

function Row({
  names,
}: {
  names: readonly ('formName' | 'formSex' | 'formBorn' | 'formEthnicity' | 'formParty' | 'formEducation')[];
}) {
  const { t } = useLanguage();
  return (
    <tr>
      {names.map((name) => (
        <Cells key={name} label={t(`nominations.${name}`)} />
      ))}
    </tr>
  );
}

function Cells({ label }: { label: string }) {
  return (
    <>
      <th scope="row">{label}</th>
      <td />
    </>
  );
}
