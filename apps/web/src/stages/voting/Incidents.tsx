import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { instantInShanghai } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { ActState } from '../rolls/ActState.tsx';
import { SelectField, TextField } from '../rolls/fields.tsx';
import { TimeField } from './NumberField.tsx';
import { type Day, useVoteAct, useVotePlace } from './queries.ts';

const KINDS = ['interruption', 'weather', 'equipment', 'dispute', 'irregularity', 'seal', 'other'] as const;

/** What happened on the day and what was done, by the clock. */
export function Incidents({ day }: { day: Day }) {
  const { t, word } = useLanguage();
  const [adding, setAdding] = useState(false);
  const names = new Map(day.places.map(({ placeId, name }) => [placeId, name]));
  const recordable = !['determined', 'announced', 'cancelled'].includes(day.state);
  return (
    <>
      {day.incidents.length === 0 ? <p className="quiet">{t('voting.noIncidents')}</p> : null}
      <ol className="incidents">
        {day.incidents.map((one) => (
          <li key={one.incidentId} className="card">
            <p className="strong">
              {one.happenedAt} · {word('incidentKind', one.kind)}
              {one.placeId === null ? '' : ` · ${names.get(one.placeId) ?? ''}`}
            </p>
            <p>{one.happened}</p>
            <p>
              <span className="quiet">{t('voting.done')}</span> {one.done}
            </p>
            <p className="quiet">{t('voting.recordedBy', { who: one.recordedBy })}</p>
          </li>
        ))}
      </ol>
      {recordable && !adding ? <Button onClick={() => setAdding(true)}>{t('voting.addIncident')}</Button> : null}
      {adding ? <IncidentForm day={day} onDone={() => setAdding(false)} /> : null}
    </>
  );
}

function IncidentForm({ day, onDone }: { day: Day; onDone: () => void }) {
  const { t, word } = useLanguage();
  const vote = useVotePlace();
  const [kind, setKind] = useState<(typeof KINDS)[number]>('interruption');
  const [placeId, setPlaceId] = useState('');
  const [time, setTime] = useState(() => instantInShanghai(new Date().toISOString()).slice(11));
  const [happened, setHappened] = useState('');
  const [done, setDone] = useState('');
  const act = useVoteAct(api.voting.incidents.record, onDone);
  return (
    <form
      className="commandForm"
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate({
          ...vote,
          placeId: placeId === '' ? null : placeId,
          kind,
          happenedAt: time,
          happened: happened.trim(),
          done: done.trim(),
        });
      }}
    >
      <SelectField
        label={t('voting.incidentKind')}
        value={kind}
        options={KINDS.map((value) => ({ value, label: word('incidentKind', value) }))}
        onChange={setKind}
      />
      <SelectField
        label={t('voting.incidentPlace')}
        value={placeId}
        options={[
          { value: '', label: t('voting.wholeVote') },
          ...day.places.map((place) => ({ value: place.placeId, label: place.name })),
        ]}
        onChange={setPlaceId}
      />
      <TimeField label={t('voting.happenedAt')} value={time} onChange={setTime} />
      <TextField label={t('voting.happened')} value={happened} onChange={setHappened} max={500} long required />
      <TextField label={t('voting.doneAsked')} value={done} onChange={setDone} max={500} long required />
      <ActState act={act} />
      <div className="rowOfButtons">
        <Button htmlType="submit" type="primary" loading={act.isPending}>
          {t('voting.save')}
        </Button>
        <Button onClick={onDone}>{t('voting.back')}</Button>
      </div>
    </form>
  );
}
