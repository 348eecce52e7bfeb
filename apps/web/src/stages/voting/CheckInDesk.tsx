import { Link } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { useLanguage } from '../../app/language.tsx';
import { useTitle } from '../../app/useTitle.ts';
import { Answered, EmptyState } from '../../components/states.tsx';
import { TextField } from '../rolls/fields.tsx';
import { DeskTable } from './DeskTable.tsx';
import { tableRoll } from './deskQueue.ts';
import { type DeskRoll, useDeskRoll, useVotePlace } from './queries.ts';
import '../../styles/rolls.css';
import '../../styles/voting.css';

/** The table at which voters are checked in. The roll is loaded once; from then on the table works without a line. */
export function CheckInDesk() {
  const { t } = useLanguage();
  const place = useVotePlace();
  const roll = useDeskRoll(place);
  const title = t('voting.deskTitle', { unit: roll.data?.unitName ?? '…' });
  useTitle(title);
  return (
    <div className="checkInDesk">
      <div className="deskTop">
        <h1>{title}</h1>
        <Link to="/rounds/$roundId/units/$unitId/vote/$pollId" params={{ ...place }} className="go">
          {t('voting.toDay')}
        </Link>
      </div>
      <Answered query={roll} rows={8}>
        {(data) => <DeskOf roll={data} />}
      </Answered>
    </div>
  );
}

const KEY = 'huanjie.desk';

/** The place and the name of this table, as this browser last had them. */
function useTable(pollId: string) {
  const [table, setTable] = useState<{ placeId: string; desk: string }>(() => {
    const [placeId = '', desk = ''] = (localStorage.getItem(`${KEY}.${pollId}`) ?? '').split('\n');
    return { placeId, desk };
  });
  useEffect(() => {
    localStorage.setItem(`${KEY}.${pollId}`, `${table.placeId}\n${table.desk}`);
  }, [pollId, table]);
  return [table, setTable] as const;
}

function DeskOf({ roll }: { roll: DeskRoll }) {
  const { t } = useLanguage();
  const [table, setTable] = useTable(roll.pollId);
  const [seated, setSeated] = useState(false);
  const people = useMemo(() => tableRoll(roll), [roll]);
  const opened = roll.places.filter(({ open, closed }) => open || closed);
  if (opened.length === 0) return <EmptyState title={t('voting.deskNoPlace')} />;
  const seat = (next: { placeId: string; desk: string }) => {
    setTable(next);
    setSeated(true);
  };
  const place = opened.find(({ placeId }) => placeId === table.placeId);
  if (!seated || place === undefined || table.desk === '') {
    return <Seat roll={roll} table={table} onSeat={seat} />;
  }
  return (
    <DeskTable
      key={`${table.placeId} ${table.desk}`}
      roll={people}
      place={place}
      places={roll.places}
      desk={table.desk}
      onLeave={() => setSeated(false)}
    />
  );
}

/** Which place and which table this is: asked once, kept in this browser. */
function Seat(props: {
  roll: DeskRoll;
  table: { placeId: string; desk: string };
  onSeat: (table: { placeId: string; desk: string }) => void;
}) {
  const { t, word } = useLanguage();
  const opened = props.roll.places.filter(({ open, closed }) => open || closed);
  const [placeId, setPlaceId] = useState(
    opened.some((one) => one.placeId === props.table.placeId) ? props.table.placeId : (opened[0]?.placeId ?? ''),
  );
  const [desk, setDesk] = useState(props.table.desk || t('voting.firstDesk'));
  return (
    <form
      className="commandForm"
      onSubmit={(event) => {
        event.preventDefault();
        props.onSeat({ placeId, desk: desk.trim() });
      }}
    >
      <p>{t('voting.seatLead')}</p>
      <fieldset className="choice">
        <legend>{t('voting.place')}</legend>
        <div className="choiceRow">
          {opened.map((one) => (
            <label key={one.placeId}>
              <input
                type="radio"
                name="place"
                checked={placeId === one.placeId}
                onChange={() => setPlaceId(one.placeId)}
              />
              <span>
                {one.name} · {word('placeKind', one.kind)}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <TextField label={t('voting.deskName')} value={desk} onChange={setDesk} max={20} required />
      <button type="submit" className="buttonLink bigButton" disabled={desk.trim() === '' || placeId === ''}>
        {t('voting.sit')}
      </button>
    </form>
  );
}
