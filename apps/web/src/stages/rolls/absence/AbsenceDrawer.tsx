import { Link } from '@tanstack/react-router';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { api } from '../../../app/api.ts';
import { dayInWords, todayInShanghai } from '../../../app/dates.ts';
import { useDisplay } from '../../../app/display.tsx';
import { useLanguage } from '../../../app/language.tsx';
import { ActState } from '../ActState.tsx';
import { useAct } from '../acts.ts';
import { Choice, DayField } from '../fields.tsx';
import type { Place } from '../queries.ts';
import { type Absent, useAbsences } from '../voting.ts';
import { AbsenceForm } from './AbsenceForm.tsx';
import { Arranged } from './Arranged.tsx';

/** One voter who is away: what is known, how that person will vote, and the end of the absence. */
export function AbsenceDrawer(props: { place: Place; absent: Absent | null; mayWrite: boolean; onClose: () => void }) {
  const { phone } = useDisplay();
  const { place, absent, mayWrite, onClose } = props;
  return (
    <Drawer
      open={absent !== null}
      onClose={onClose}
      size={phone ? '100%' : 560}
      title={absent?.voter.name ?? ''}
      destroyOnHidden
    >
      {absent === null ? null : <Sheet place={place} absent={absent} mayWrite={mayWrite} />}
    </Drawer>
  );
}

function Sheet({ place, absent: seen, mayWrite }: { place: Place; absent: Absent; mayWrite: boolean }) {
  const { t, word, language } = useLanguage();
  // An act may take the row out of the list behind (its filter no longer fits), so the drawer asks for its own.
  const own = useAbsences(place, { search: seen.voter.cardNumber, state: 'any' });
  const absent = own.data?.rows.find((row) => row.voter.voterId === seen.voter.voterId) ?? seen;
  const [done, setDone] = useState<'choice' | 'end' | 'mark' | null>(null);
  const facts: readonly (readonly [string, string])[] = [
    [t('rolls.card'), absent.voter.cardNumber],
    [t('rolls.group'), absent.voter.group ?? '—'],
    [t('rollsVoting.reason'), word('absenceReason', absent.reason)],
    [t('rollsVoting.where'), absent.place ?? '—'],
    [t('rollsVoting.since'), absent.since === null ? '—' : dayInWords(absent.since, language)],
    [t('rollsVoting.choice'), word('absenceChoice', absent.choice ?? 'unasked')],
  ];
  const away = absent.endedOn === null;
  return (
    <div className="entrySheet">
      {away ? null : (
        <p className="notice">{t('rollsVoting.backSince', { day: dayInWords(absent.endedOn ?? '', language) })}</p>
      )}
      <dl className="entryFacts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {away ? (
        <p>
          <Arranged place={place} absent={absent} />
        </p>
      ) : null}
      {done === null ? null : (
        <p className="doneLine" role="status">
          ✓ {t(`rollsVoting.done_${done}`)}
        </p>
      )}
      {mayWrite && away ? (
        <>
          <ChoiceForm key={absent.choice} place={place} absent={absent} onDone={() => setDone('choice')} />
          <EndForm place={place} absent={absent} onDone={() => setDone('end')} />
          <section aria-labelledby="absence-more">
            <h3 id="absence-more">{t('rollsVoting.sayMore')}</h3>
            <AbsenceForm
              key={absent.recordedOn + absent.reason + absent.since}
              place={place}
              voter={absent.voter}
              first={{ reason: absent.reason, place: absent.place ?? '', since: absent.since ?? '' }}
              onDone={() => setDone('mark')}
            />
          </section>
        </>
      ) : null}
      <p>
        <Link
          to="/rounds/$roundId/units/$unitId/roll"
          params={place}
          search={{ entry: absent.voter.voterId, state: 'any' }}
        >
          {t('rollsVoting.toEntry')}
        </Link>
      </p>
    </div>
  );
}

const CHOICES = ['return', 'proxy', 'mobileBox', 'none', 'unasked'] as const;

/** How the voter will vote, as that person was asked. */
function ChoiceForm({ place, absent, onDone }: { place: Place; absent: Absent; onDone: () => void }) {
  const { t, word } = useLanguage();
  const [choice, setChoice] = useState<(typeof CHOICES)[number]>(absent.choice ?? 'unasked');
  const act = useAct(api.rolls.absence.choose, onDone);
  return (
    <section aria-labelledby="absence-choice">
      <h3 id="absence-choice">{t('rollsVoting.choice')}</h3>
      <form
        className="commandForm"
        onSubmit={(event) => {
          event.preventDefault();
          if (act.isPending) return;
          act.mutate({ ...place, voterId: absent.voter.voterId, choice: choice === 'unasked' ? null : choice });
        }}
      >
        <Choice
          label={t('rollsVoting.askedAnswer')}
          value={choice}
          options={CHOICES.map((value) => ({ value, label: word('absenceChoice', value) }))}
          onChange={setChoice}
        />
        <ActState act={act} />
        <Button
          type="primary"
          htmlType="submit"
          loading={act.isPending}
          disabled={choice === (absent.choice ?? 'unasked')}
        >
          {t('rollsVoting.saveChoice')}
        </Button>
      </form>
    </section>
  );
}

function EndForm({ place, absent, onDone }: { place: Place; absent: Absent; onDone: () => void }) {
  const { t } = useLanguage();
  const today = todayInShanghai(new Date());
  const [day, setDay] = useState(today);
  const act = useAct(api.rolls.absence.end, onDone);
  return (
    <section aria-labelledby="absence-end">
      <h3 id="absence-end">{t('rollsVoting.isBack')}</h3>
      <form
        className="commandForm"
        onSubmit={(event) => {
          event.preventDefault();
          if (!act.isPending) act.mutate({ ...place, voterId: absent.voter.voterId, endedOn: day });
        }}
      >
        <DayField label={t('rollsVoting.backOn')} value={day} onChange={setDay} latest={today} required />
        <ActState act={act} />
        <Button htmlType="submit" loading={act.isPending} disabled={day === ''}>
          {t('rollsVoting.saveEnd')}
        </Button>
      </form>
    </section>
  );
}
