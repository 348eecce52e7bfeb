import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../../app/api.ts';
import { dayInWords, grouped, todayInShanghai } from '../../../app/dates.ts';
import { useLanguage } from '../../../app/language.tsx';
import { ActState } from '../ActState.tsx';
import { useAct, useMayWrite } from '../acts.ts';
import { DayField, TextField } from '../fields.tsx';
import type { Place } from '../queries.ts';
import { Facts, SideSheet } from '../SideSheet.tsx';
import type { RepresentativeRow } from './queries.ts';

/** One representative: what is on record, the way to the entry on the roll, and ending the time in office. */
export function RepresentativeSheet(props: { place: Place; row: RepresentativeRow | null; onClose: () => void }) {
  const { t } = useLanguage();
  const { place, row, onClose } = props;
  const mayWrite = useMayWrite(place.roundId, place.unitId);
  return (
    <SideSheet open={row !== null} title={row?.voter.name ?? t('representatives.room')} onClose={onClose}>
      {row === null ? null : (
        <>
          <RepresentativeFacts place={place} row={row} />
          {mayWrite && row.endedOn === null && !row.struck ? (
            <EndForm key={row.representativeId} place={place} row={row} />
          ) : null}
        </>
      )}
    </SideSheet>
  );
}

function RepresentativeFacts({ place, row }: { place: Place; row: RepresentativeRow }) {
  const { t, word, language } = useLanguage();
  return (
    <>
      <Facts
        facts={[
          [t('representatives.kind'), word('representativeKind', row.kind)],
          [t('registry.sex'), word('sex', row.voter.sex)],
          [t('representatives.group'), row.group ?? '—'],
          row.kind === 'household'
            ? [t('rolls.household'), row.household ?? '—']
            : [
                t('representatives.households'),
                row.households === null ? t('representatives.wholeGroup') : grouped(row.households),
              ],
          [t('representatives.chosenOn'), dayInWords(row.chosenOn, language)],
          ...(row.endedOn === null
            ? []
            : ([[t('representatives.endedOn'), dayInWords(row.endedOn, language)]] as const)),
          ...(row.endedGround === null ? [] : ([[t('representatives.ground'), row.endedGround]] as const)),
        ]}
      />
      <p>
        <Link
          to="/rounds/$roundId/units/$unitId/roll"
          params={place}
          search={{ entry: row.voter.voterId, state: 'any' }}
          className="go"
        >
          {t('representatives.toEntry', { card: row.voter.cardNumber })}
        </Link>
      </p>
    </>
  );
}

/** Ends the time of a representative with the day and the reason; the record is kept. */
function EndForm({ place, row }: { place: Place; row: RepresentativeRow }) {
  const { t } = useLanguage();
  const today = todayInShanghai(new Date());
  const [day, setDay] = useState(today);
  const [ground, setGround] = useState('');
  const act = useAct(api.rolls.representatives.end);
  if (act.isSuccess) {
    return (
      <p className="doneLine" role="status">
        ✓ {t('representatives.ended', { name: row.voter.name })}
      </p>
    );
  }
  return (
    <section aria-labelledby="end-representative">
      <h3 id="end-representative">{t('representatives.end')}</h3>
      <form
        className="commandForm"
        onSubmit={(event) => {
          event.preventDefault();
          act.mutate({ ...place, representativeId: row.representativeId, endedOn: day, ground: ground.trim() });
        }}
      >
        <DayField label={t('representatives.endedOn')} value={day} onChange={setDay} latest={today} required />
        <TextField
          label={t('representatives.ground')}
          value={ground}
          onChange={setGround}
          max={100}
          required
          hint={t('representatives.groundHint')}
        />
        <ActState act={act} />
        <Button type="primary" htmlType="submit" loading={act.isPending} disabled={ground.trim() === '' || day === ''}>
          {t('representatives.endNow')}
        </Button>
      </form>
    </section>
  );
}
