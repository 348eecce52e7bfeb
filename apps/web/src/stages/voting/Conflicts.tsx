import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { grouped } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { Part } from '../../components/PageHead.tsx';
import { Answered } from '../../components/states.tsx';
import { ActState } from '../rolls/ActState.tsx';
import { Choice, TextField } from '../rolls/fields.tsx';
import { type Day, useConflicts, useVoteAct, useVotePlace } from './queries.ts';

const DECISIONS = ['enteredTwice', 'otherVoter', 'secondBallot'] as const;

/** Second check-ins of one entry, for the committee to find out what they were. Nobody is counted twice either way. */
export function Conflicts({ day, mayWrite }: { day: Day; mayWrite: boolean }) {
  const { t } = useLanguage();
  const place = useVotePlace();
  const conflicts = useConflicts(place, day.conflictsOpen > 0);
  return (
    <Part id="conflicts" title={t('voting.conflicts')} note={grouped(day.conflictsOpen)}>
      <p>{t('voting.conflictsLead')}</p>
      <Answered query={conflicts} rows={3}>
        {(data) => (
          <ul className="placeCards">
            {data.rows.map((one) => (
              <li key={one.conflictId} className="card">
                <ConflictCard day={day} conflict={one} mayWrite={mayWrite} />
              </li>
            ))}
          </ul>
        )}
      </Answered>
    </Part>
  );
}

type Conflict = Awaited<ReturnType<typeof api.voting.desk.conflicts>>['rows'][number];

function ConflictCard({ day, conflict, mayWrite }: { day: Day; conflict: Conflict; mayWrite: boolean }) {
  const { t, word } = useLanguage();
  const place = useVotePlace();
  const [decision, setDecision] = useState<(typeof DECISIONS)[number] | ''>('');
  const [note, setNote] = useState('');
  const act = useVoteAct(api.voting.desk.decide);
  const nameOf = (placeId: string | null) => day.places.find((one) => one.placeId === placeId)?.name ?? '—';
  return (
    <>
      <h3>
        {conflict.voter.name} <span className="code">{conflict.voter.cardNumber}</span>
      </h3>
      <p>
        {t('voting.conflictLine', {
          first: nameOf(conflict.firstPlaceId),
          second: nameOf(conflict.placeId),
          desk: conflict.desk,
          mode: word('mode', conflict.mode),
        })}
      </p>
      {mayWrite ? (
        <form
          className="commandForm"
          onSubmit={(event) => {
            event.preventDefault();
            if (decision !== '') act.mutate({ ...place, conflictId: conflict.conflictId, decision, note: note.trim() });
          }}
        >
          <Choice
            label={t('voting.whatWasIt')}
            value={decision}
            options={DECISIONS.map((value) => ({ value, label: word('conflictDecision', value) }))}
            onChange={setDecision}
          />
          <TextField label={t('voting.note')} value={note} onChange={setNote} max={300} required />
          <ActState act={act} />
          <Button htmlType="submit" loading={act.isPending} disabled={decision === '' || note.trim() === ''}>
            {t('voting.decide')}
          </Button>
        </form>
      ) : null}
    </>
  );
}
