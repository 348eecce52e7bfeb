import { useState } from 'react';
import { dayInWords } from '../../../app/dates.ts';
import { useLanguage } from '../../../app/language.tsx';
import { useMayWrite } from '../acts.ts';
import { Obstacles, RollRules } from '../Obstacles.tsx';
import type { Place } from '../queries.ts';
import { Facts, SideSheet } from '../SideSheet.tsx';
import type { Member } from './queries.ts';
import { StandingForm } from './StandingForm.tsx';

/** One member: the standing on record, whether he is counted and why, and recording another standing. */
export function MemberSheet({ place, row, onClose }: { place: Place; row: Member | null; onClose: () => void }) {
  const { t } = useLanguage();
  const mayWrite = useMayWrite(place.roundId, place.unitId);
  return (
    <SideSheet open={row !== null} title={row?.name ?? t('members.room')} onClose={onClose}>
      {row === null ? null : (
        <>
          <MemberFacts row={row} />
          {mayWrite ? <ChangeStanding key={row.standingId} place={place} row={row} /> : null}
        </>
      )}
    </SideSheet>
  );
}

function MemberFacts({ row }: { row: Member }) {
  const { t, say, word, language } = useLanguage();
  return (
    <>
      <Facts
        facts={[
          [t('members.standing'), word('memberStanding', row.standing)],
          [t('registry.sex'), word('sex', row.sex)],
          [t('members.exclusion'), row.exclusion === null ? '—' : word('quorumExclusion', row.exclusion)],
          ...(row.exclusion === null
            ? []
            : ([
                [t('members.superior'), row.superiorApproval ?? t('members.notYet')],
                [t('members.meeting'), row.meetingApproval ?? t('members.notYet')],
              ] as const)),
          ...(row.since === null ? [] : ([[t('members.since'), dayInWords(row.since, language)]] as const)),
          [t('members.recordedOn'), dayInWords(row.recordedOn, language)],
        ]}
      />
      {row.notCounted === null ? (
        row.obstacles.length === 0 ? (
          <p className="outcome good">✓ {t('members.isCounted')}</p>
        ) : null
      ) : (
        <section aria-label={t('members.counted')}>
          <p className="outcome">– {t('members.isNotCounted')}</p>
          <p>{say(row.notCounted)}</p>
          <RollRules ids={row.notCounted.rules} />
        </section>
      )}
      <Obstacles obstacles={row.obstacles} weight="warn" />
    </>
  );
}

function ChangeStanding({ place, row }: { place: Place; row: Member }) {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  return (
    <section aria-label={t('rolls.commands')}>
      <button type="button" className="buttonLink" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('members.change')}
      </button>
      {open ? <StandingForm place={place} who={{ personId: row.personId, newcomer: null }} from={row} /> : null}
    </section>
  );
}
