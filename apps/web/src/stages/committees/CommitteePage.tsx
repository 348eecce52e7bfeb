import type { CommitteesOverview } from '@huanjie/contract';
import { dayInWords, grouped } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { Part } from '../../components/PageHead.tsx';
import { Answered } from '../../components/states.tsx';
import { useMayWrite } from '../rolls/acts.ts';
import { usePlace } from '../rolls/RollFrame.tsx';
import { Attendance } from './Attendance.tsx';
import { ElectionFrame } from './ElectionFrame.tsx';
import { FormCommittee } from './FormCommittee.tsx';
import { Grounds } from './Grounds.tsx';
import { Kin } from './Kin.tsx';
import { Members } from './Members.tsx';
import { PersonFacts } from './PersonPicker.tsx';
import { PublishBody } from './PublishBody.tsx';
import { useCommittees } from './queries.ts';
import { Refill } from './Refill.tsx';
import { Staff } from './Staff.tsx';

/** The election committee of a unit: who is on it and why someone leaves, who comes in, relatives, and the staff. */
export function CommitteePage() {
  const { t } = useLanguage();
  const place = usePlace();
  const committees = useCommittees(place);
  const mayWrite = useMayWrite(place.roundId, place.unitId);
  return (
    <ElectionFrame title="committees.title" lead={<p>{t('committees.lead')}</p>}>
      <Answered query={committees} rows={10}>
        {(data) => (
          <>
            <Part id="committee" title={data.committee?.name ?? t('committees.title')}>
              {data.committee === null ? (
                <>
                  <p>{t('committees.none')}</p>
                  <Size data={data} />
                  {mayWrite ? <FormCommittee place={place} size={data.size} /> : null}
                </>
              ) : (
                <Formed data={data} committee={data.committee} mayWrite={mayWrite} />
              )}
            </Part>
            <Changes data={data} />
            <Kin place={place} data={data} mayWrite={mayWrite} />
            <Staff place={place} data={data} mayWrite={mayWrite} />
          </>
        )}
      </Answered>
    </ElectionFrame>
  );
}

type Committee = NonNullable<CommitteesOverview['committee']>;

function Formed(props: { data: CommitteesOverview; committee: Committee; mayWrite: boolean }) {
  const { data, committee, mayWrite } = props;
  const place = usePlace();
  return (
    <>
      <Facts committee={committee} />
      <Size data={data} />
      <Members place={place} committee={committee} absentLimit={data.absentLimit} mayWrite={mayWrite} />
      <Grounds grounds={committee.notices} />
      {mayWrite && committee.vacancies > 0 ? <Refill place={place} committee={committee} /> : null}
      {mayWrite && committee.publishedOn === null ? <PublishBody place={place} what="committee" /> : null}
      {mayWrite ? <Attendance place={place} committee={committee} absentLimit={data.absentLimit} /> : null}
      <ReserveList committee={committee} />
    </>
  );
}

function Facts({ committee }: { committee: Committee }) {
  const { t, language } = useLanguage();
  const day = (on: string | null) => (on === null ? t('committees.notYet') : dayInWords(on, language));
  return (
    <dl className="rollFigures">
      <div>
        <dt>{t('committees.formedOn')}</dt>
        <dd>{day(committee.formedOn)}</dd>
      </div>
      {committee.source === null ? null : (
        <div>
          <dt>{t('committees.source')}</dt>
          <dd>{t(`committees.source_${committee.source}`)}</dd>
        </div>
      )}
      {committee.attended === null || committee.expected === null ? null : (
        <div>
          <dt>{t('committees.attended')}</dt>
          <dd>
            {grouped(committee.attended)}/{grouped(committee.expected)}
          </dd>
        </div>
      )}
      <div>
        <dt>{t('committees.publishedOn')}</dt>
        <dd>{day(committee.publishedOn)}</dd>
      </div>
    </dl>
  );
}

function Size({ data }: { data: CommitteesOverview }) {
  const { t } = useLanguage();
  const { min, max } = data.size;
  if (min === null && max === null) return <p className="quiet">{t('committees.sizeOpen')}</p>;
  return <p className="quiet">{t('committees.sizeSet', { min: min ?? 1, max: max ?? '—' })}</p>;
}

/** Those who follow by the votes of the choice, in order. */
function ReserveList({ committee }: { committee: Committee }) {
  const { t } = useLanguage();
  if (committee.reserve.length === 0) return null;
  return (
    <>
      <h3 className="cardHead">{t('committees.reserve')}</h3>
      <ol className="enteredLines">
        {committee.reserve.map((one) => (
          <li key={one.person.personId}>
            <span className="strong">{one.person.name}</span> {t('committees.votes', { votes: grouped(one.votes) })}{' '}
            {one.substitute ? <span className="tag">{t('committees.substitute')}</span> : null}{' '}
            <PersonFacts person={one.person} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Changes({ data }: { data: CommitteesOverview }) {
  const { t, language } = useLanguage();
  if (data.changes.length === 0) return null;
  return (
    <Part id="changes" title={t('committees.changes')}>
      <ul className="enteredLines">
        {data.changes.map((one, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines are a register that only grows at its end
          <li key={at}>
            {dayInWords(one.happenedOn, language)} <span className="strong">{one.person.name}</span>{' '}
            {t(one.kind === 'left' ? 'committees.left' : 'committees.joined')} · {t(`committees.ground_${one.ground}`)}
            {one.note === null ? null : <span className="quiet"> · {one.note}</span>}
          </li>
        ))}
      </ul>
    </Part>
  );
}
