import type { OpinionShown } from '@huanjie/contract';
import { BARS, type Bar } from '@huanjie/rules';
import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { dayWithoutYear, todayInShanghai } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { frameOf } from '../../components/DataTable.tsx';
import { Part } from '../../components/PageHead.tsx';
import { ActState } from '../rolls/ActState.tsx';
import { useAct } from '../rolls/acts.ts';
import { Choice, DayField, SelectField, TextField } from '../rolls/fields.tsx';
import { type OnPage, peopleOf } from './queries.ts';

/** The review by departments (联审): persons down, departments across, each opinion with its time. */
export function Review(on: OnPage) {
  const { t } = useLanguage();
  const { nomination, mayWrite } = on;
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const closed = nomination.state === 'closed';
  const overdue = nomination.opinions.filter(({ state }) => state === 'overdue').length;
  return (
    <Part
      id="review"
      title={t('nominations.review')}
      note={overdue > 0 ? t('nominations.overdueCount', { n: overdue }) : null}
    >
      {nomination.opinions.length === 0 ? (
        <p>{t('nominations.noReview')}</p>
      ) : (
        <Grid {...on} chosen={chosen} onChoose={mayWrite && closed ? setChosen : null} />
      )}
      {mayWrite && closed && chosen.length > 0 ? (
        <OpinionForm {...on} chosen={chosen} onDone={() => setChosen([])} />
      ) : null}
      {mayWrite && closed ? <AskForm {...on} /> : null}
    </Part>
  );
}

function Grid(props: OnPage & { chosen: readonly string[]; onChoose: ((ids: readonly string[]) => void) | null }) {
  const { t } = useLanguage();
  const { nomination, chosen, onChoose } = props;
  const people = peopleOf(nomination);
  const departments = [...new Set(nomination.opinions.map(({ department }) => department))];
  const persons = [...new Set(nomination.opinions.map(({ personId }) => personId))];
  const toggle = (id: string) => onChoose?.(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  const waiting = nomination.opinions.filter(({ givenOn }) => givenOn === null).map(({ opinionId }) => opinionId);
  return (
    <>
      <div className="tableFrame reviewGrid" {...frameOf(t('nominations.reviewTable'))}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('nominations.name')}</th>
              {departments.map((department) => (
                <th key={department} scope="col">
                  {department}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {persons.map((personId) => (
              <tr key={personId}>
                <th scope="row" className="oneLine strong">
                  {people.get(personId)?.name ?? ''}
                </th>
                {departments.map((department) => {
                  const opinion = nomination.opinions.find(
                    (one) => one.personId === personId && one.department === department,
                  );
                  return (
                    <td key={department}>
                      {opinion === undefined ? (
                        '—'
                      ) : (
                        <Cell
                          opinion={opinion}
                          name={`${people.get(personId)?.name ?? ''} ${department}`}
                          chosen={chosen.includes(opinion.opinionId)}
                          onToggle={onChoose === null ? null : () => toggle(opinion.opinionId)}
                        />
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {onChoose !== null && waiting.length > 0 ? (
        <Button onClick={() => onChoose(waiting)}>{t('nominations.chooseWaiting', { n: waiting.length })}</Button>
      ) : null}
    </>
  );
}

function Cell(props: { opinion: OpinionShown; name: string; chosen: boolean; onToggle: (() => void) | null }) {
  const { t, language } = useLanguage();
  const { opinion, name, chosen, onToggle } = props;
  const late = opinion.state === 'overdue' || (opinion.state === 'given' && opinion.days > 0);
  const said =
    opinion.outcome === null ? t(`nominations.state_${opinion.state}`) : t(`nominations.outcome_${opinion.outcome}`);
  const when =
    opinion.state === 'waiting'
      ? t('nominations.dueBy', { day: dayWithoutYear(opinion.dueOn, language) })
      : late
        ? t('nominations.late', { n: opinion.days })
        : dayWithoutYear(opinion.givenOn ?? opinion.dueOn, language);
  const content = (
    <span className={late || opinion.outcome === 'bar' ? 'late' : opinion.outcome === 'clear' ? 'good' : ''}>
      {opinion.outcome === 'clear' ? '✓ ' : opinion.outcome === 'bar' ? '✕ ' : late ? '! ' : ''}
      {said} <span className="quiet">{when}</span>
      {opinion.finding === null ? null : <span className="quiet"> {opinion.finding}</span>}
    </span>
  );
  if (onToggle === null) return content;
  return (
    <label className="checkLine">
      <input type="checkbox" checked={chosen} onChange={onToggle} aria-label={`${name} ${said} ${when}`} />
      {content}
    </label>
  );
}

function OpinionForm({
  place,
  nomination,
  chosen,
  onDone,
}: OnPage & { chosen: readonly string[]; onDone: () => void }) {
  const { t } = useLanguage();
  const today = todayInShanghai(new Date());
  const [outcome, setOutcome] = useState<'clear' | 'bar' | 'case'>('clear');
  const [bar, setBar] = useState<Bar>('CRIMINAL_PENALTY');
  const [finding, setFinding] = useState('');
  const [day, setDay] = useState(today);
  const act = useAct(api.nominations.giveOpinion, onDone);
  return (
    <form
      className="commandForm card"
      aria-label={t('nominations.giveOpinion')}
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate({
          ...place,
          nominationId: nomination.nominationId,
          opinionIds: [...chosen],
          givenOn: day,
          outcome,
          bars: outcome === 'bar' ? [bar] : [],
          finding: finding.trim() || null,
        });
      }}
    >
      <h3 className="cardHead">{t('nominations.opinionOn', { n: chosen.length })}</h3>
      <Choice
        label={t('nominations.opinion')}
        value={outcome}
        options={(['clear', 'bar', 'case'] as const).map((value) => ({
          value,
          label: t(`nominations.outcome_${value}`),
        }))}
        onChange={setOutcome}
      />
      {outcome === 'bar' ? (
        <SelectField
          label={t('nominations.bar')}
          value={bar}
          options={BARS.map((value) => ({ value, label: t(`nominations.bar_${value}`) }))}
          onChange={setBar}
        />
      ) : null}
      {outcome === 'clear' ? null : (
        <TextField label={t('nominations.finding')} value={finding} onChange={setFinding} max={200} />
      )}
      <DayField label={t('nominations.givenOn')} value={day} onChange={setDay} latest={today} required />
      <ActState act={act} />
      <Button type="primary" htmlType="submit" loading={act.isPending} disabled={day === ''}>
        {t('nominations.giveOpinion')}
      </Button>
    </form>
  );
}

/** Asks departments for their opinions on all who lead and were not asked about; the list of departments is the place's. */
function AskForm({ place, nomination }: OnPage) {
  const { t } = useLanguage();
  const today = todayInShanghai(new Date());
  const asked = [...new Set(nomination.opinions.map(({ department }) => department))];
  const [departments, setDepartments] = useState(
    asked.length > 0 ? asked.join('、') : t('nominations.departmentsUsual'),
  );
  const [due, setDue] = useState('');
  const act = useAct(api.nominations.askReview, () => setDue(''));
  const people = [
    ...new Set(nomination.nominees.filter((one) => one.leading).map(({ person }) => person.personId)),
  ].filter((id) => !nomination.opinions.some(({ personId }) => personId === id));
  const names = departments.split(/[\s,，、;；]+/u).filter((one) => one !== '');
  if (people.length === 0) return null;
  return (
    <form
      className="commandForm card"
      aria-label={t('nominations.askReview')}
      onSubmit={(event) => {
        event.preventDefault();
        const on = { ...place, nominationId: nomination.nominationId, personIds: people };
        act.mutate({ ...on, departments: names, askedOn: today, dueOn: due });
      }}
    >
      <h3 className="cardHead">{t('nominations.askReviewOn', { n: people.length })}</h3>
      <TextField
        label={t('nominations.departments')}
        value={departments}
        onChange={setDepartments}
        max={400}
        long
        hint={t('nominations.departmentsHint')}
      />
      <DayField label={t('nominations.dueOn')} value={due} onChange={setDue} required />
      <ActState act={act} />
      <Button htmlType="submit" loading={act.isPending} disabled={due === '' || names.length === 0}>
        {t('nominations.askReview')}
      </Button>
    </form>
  );
}
