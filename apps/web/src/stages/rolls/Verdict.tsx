import { checkIdNumber } from '@huanjie/chinese';
import type { RegistrationFactsInput } from '@huanjie/contract';
import type { Bilingual } from '@huanjie/rules';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../app/api.ts';
import { todayInShanghai } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { useSettled } from '../../app/settled.ts';
import { Refusal } from '../../components/states.tsx';
import { Obstacles, RollRules } from './Obstacles.tsx';
import type { Place } from './queries.ts';

type Typed =
  | { readonly kind: 'empty' }
  | { readonly kind: 'wrong'; readonly sentence: Bilingual }
  | { readonly kind: 'usable'; readonly birthDate: string };

/** The number as it stands in the field: nothing, wrong (or not whole yet), or usable with the birth date it tells. */
export function readTyped(typed: string): Typed {
  if (typed.trim() === '') return { kind: 'empty' };
  const read = checkIdNumber(typed, todayInShanghai(new Date()));
  if (read.kind === 'invalid') return { kind: 'wrong', sentence: { zh: read.zh, en: read.en } };
  return { kind: 'usable', birthDate: read.birthDate };
}

/** Whether the person goes on the roll, said while the clerk types; nothing is stored. */
export function Verdict(props: {
  place: Place;
  idNumber: string;
  /** Somebody on the roll already, who is judged by the date of birth there. */
  voterId?: string;
  facts: RegistrationFactsInput;
}) {
  const { t } = useLanguage();
  const { place, idNumber, voterId, facts } = props;
  const asked = useSettled({ idNumber: idNumber.trim() || null, voterId, facts });
  const usable = voterId !== undefined || readTyped(asked.idNumber ?? '').kind === 'usable';
  const verdict = useQuery({
    queryKey: ['roll', place.roundId, place.unitId, 'judge', asked],
    queryFn: () => api.rolls.register.judge({ ...place, birthDate: null, ...asked }),
    enabled: usable,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  return (
    <section className="verdict card" aria-label={t('rolls.verdict')} aria-live="polite">
      {!usable ? <p className="quiet">{t('rolls.verdictWaits')}</p> : null}
      {usable && verdict.error ? <Refusal error={verdict.error} /> : null}
      {usable && verdict.data ? <Said verdict={verdict.data} isNew={voterId === undefined} /> : null}
    </section>
  );
}

type JudgedNow = Awaited<ReturnType<typeof api.rolls.register.judge>>;

function Said({ verdict, isNew }: { verdict: JudgedNow; isNew: boolean }) {
  const { t, say, word } = useLanguage();
  return (
    <>
      <p className={`outcome ${verdict.registered ? 'good' : 'late'}`}>
        <span aria-hidden="true">{verdict.registered ? '✓' : '✕'}</span>{' '}
        {verdict.registered
          ? t('rolls.goesOnAs', { category: word('category', verdict.category) })
          : t('rolls.doesNotGoOn')}
      </p>
      {verdict.ground ? (
        <>
          <p>{say(verdict.ground)}</p>
          <RollRules ids={verdict.ground.rules} />
        </>
      ) : null}
      <Obstacles obstacles={verdict.refusals} weight="stop" />
      {verdict.elsewhere.length > 0 ? (
        <p className="rollWarning">
          ! {t('rolls.elsewhere')} {verdict.elsewhere.map((unit) => unit.name).join('、')}
        </p>
      ) : null}
      {isNew ? <p className="quiet">{t(verdict.known ? 'rolls.known' : 'rolls.unknownYet')}</p> : null}
    </>
  );
}
