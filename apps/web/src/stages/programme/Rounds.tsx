import type { Round } from '@huanjie/contract';
import { Link } from '@tanstack/react-router';
import { dayInWords } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { LoadingBar } from '../../app/RoundLayout.tsx';
import { useRounds } from '../../app/rounds.ts';
import { useTitle } from '../../app/useTitle.ts';
import { Answered, EmptyState } from '../../components/states.tsx';

/** The rounds that the account may see; one that is still loading can be entered and says how far it is. */
export function Rounds() {
  const { t } = useLanguage();
  const rounds = useRounds();
  useTitle(t('shell.rounds'));
  return (
    <main id="content" className="page roundsPage" tabIndex={-1}>
      <h1>{t('shell.rounds')}</h1>
      <p className="lead">{t('programme.roundsWords')}</p>
      <p>
        <Link to="/check" className="go">
          {t('checking.anyReport')}
        </Link>
      </p>
      <Answered query={rounds}>
        {(data) =>
          data.length === 0 ? (
            <EmptyState title={t('programme.noRounds')}>
              <p className="quiet">{t('programme.noRoundsRemedy')}</p>
            </EmptyState>
          ) : (
            <ul className="roundList">
              {data.map((round) => (
                <RoundCard key={round.roundId} round={round} />
              ))}
            </ul>
          )
        }
      </Answered>
    </main>
  );
}

function RoundCard({ round }: { round: Round }) {
  const { t, word, language } = useLanguage();
  return (
    <li className="card roundCard">
      <h2>
        <Link to="/rounds/$roundId" params={{ roundId: round.roundId }} className="cover">
          {round.title}
        </Link>
      </h2>
      <p className="quiet">
        {word('roundKind', round.kind)} · {round.unit.name}
        {round.practice ? <span className="tag">{t('programme.practice')}</span> : null}
      </p>
      <dl className="facts row">
        <div>
          <dt>{t('programme.electionDay')}</dt>
          <dd>{dayInWords(round.electionDay, language)}</dd>
        </div>
        <div>
          <dt>{t('programme.period')}</dt>
          <dd>
            {dayInWords(round.startsOn, language)} – {dayInWords(round.endsOn, language)}
          </dd>
        </div>
      </dl>
      {round.loading ? <LoadingBar done={round.loading.done} total={round.loading.total} /> : null}
    </li>
  );
}
