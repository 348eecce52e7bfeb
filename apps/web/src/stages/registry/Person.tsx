import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { api } from '../../app/api.ts';
import { dayInWords, grouped } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { useRoundId } from '../../app/rounds.ts';
import { type Column, DataTable } from '../../components/DataTable.tsx';
import { outcomeMark } from '../../components/DecisionCard.tsx';
import { PageHead, Part } from '../../components/PageHead.tsx';
import { Answered } from '../../components/states.tsx';
import { Reveal } from './Reveal.tsx';

function usePerson(roundId: string, personId: string) {
  return useQuery({
    queryKey: ['person', roundId, personId],
    queryFn: () => api.registry.person({ roundId, personId }),
  });
}

type PersonData = NonNullable<ReturnType<typeof usePerson>['data']>;
type Candidacy = PersonData['candidacies'][number];

/** One person in a round: who, posts, candidacies with their outcome, duties. */
export function Person() {
  const roundId = useRoundId();
  const { personId } = useParams({ from: '/inside/rounds/$roundId/people/$personId' });
  const person = usePerson(roundId, personId);
  return (
    <Answered page query={person} rows={10}>
      {(data) => <PersonBody key={personId} person={data} />}
    </Answered>
  );
}

function PersonBody({ person }: { person: PersonData }) {
  const { t, word } = useLanguage();
  const roundId = useRoundId();
  return (
    <>
      <PageHead
        title={person.name}
        trail={
          <Link to="/rounds/$roundId/people" params={{ roundId }}>
            {t('shell.people')}
          </Link>
        }
        subtitle={
          <p>
            {word('sex', person.sex)} · {t('registry.ageAt', { age: person.age, year: person.birthYear })}
            {person.ethnicity ? ` · ${word('ethnicity', person.ethnicity)}` : ''}
            {person.education ? ` · ${word('education', person.education)}` : ''}
            {person.partyMember ? ` · ${t('registry.partyMember')}` : ''}
            {person.capabilities.map((capability) => (
              <span key={capability} className="tag">
                {word('capability', capability)}
              </span>
            ))}
          </p>
        }
      />
      <Reveal personId={person.personId} masked={person.idNumberMasked} />
      <Posts person={person} />
      <Candidacies person={person} />
      {person.duties.length > 0 ? (
        <Part id="duties" title={t('registry.duties')}>
          <ul className="plainList">
            {person.duties.map((duty) => (
              <li key={`${duty.unit.unitId} ${duty.bodyName} ${duty.role}`}>
                <Link to="/rounds/$roundId/units/$unitId" params={{ roundId, unitId: duty.unit.unitId }}>
                  {duty.unit.name}
                </Link>{' '}
                {duty.bodyName} · {word('dutyRole', duty.role)}
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
    </>
  );
}

function Posts({ person }: { person: PersonData }) {
  const { t, word } = useLanguage();
  const roundId = useRoundId();
  const columns: readonly Column<PersonData['posts'][number]>[] = [
    { key: 'post', title: t('registry.post'), cell: (row) => word('post', row.post) },
    { key: 'body', title: t('registry.body'), cell: (row) => word('body', row.body) },
    {
      key: 'unit',
      title: t('registry.unit'),
      cell: (row) => (
        <Link to="/rounds/$roundId/units/$unitId" params={{ roundId, unitId: row.unit.unitId }}>
          {row.unit.name}
        </Link>
      ),
    },
    { key: 'term', title: t('registry.term'), cell: (row) => word('term', row.term) },
  ];
  return (
    <Part id="posts" title={t('registry.posts')}>
      <DataTable
        caption={t('registry.posts')}
        columns={columns}
        rows={person.posts}
        rowKey={(row) => `${row.unit.unitId} ${row.body} ${row.post} ${row.term}`}
        empty={t('registry.noPosts')}
      />
    </Part>
  );
}

function Candidacies({ person }: { person: PersonData }) {
  const { t, word, language } = useLanguage();
  const roundId = useRoundId();
  const columns: readonly Column<Candidacy>[] = [
    {
      key: 'contest',
      title: t('registry.contest'),
      cell: (row) => (
        <Link
          to="/rounds/$roundId/polls/$pollId"
          params={{ roundId, pollId: row.pollId }}
          search={{ person: person.personId }}
          className="strong"
        >
          {word('post', row.post)} · {word('pollStage', row.stage)}
        </Link>
      ),
    },
    {
      key: 'unit',
      title: t('registry.unit'),
      cell: (row) => (
        <Link to="/rounds/$roundId/units/$unitId" params={{ roundId, unitId: row.unit.unitId }}>
          {row.unit.name}
        </Link>
      ),
    },
    { key: 'day', oneLine: true, title: t('registry.day'), cell: (row) => dayInWords(row.heldOn, language) },
    {
      key: 'votes',
      title: t('registry.votes'),
      number: true,
      cell: (row) => (row.votes === null ? '—' : grouped(row.votes)),
    },
    {
      key: 'outcome',
      title: t('registry.outcome'),
      cell: (row) => (
        <>
          <span aria-hidden="true">{outcomeMark(row.outcome)}</span>{' '}
          {word(row.stage === 'pre-election' ? 'preOutcome' : 'outcome', row.outcome ?? 'UNDECIDED')}
        </>
      ),
    },
  ];
  return (
    <Part id="candidacies" title={t('registry.candidacies')}>
      <DataTable
        caption={t('registry.candidacies')}
        columns={columns}
        rows={person.candidacies}
        rowKey={(row) => row.contestId}
        empty={t('registry.noCandidacies')}
      />
    </Part>
  );
}
