import { balanceBallots } from '@huanjie/rules';
import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { useLanguage } from '../../app/language.tsx';
import { ActState } from '../rolls/ActState.tsx';
import { TextField } from '../rolls/fields.tsx';
import { PAPERS } from './Ballots.tsx';
import { NumberField } from './NumberField.tsx';
import { type Place, useVoteAct, useVotePlace } from './queries.ts';

type Papers = (typeof PAPERS)[number];

/** The ballots of a place. What does not add up is said while typing, and recorded all the same: the papers are so. */
export function BallotForm({ place, late, onDone }: { place: Place; late: boolean; onDone: () => void }) {
  const { t } = useLanguage();
  const vote = useVotePlace();
  const [given, setGiven] = useState(() => firstFigures(place));
  const [note, setNote] = useState('');
  const act = useVoteAct(api.voting.ledger.record, onDone);
  const figures = readFigures(given);
  const correcting = place.ledger !== null;
  return (
    <form
      className="commandForm card"
      onSubmit={(event) => {
        event.preventDefault();
        if (figures) act.mutate({ ...vote, placeId: place.placeId, ...figures, note: note.trim() || null });
      }}
    >
      <h3>{place.name}</h3>
      <div className="papersFields">
        {PAPERS.map((one) => (
          <NumberField
            key={one}
            label={t(`voting.papers_${one}`)}
            value={given[one]}
            onChange={(value) => setGiven({ ...given, [one]: value })}
            required={one !== 'returned'}
          />
        ))}
      </div>
      <p className="fieldHint">{t('voting.equation')}</p>
      <Gaps place={place} given={given} />
      {correcting ? (
        <TextField label={t('voting.whyCorrected')} value={note} onChange={setNote} max={300} required={late} />
      ) : null}
      <ActState act={act} />
      <div className="rowOfButtons">
        <Button htmlType="submit" type="primary" loading={act.isPending} disabled={figures === null}>
          {t('voting.save')}
        </Button>
        <Button onClick={onDone}>{t('voting.back')}</Button>
      </div>
    </form>
  );
}

function firstFigures({ ledger, checkedIn }: Place): Record<Papers, string> {
  const text = (value: number | null | undefined) => (value === null || value === undefined ? '' : String(value));
  if (ledger === null)
    return { received: '', issued: String(checkedIn), spoiled: '0', replaced: '0', unused: '', returned: '' };
  const { received, issued, spoiled, replaced, unused, returned } = ledger;
  return {
    received: text(received),
    issued: text(issued),
    spoiled: text(spoiled),
    replaced: text(replaced),
    unused: text(unused),
    returned: text(returned),
  };
}

/** The numbers typed, or null while one is missing. */
function readFigures(given: Readonly<Record<Papers, string>>) {
  const number = (text: string) => (/^\d{1,7}$/.test(text) ? Number(text) : Number.NaN);
  const [received, issued, spoiled, replaced, unused] = [
    number(given.received),
    number(given.issued),
    number(given.spoiled),
    number(given.replaced),
    number(given.unused),
  ];
  const returned = given.returned === '' ? null : number(given.returned);
  const all = [received, issued, spoiled, replaced, unused, returned ?? 0];
  return all.some(Number.isNaN) ? null : { received, issued, spoiled, replaced, unused, returned };
}

function Gaps({ place, given }: { place: Place; given: Readonly<Record<Papers, string>> }) {
  const { say } = useLanguage();
  const figures = readFigures(given);
  if (figures === null) return null;
  const { discrepancies } = balanceBallots([{ ...figures, place: place.name, checkedIn: place.checkedIn }], null);
  return (
    <div aria-live="polite">
      {discrepancies.map((one) => (
        <p key={one.code} className="late">
          <span aria-hidden="true">!</span> {say(one)}
        </p>
      ))}
    </div>
  );
}
