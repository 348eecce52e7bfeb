import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../../app/api.ts';
import { dayInWords, todayInShanghai } from '../../../app/dates.ts';
import { useLanguage } from '../../../app/language.tsx';
import { ActState } from '../ActState.tsx';
import { useAct, useMayWrite } from '../acts.ts';
import { Choice, DayField } from '../fields.tsx';
import type { Place } from '../queries.ts';
import { Facts, SideSheet } from '../SideSheet.tsx';
import type { CardRow } from './queries.ts';
import { Serial } from './Serial.tsx';

/** One card: who holds it, whether it counts, giving a new one for it and taking it back. */
export function CardSheet({ place, row, onClose }: { place: Place; row: CardRow | null; onClose: () => void }) {
  const { t } = useLanguage();
  const mayWrite = useMayWrite(place.roundId, place.unitId);
  return (
    <SideSheet open={row !== null} title={row?.voter.name ?? t('voterCards.room')} onClose={onClose}>
      {row === null ? null : (
        <>
          <CardFacts place={place} row={row} />
          {mayWrite && row.endedOn === null ? <CardCommands key={row.cardId} place={place} row={row} /> : null}
        </>
      )}
    </SideSheet>
  );
}

function CardFacts({ place, row }: { place: Place; row: CardRow }) {
  const { t, word, language } = useLanguage();
  return (
    <>
      <p>
        <Serial serial={row.serial} big />
      </p>
      <Facts
        facts={[
          [t('voterCards.kind'), word('cardKind', row.kind)],
          ...(row.delegator ? ([[t('voterCards.delegator'), row.delegator.name]] as const) : []),
          [t('rolls.group'), row.voter.group ?? '—'],
          [t('voterCards.issuedOn'), dayInWords(row.issuedOn, language)],
          [
            t('rolls.state'),
            row.endedOn === null
              ? t('voterCards.valid')
              : `${word('cardEnd', row.endedGround)} · ${dayInWords(row.endedOn, language)}`,
          ],
        ]}
      />
      <p>
        <Link
          to="/rounds/$roundId/units/$unitId/roll"
          params={place}
          search={{ entry: row.voter.voterId, state: 'any' }}
          className="go"
        >
          {t('voterCards.toEntry', { card: row.voter.cardNumber })}
        </Link>
      </p>
    </>
  );
}

type Open = 'reissue' | 'withdraw';

/** One act at a time. Afterwards the card is void, and the sheet says what is in its place. */
function CardCommands({ place, row }: { place: Place; row: CardRow }) {
  const { t } = useLanguage();
  const [open, setOpen] = useState<Open | null>(null);
  const [serial, setSerial] = useState<string | null>(null);
  const [withdrawn, setWithdrawn] = useState(false);
  if (serial !== null) return <Reissued place={place} serial={serial} />;
  if (withdrawn) {
    return (
      <p className="doneLine" role="status">
        ✓ {t('voterCards.withdrawn')}
      </p>
    );
  }
  return (
    <section aria-label={t('rolls.commands')}>
      <div className="rowOfButtons">
        {(['reissue', 'withdraw'] as const).map((act) => (
          <button
            key={act}
            type="button"
            className="buttonLink"
            aria-expanded={open === act}
            onClick={() => setOpen(open === act ? null : act)}
          >
            {t(`voterCards.act_${act}`)}
          </button>
        ))}
      </div>
      {open === 'reissue' ? <ReissueForm place={place} row={row} onDone={setSerial} /> : null}
      {open === 'withdraw' ? <WithdrawForm place={place} row={row} onDone={() => setWithdrawn(true)} /> : null}
    </section>
  );
}

function Reissued({ place, serial }: { place: Place; serial: string }) {
  const { t } = useLanguage();
  return (
    <div role="status">
      <p className="doneLine">✓ {t('voterCards.reissued')}</p>
      <p>
        <Serial serial={serial} big />
      </p>
      <p>
        <Link
          to="/rounds/$roundId/units/$unitId/roll/cards/print"
          params={place}
          search={{ search: serial }}
          className="buttonLink"
        >
          {t('voterCards.printThis')}
        </Link>
      </p>
    </div>
  );
}

function ReissueForm({ place, row, onDone }: { place: Place; row: CardRow; onDone: (serial: string) => void }) {
  const { t, word } = useLanguage();
  const today = todayInShanghai(new Date());
  const [ground, setGround] = useState<'lost' | 'damaged'>('lost');
  const [day, setDay] = useState(today);
  const act = useAct(api.rolls.cards.reissue, (answer) => onDone(answer.serial));
  return (
    <form
      className="commandForm"
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate({ ...place, cardId: row.cardId, ground, happenedOn: day });
      }}
    >
      <Choice
        label={t('voterCards.ground')}
        value={ground}
        options={(['lost', 'damaged'] as const).map((value) => ({ value, label: word('cardEnd', value) }))}
        onChange={setGround}
      />
      <DayField label={t('rolls.happenedOn')} value={day} onChange={setDay} latest={today} required />
      <p className="quiet">{t('voterCards.reissueWords')}</p>
      <ActState act={act} />
      <Button type="primary" htmlType="submit" loading={act.isPending} disabled={day === ''}>
        {t('voterCards.reissueNow')}
      </Button>
    </form>
  );
}

function WithdrawForm({ place, row, onDone }: { place: Place; row: CardRow; onDone: () => void }) {
  const { t } = useLanguage();
  const today = todayInShanghai(new Date());
  const [day, setDay] = useState(today);
  const act = useAct(api.rolls.cards.withdraw, onDone);
  return (
    <form
      className="commandForm"
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate({ ...place, cardId: row.cardId, happenedOn: day });
      }}
    >
      <DayField label={t('rolls.happenedOn')} value={day} onChange={setDay} latest={today} required />
      <p className="quiet">{t('voterCards.withdrawWords')}</p>
      <ActState act={act} />
      <Button type="primary" htmlType="submit" loading={act.isPending} disabled={day === ''}>
        {t('voterCards.withdrawNow')}
      </Button>
    </form>
  );
}
