import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { dayInWords, daysBetween, grouped, todayInShanghai } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { useRound } from '../../app/rounds.ts';
import { Part } from '../../components/PageHead.tsx';
import { Answered, Refusal } from '../../components/states.tsx';
import { useMayWrite } from './acts.ts';
import { Obstacles } from './Obstacles.tsx';
import { PublishForm } from './PublishForm.tsx';
import { type Publishing, usePublications } from './queries.ts';
import { RollFrame, usePlace } from './RollFrame.tsx';

/** Publishing the roll: the days, what would be published now and what stands in the way, and the lists so far. */
export function Publication() {
  const { t } = useLanguage();
  const place = usePlace();
  const publishing = usePublications(place);
  const mayWrite = useMayWrite(place.roundId, place.unitId);
  return (
    <RollFrame title="rolls.roomPublications" lead={<p>{t('rolls.publicationLead')}</p>}>
      <Answered query={publishing} rows={8}>
        {(data) => (
          <>
            <Days publishing={data} />
            <Part id="next-list" title={t(data.publications.length === 0 ? 'rolls.firstList' : 'rolls.nextList')}>
              <Pending publishing={data} />
              <Obstacles obstacles={data.refusals} weight="stop" />
              <Obstacles obstacles={data.warnings} weight="warn" />
              {mayWrite && data.refusals.length === 0 ? <PublishForm place={place} publishing={data} /> : null}
            </Part>
            <Part id="lists" title={t('rolls.listsSoFar')}>
              <Lists publishing={data} />
            </Part>
          </>
        )}
      </Answered>
    </RollFrame>
  );
}

/** The days that count, on one line: due, published, objections until, election. */
function Days({ publishing }: { publishing: Publishing }) {
  const { t, language } = useLanguage();
  const round = useRound(usePlace().roundId);
  const today = todayInShanghai(new Date());
  const latest = publishing.publications.at(-1);
  const days = [
    { name: t('rolls.dayDue'), day: publishing.dueOn },
    ...(latest ? [{ name: t('rolls.dayPublished', { number: latest.number }), day: latest.publishedOn }] : []),
    ...(publishing.objectionsUntil ? [{ name: t('rolls.dayObjections'), day: publishing.objectionsUntil }] : []),
    ...(round.data ? [{ name: t('rolls.dayElection'), day: round.data.electionDay }] : []),
  ].toSorted((one, other) => (one.day < other.day ? -1 : 1));
  return (
    <ol className="dayLine" aria-label={t('rolls.days')}>
      {days.map(({ name, day }) => (
        <li key={name} className={day < today ? 'past' : ''}>
          <span className="strong">{name}</span>
          <time dateTime={day}>{dayInWords(day, language)}</time>
          <span className="quiet">
            {day === today
              ? t('rolls.isToday')
              : day < today
                ? t('rolls.daysAgo', { n: daysBetween(day, today), days: grouped(daysBetween(day, today)) })
                : t('rolls.daysLeft', { n: daysBetween(today, day), days: grouped(daysBetween(today, day)) })}
          </span>
        </li>
      ))}
    </ol>
  );
}

function Pending({ publishing }: { publishing: Publishing }) {
  const { t } = useLanguage();
  const { pending, publications } = publishing;
  if (publications.length === 0) return <p>{t('rolls.firstListWords')}</p>;
  if (pending.added + pending.struck + pending.corrected === 0) return <p>{t('rolls.nothingSince')}</p>;
  return (
    <dl className="rollFigures pendingFigures">
      {(['added', 'struck', 'corrected'] as const).map((change) => (
        <div key={change}>
          <dt>{t(`rolls.pending_${change}`)}</dt>
          <dd>{grouped(pending[change])}</dd>
        </div>
      ))}
    </dl>
  );
}

function Lists({ publishing }: { publishing: Publishing }) {
  const { t, language } = useLanguage();
  const place = usePlace();
  if (publishing.publications.length === 0) return <div className="tableEmpty">{t('rolls.noLists')}</div>;
  return (
    <ul className="listCards">
      {publishing.publications.toReversed().map((one) => (
        <li key={one.publicationId} className="card">
          <h3>
            <Link
              to="/rounds/$roundId/units/$unitId/roll/publications/$number"
              params={{ ...place, number: String(one.number) }}
            >
              {t(one.number === 1 ? 'rolls.firstListName' : 'rolls.supplementName', { number: one.number })}
            </Link>
          </h3>
          <p>
            {dayInWords(one.publishedOn, language)} · {one.place} ·{' '}
            {t('rolls.linesCount', { lines: grouped(one.entries), n: one.entries })}
          </p>
          <p className="quiet">
            {t('rolls.publishedBy', { who: one.publishedBy })} · {t('rolls.digest')}{' '}
            <span className="code" title={one.digest}>
              {one.digest.slice(0, 16)}…
            </span>
          </p>
          <Verify number={one.number} />
        </li>
      ))}
    </ul>
  );
}

/** Computes the digest of a list anew and says whether it still is what was published. */
function Verify({ number }: { number: number }) {
  const { t } = useLanguage();
  const place = usePlace();
  const [asked, setAsked] = useState(false);
  const answer = useQuery({
    queryKey: ['rollVerify', place.roundId, place.unitId, number],
    queryFn: () => api.rolls.publication.verify({ ...place, number }),
    enabled: asked,
    staleTime: 0,
  });
  return (
    <div className="verify" aria-live="polite">
      <Button
        loading={answer.isFetching}
        onClick={() => {
          if (asked) void answer.refetch();
          else setAsked(true);
        }}
      >
        {t('rolls.verify')}
      </Button>
      <Refusal error={answer.error} />
      {answer.data ? (
        <p className={`outcome ${answer.data.intact ? 'good' : 'late'}`}>
          {answer.data.intact ? `✓ ${t('rolls.intact')}` : `✕ ${t('rolls.notIntact')}`}
        </p>
      ) : null}
    </div>
  );
}
