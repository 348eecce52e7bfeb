import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { dayInWords, todayInShanghai } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { useCountAct } from '../counting/queries.ts';
import { ActState } from '../rolls/ActState.tsx';
import { Choice, DayField, TextField } from '../rolls/fields.tsx';
import type { FollowingData } from './Following.tsx';

interface Place {
  readonly roundId: string;
  readonly unitId: string;
  readonly pollId: string;
}

interface Props {
  readonly place: Place;
  readonly following: FollowingData;
  readonly leads: boolean;
  readonly announced: boolean;
}

/** Reports the result for record, in the Party for approval, and takes the reply down. */
export function ReportResult({ place, following, leads, announced }: Props) {
  const { t, language } = useLanguage();
  const { report } = following;
  if (report === null) return leads && announced ? <Report place={place} /> : null;
  const replied = report.repliedOn !== null;
  return (
    <>
      <p className="quiet">
        {t(`results.reported_${report.kind}`, { day: dayInWords(report.requestedOn, language) })} {report.requestNumber}
        {replied
          ? ` · ${t(report.outcome === 'approved' ? 'results.replyApproved' : 'results.replyRefused', { day: dayInWords(report.repliedOn ?? '', language) })} ${report.replyNumber ?? ''}`
          : ''}
      </p>
      {leads && !replied && report.kind === 'approval' ? <Reply place={place} /> : null}
    </>
  );
}

function Report({ place }: { place: Place }) {
  const { t } = useLanguage();
  const today = todayInShanghai(new Date());
  const [day, setDay] = useState(today);
  const [number, setNumber] = useState('');
  const act = useCountAct(api.results.reportResult);
  return (
    <details className="countTool">
      <summary>{t('results.report')}</summary>
      <form
        className="commandForm"
        onSubmit={(event) => {
          event.preventDefault();
          act.mutate({ ...place, requestedOn: day, requestNumber: number.trim() === '' ? null : number.trim() });
        }}
      >
        <DayField label={t('results.reportedOn')} value={day} onChange={setDay} latest={today} required />
        <TextField label={t('results.documentNumber')} value={number} onChange={setNumber} max={60} />
        <ActState act={act} />
        <Button htmlType="submit" loading={act.isPending}>
          {t('results.report')}
        </Button>
      </form>
    </details>
  );
}

function Reply({ place }: { place: Place }) {
  const { t } = useLanguage();
  const today = todayInShanghai(new Date());
  const [day, setDay] = useState(today);
  const [number, setNumber] = useState('');
  const [outcome, setOutcome] = useState<'approved' | 'refused' | ''>('');
  const act = useCountAct(api.results.recordReply);
  return (
    <form
      className="commandForm"
      onSubmit={(event) => {
        event.preventDefault();
        if (outcome === '') return;
        act.mutate({ ...place, repliedOn: day, outcome, replyNumber: number.trim() === '' ? null : number.trim() });
      }}
    >
      <Choice
        label={t('results.reply')}
        value={outcome}
        options={[
          { value: 'approved', label: t('results.approved') },
          { value: 'refused', label: t('results.refused') },
        ]}
        onChange={setOutcome}
      />
      <DayField label={t('results.repliedOn')} value={day} onChange={setDay} latest={today} required />
      <TextField label={t('results.documentNumber')} value={number} onChange={setNumber} max={60} />
      <ActState act={act} />
      <Button htmlType="submit" disabled={outcome === ''} loading={act.isPending}>
        {t('results.recordReply')}
      </Button>
    </form>
  );
}
