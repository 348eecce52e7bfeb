import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useLanguage } from '../../../app/language.tsx';
import { Answered } from '../../../components/states.tsx';
import { useMayWrite } from '../acts.ts';
import { RollFrame, usePlace } from '../RollFrame.tsx';
import { ElectorateFigures } from './ElectorateFigures.tsx';
import { MemberList } from './MemberList.tsx';
import { NewMember } from './NewMember.tsx';
import { type MembersAsked, useElectorate } from './queries.ts';

/** The Party members of a unit: their rights, who should attend the meeting, and why somebody is not counted. */
export function Members() {
  const { t } = useLanguage();
  const place = usePlace();
  const electorate = useElectorate(place);
  const mayWrite = useMayWrite(place.roundId, place.unitId);
  const asked = useSearch({ from: '/inside/rounds/$roundId/units/$unitId/roll/members' });
  const navigate = useNavigate();
  const [adding, setAdding] = useState(false);
  const change = (next: MembersAsked) =>
    void navigate({
      to: '/rounds/$roundId/units/$unitId/roll/members',
      params: place,
      search: { ...asked, page: undefined, ...next },
      replace: !('page' in next),
      resetScroll: false,
    });
  return (
    <RollFrame
      title="members.room"
      lead={<p>{t('members.lead')}</p>}
      actions={
        mayWrite && electorate.data ? (
          <button type="button" className="buttonLink" aria-expanded={adding} onClick={() => setAdding(!adding)}>
            {t('members.add')}
          </button>
        ) : null
      }
    >
      <Answered query={electorate} rows={8}>
        {(data) => (
          <>
            {adding ? <NewMember place={place} /> : null}
            <ElectorateFigures electorate={data} onIncomplete={() => change({ state: 'incomplete' })} />
            <MemberList asked={asked} change={change} />
          </>
        )}
      </Answered>
    </RollFrame>
  );
}
