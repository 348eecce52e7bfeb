import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { dayInWords, grouped, todayInShanghai } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { ActState } from './ActState.tsx';
import { useAct } from './acts.ts';
import { DayField, TextField } from './fields.tsx';
import { Obstacles } from './Obstacles.tsx';
import { type Place, type Publishing, useRollSummary } from './queries.ts';

/** Publishes in two steps: the day and the place, then once more what is about to be fixed for good. */
export function PublishForm({ place, publishing }: { place: Place; publishing: Publishing }) {
  const { t, language } = useLanguage();
  const today = todayInShanghai(new Date());
  const [day, setDay] = useState(today);
  const [where, setWhere] = useState('');
  const [confirming, setConfirming] = useState(false);
  const act = useAct(api.rolls.publication.publish, () => setConfirming(false));
  const something = useSomething(place, publishing);
  const ready = day !== '' && where.trim() !== '' && something;
  if (act.data && !confirming) {
    const { number, entries, objectionsUntil, warnings } = act.data;
    const said = { number, lines: grouped(entries), day: dayInWords(objectionsUntil, language), n: entries };
    return (
      <div role="status">
        <p className="doneLine">✓ {t('rolls.published', said)}</p>
        <Obstacles obstacles={warnings} weight="warn" />
        <Button onClick={() => act.reset()}>{t('rolls.close')}</Button>
      </div>
    );
  }
  return (
    <form
      className="commandForm publishForm"
      onSubmit={(event) => {
        event.preventDefault();
        if (!confirming) setConfirming(true);
        else act.mutate({ ...place, publishedOn: day, place: where.trim(), registrationClosed: true });
      }}
    >
      {confirming ? (
        <Confirmation place={place} publishing={publishing} day={day} where={where.trim()} />
      ) : (
        <>
          <DayField label={t('rolls.publishedOn')} value={day} onChange={setDay} latest={today} required />
          <TextField
            label={t('rolls.publishedAt')}
            value={where}
            onChange={setWhere}
            max={100}
            required
            hint={t('rolls.publishedAtHint')}
          />
        </>
      )}
      <ActState act={act} />
      <div className="rowOfButtons">
        <Button
          key={confirming ? 'publish' : 'review'}
          type={confirming ? 'primary' : 'default'}
          htmlType="submit"
          loading={act.isPending}
          disabled={!ready}
        >
          {t(confirming ? 'rolls.publishNow' : 'rolls.reviewFirst')}
        </Button>
        {confirming ? (
          <Button key="back" disabled={act.isPending} onClick={() => setConfirming(false)}>
            {t('rolls.back')}
          </Button>
        ) : null}
      </div>
    </form>
  );
}

/** Whether there is anything to publish: somebody on the roll at first, a change later. */
function useSomething(place: Place, { publications, pending }: Publishing): boolean {
  const summary = useRollSummary(place);
  if (publications.length > 0) return pending.added + pending.struck + pending.corrected > 0;
  return (summary.data?.onRoll ?? 0) > 0;
}

function Confirmation(props: { place: Place; publishing: Publishing; day: string; where: string }) {
  const { t, language } = useLanguage();
  const { place, publishing, day, where } = props;
  const summary = useRollSummary(place);
  const { pending, publications } = publishing;
  const first = publications.length === 0;
  const count = first ? (summary.data?.onRoll ?? 0) : pending.added + pending.struck + pending.corrected;
  return (
    <section className="confirmation" aria-label={t('rolls.confirmHead')}>
      <h3>{t('rolls.confirmHead')}</h3>
      <ul>
        <li>
          {t(first ? 'rolls.confirmFirst' : 'rolls.confirmSupplement', {
            number: publications.length + 1,
            lines: grouped(count),
            n: count,
          })}
        </li>
        <li>{t('rolls.confirmDay', { day: dayInWords(day, language), place: where })}</li>
        <li>{t('rolls.confirmFixed')}</li>
        <li>{t('rolls.confirmClosed')}</li>
      </ul>
    </section>
  );
}
