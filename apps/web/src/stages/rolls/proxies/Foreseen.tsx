import type { Bilingual } from '@huanjie/rules';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../../app/api.ts';
import { useLanguage } from '../../../app/language.tsx';
import { useSettled } from '../../../app/settled.ts';
import { Refusal } from '../../../components/states.tsx';
import { AbsenceForm } from '../absence/AbsenceForm.tsx';
import { Obstacles, RollRules } from '../Obstacles.tsx';
import type { Entry, Place } from '../queries.ts';

type Asked = Parameters<typeof api.rolls.proxies.judge>[0];

/** What would be decided on an application as it stands in the form; nothing is stored. */
export function useForeseen(paper: Asked | null) {
  const asked = useSettled(paper);
  const answer = useQuery({
    queryKey: ['roll', asked?.roundId, asked?.unitId, 'foreseenProxy', asked],
    queryFn: () => api.rolls.proxies.judge(asked as Asked),
    enabled: asked !== null,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  const current = paper !== null && JSON.stringify(paper) === JSON.stringify(asked) && !answer.isPlaceholderData;
  return { data: current ? answer.data : undefined, error: current ? answer.error : null };
}

/** The verdict of the law beside the form, each refusal with its rule and, where there is one, the way out at hand. */
export function Foreseen(props: {
  place: Place;
  delegator: Entry | null;
  proxy: Entry | null;
  foreseen: ReturnType<typeof useForeseen>;
  asked: boolean;
}) {
  const { t, say } = useLanguage();
  const { place, delegator, proxy, foreseen, asked } = props;
  const { data, error } = foreseen;
  const notAway = data?.refusals.some((one) => one.code === 'NOT_AWAY') === true;
  return (
    <section className="verdict card" aria-label={t('rollsVoting.verdict')} aria-live="polite">
      {asked ? null : <p className="quiet">{t('rollsVoting.verdictWaits')}</p>}
      {asked && data === undefined && error === null ? <p className="quiet">{t('rollsVoting.verdictComes')}</p> : null}
      <Refusal error={error} />
      {asked && data ? (
        <>
          <p className={`outcome ${data.state === 'granted' ? 'good' : 'late'}`}>
            <span aria-hidden="true">{data.state === 'granted' ? '✓' : data.state === 'open' ? '○' : '✕'}</span>{' '}
            {t(`rollsVoting.foreseen_${data.state}`)}
          </p>
          {data.hindrance ? <p className="refusal">{say(data.hindrance)}</p> : null}
          {data.ground ? (
            <>
              <p>{say(data.ground)}</p>
              <RollRules ids={data.ground.rules} />
            </>
          ) : null}
          <Obstacles obstacles={data.refusals} weight={data.state === 'open' ? 'warn' : 'stop'} />
          {notAway && delegator ? (
            <details className="atHand">
              <summary>{t('rollsVoting.markNow', { name: delegator.name })}</summary>
              <AbsenceForm place={place} voter={delegator} onDone={() => undefined} />
            </details>
          ) : null}
          {proxy ? (
            <p className="quiet">{t('rollsVoting.holds', { name: proxy.name, count: data.held, n: data.held })}</p>
          ) : null}
          <Duties duties={data.duties} />
        </>
      ) : null}
    </section>
  );
}

/** What the election committee owes for a delegation that was granted. */
export function Duties({ duties }: { duties: readonly (Bilingual & { readonly rules: readonly string[] })[] }) {
  const { t, say } = useLanguage();
  if (duties.length === 0) return null;
  return (
    <div>
      <p className="strong">{t('rollsVoting.duties')}</p>
      <ul className="lawTerms">
        {duties.map((duty) => (
          <li key={duty.zh}>
            <span>{say(duty)}</span> <RollRules ids={duty.rules} />
          </li>
        ))}
      </ul>
    </div>
  );
}
