import { HEAD_FIELDS, HEAD_NAMES, headId, markId } from '@huanjie/rules';
import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { grouped } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { Part } from '../../components/PageHead.tsx';
import { ActState } from '../rolls/ActState.tsx';
import { TextField } from '../rolls/fields.tsx';
import { type CountData, type PollPlace, useCountAct } from './queries.ts';

/** Seals in two steps: what stands in the way, then once more every figure that is about to be fixed. */
export function Seal({ count, place, leads }: { count: CountData; place: PollPlace; leads: boolean }) {
  const { t, say } = useLanguage();
  const [confirming, setConfirming] = useState(false);
  const act = useCountAct(api.counting.seal);
  return (
    <Part id="seal" title={t('counting.seal')}>
      {count.ready ? null : (
        <ul className="blockers" aria-label={t('counting.blockers')}>
          {count.blockers.map((one) => (
            <li key={one.zh}>! {say(one)}</li>
          ))}
        </ul>
      )}
      {count.ready && !leads ? <p className="quiet">{t('counting.sealByCommittee')}</p> : null}
      {count.ready && leads ? (
        <>
          {confirming ? <Fixed count={count} /> : <p>{t('counting.sealLead')}</p>}
          <ActState act={act} />
          <div className="rowOfButtons">
            <Button
              key={confirming ? 'seal' : 'review'}
              type={confirming ? 'primary' : 'default'}
              loading={act.isPending}
              onClick={() => (confirming ? act.mutate({ ...place, digest: count.digest }) : setConfirming(true))}
            >
              {t(confirming ? 'counting.sealNow' : 'counting.review')}
            </Button>
            {confirming ? <Button onClick={() => setConfirming(false)}>{t('rolls.back')}</Button> : null}
          </div>
        </>
      ) : null}
    </Part>
  );
}

/** The figures that sealing fixes. */
function Fixed({ count }: { count: CountData }) {
  const { t, say, word } = useLanguage();
  return (
    <section className="confirmation" aria-label={t('counting.fixed')}>
      <h3>{t('counting.fixed')}</h3>
      <p>
        {HEAD_FIELDS.map((head) => `${say(HEAD_NAMES[head])} ${grouped(count.totals[headId(head)] ?? 0)}`).join(' · ')}
      </p>
      {count.form.contests.map(({ contestId, post, lines }) => (
        <table key={contestId} className="fixedTable">
          <caption>{word('post', post)}</caption>
          <tbody>
            {lines.map(({ candidateId, name }) => (
              <tr key={candidateId}>
                <th scope="row">{name}</th>
                <td>{grouped(count.totals[markId(candidateId, 'approve')] ?? 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
      <p className="quiet">{t('counting.fixedNote', { n: count.sheets.length, sheets: count.sheets.length })}</p>
    </section>
  );
}

/** Counts again before the announcement, with the reason; the figures so far stay beside the new ones. */
export function CountAgain({ place }: { place: PollPlace }) {
  const { t } = useLanguage();
  const [reason, setReason] = useState('');
  const act = useCountAct(api.counting.reopen);
  return (
    <details className="countTool">
      <summary>{t('counting.countAgain')}</summary>
      <form
        className="commandForm"
        onSubmit={(event) => {
          event.preventDefault();
          act.mutate({ ...place, reason: reason.trim() });
        }}
      >
        <p className="quiet">{t('counting.countAgainLead')}</p>
        <TextField label={t('counting.reason')} value={reason} onChange={setReason} max={200} required />
        <ActState act={act} />
        <Button htmlType="submit" disabled={reason.trim() === ''} loading={act.isPending}>
          {t('counting.countAgain')}
        </Button>
      </form>
    </details>
  );
}
