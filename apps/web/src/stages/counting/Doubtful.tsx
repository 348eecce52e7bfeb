import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { readCount } from '../../app/counts.ts';
import { dayInWords, grouped, todayInShanghai } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { Part } from '../../components/PageHead.tsx';
import { ActState } from '../rolls/ActState.tsx';
import { DayField, SelectField, TextField } from '../rolls/fields.tsx';
import { type CountData, type PollPlace, useCountAct } from './queries.ts';

type Papers = CountData['doubtful'][number];

/** Doubtful papers (疑义票): how many of which kind lie aside, and what the committee minuted on them. */
export function Doubtful(props: { count: CountData; place: PollPlace; works: boolean; leads: boolean }) {
  const { t, say, language } = useLanguage();
  const { count, place, works, leads } = props;
  const open = count.doubtful.filter(({ ruling }) => ruling === null).reduce((sum, { papers }) => sum + papers, 0);
  if (count.doubtful.length === 0 && !works) return null;
  return (
    <Part
      id="doubtful"
      title={t('counting.doubtful')}
      note={t('counting.doubtfulOpen', { papers: grouped(open), n: open })}
    >
      <ul className="findingList">
        {count.doubtful.map((one) => (
          <li key={one.doubtfulId} className={`findingItem ${one.ruling ? 'explained' : 'open warning'}`}>
            <p>
              {count.sheets.find(({ sheetId }) => sheetId === one.sheetId)?.label} · {say(one.name)} ·{' '}
              {t('counting.papers', { papers: grouped(one.papers), n: one.papers })}
            </p>
            {one.ruling ? (
              <p className="quiet">
                {t('counting.ruled', {
                  valid: grouped(one.ruling.valid),
                  void: grouped(one.papers - one.ruling.valid),
                  members: one.ruling.members,
                  agreed: one.ruling.agreed,
                  day: dayInWords(one.ruling.decidedOn, language),
                })}
                {one.ruling.reason}
              </p>
            ) : leads ? (
              <Rule papers={one} place={place} />
            ) : null}
          </li>
        ))}
      </ul>
      {works ? <SetAside count={count} place={place} /> : null}
    </Part>
  );
}

function SetAside({ count, place }: { count: CountData; place: PollPlace }) {
  const { t, say } = useLanguage();
  const kinds = useQuery({
    queryKey: ['doubtKinds', place.roundId, place.unitId, place.pollId],
    queryFn: () => api.counting.doubtKinds(place),
    staleTime: 3_600_000,
  });
  const [sheetId, setSheetId] = useState(count.sheets[0]?.sheetId ?? '');
  const [kind, setKind] = useState('');
  const [papers, setPapers] = useState('');
  const act = useCountAct(api.counting.setAside, () => setPapers(''));
  const read = readCount(papers);
  const known = kinds.data ?? [];
  const chosen = known.find((one) => one.kind === kind) ?? known[0];
  return (
    <details className="countTool">
      <summary>{t('counting.setAside')}</summary>
      <form
        className="commandForm"
        onSubmit={(event) => {
          event.preventDefault();
          if (read.kind === 'count' && chosen) {
            act.mutate({
              roundId: place.roundId,
              unitId: place.unitId,
              sheetId,
              kind: chosen.kind,
              papers: read.value,
            });
          }
        }}
      >
        <SelectField
          label={t('counting.sheet')}
          value={sheetId}
          options={count.sheets.map((one) => ({ value: one.sheetId, label: one.label }))}
          onChange={setSheetId}
        />
        <SelectField
          label={t('counting.doubtKind')}
          value={chosen?.kind ?? ''}
          options={known.map((one) => ({ value: one.kind, label: say(one.name) }))}
          onChange={setKind}
        />
        {chosen ? (
          <p className={chosen.verdict === 'doubtful' ? 'quiet' : 'refusal'}>
            {chosen.verdict === 'doubtful' ? '' : `${t('counting.plain')} `}
            {say(chosen.said)}
          </p>
        ) : null}
        <TextField label={t('counting.paperCount')} value={papers} onChange={setPapers} max={6} required />
        <ActState act={act} />
        <Button
          htmlType="submit"
          disabled={read.kind !== 'count' || read.value < 1 || chosen?.verdict !== 'doubtful'}
          loading={act.isPending}
        >
          {t('counting.setAside')}
        </Button>
      </form>
    </details>
  );
}

function Rule({ papers, place }: { papers: Papers; place: PollPlace }) {
  const { t } = useLanguage();
  const today = todayInShanghai(new Date());
  const [fields, setFields] = useState({ valid: '', members: '', agreed: '', reason: '', day: today });
  const act = useCountAct(api.counting.rule);
  const put = (part: Partial<typeof fields>) => setFields({ ...fields, ...part });
  const [valid, members, agreed] = [fields.valid, fields.members, fields.agreed].map(readCount);
  const whole = [valid, members, agreed].every((one) => one?.kind === 'count') && fields.reason.trim() !== '';
  return (
    <form
      className="commandForm"
      onSubmit={(event) => {
        event.preventDefault();
        if (valid?.kind !== 'count' || members?.kind !== 'count' || agreed?.kind !== 'count') return;
        act.mutate({
          roundId: place.roundId,
          unitId: place.unitId,
          doubtfulId: papers.doubtfulId,
          valid: valid.value,
          members: members.value,
          agreed: agreed.value,
          reason: fields.reason.trim(),
          decidedOn: fields.day,
        });
      }}
    >
      <TextField
        label={t('counting.validOf', { papers: grouped(papers.papers) })}
        value={fields.valid}
        onChange={(text) => put({ valid: text })}
        max={6}
        required
      />
      <TextField
        label={t('counting.members')}
        value={fields.members}
        onChange={(text) => put({ members: text })}
        max={2}
        required
      />
      <TextField
        label={t('counting.agreed')}
        value={fields.agreed}
        onChange={(text) => put({ agreed: text })}
        max={2}
        required
      />
      <TextField
        label={t('counting.reason')}
        value={fields.reason}
        onChange={(text) => put({ reason: text })}
        max={300}
        required
      />
      <DayField
        label={t('counting.decidedOn')}
        value={fields.day}
        onChange={(day) => put({ day })}
        latest={today}
        required
      />
      <ActState act={act} />
      <Button htmlType="submit" disabled={!whole} loading={act.isPending}>
        {t('counting.minute')}
      </Button>
    </form>
  );
}
