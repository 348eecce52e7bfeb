import type { CommitteesOverview, PersonRef } from '@huanjie/contract';
import { RELATIONS, type Relation } from '@huanjie/rules';
import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { dayInWords, todayInShanghai } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { Part } from '../../components/PageHead.tsx';
import { ActState } from '../rolls/ActState.tsx';
import { useAct } from '../rolls/acts.ts';
import { SelectField } from '../rolls/fields.tsx';
import type { Place } from '../rolls/queries.ts';
import { PersonPicker } from './PersonPicker.tsx';

/** Relatives as members, nominees and staff declared them; a mistake is taken back. */
export function Kin({ place, data, mayWrite }: { place: Place; data: CommitteesOverview; mayWrite: boolean }) {
  const { t, language } = useLanguage();
  const remove = useAct(api.committees.removeKin);
  return (
    <Part id="kin" title={t('committees.kin')}>
      <p className="quiet">{t('committees.kinWords')}</p>
      {data.ties.length === 0 ? <p>{t('committees.noKin')}</p> : null}
      <ul className="enteredLines">
        {data.ties.map((tie) => (
          <li key={tie.kinshipId}>
            {t('committees.tie', { a: tie.a.name, b: tie.b.name, relation: t(`committees.relation_${tie.relation}`) })}{' '}
            <span className="quiet">{dayInWords(tie.declaredOn, language)}</span>{' '}
            {mayWrite ? (
              <button
                type="button"
                className="linkButton"
                onClick={() => remove.mutate({ ...place, kinshipId: tie.kinshipId })}
              >
                {t('committees.removeKin', { a: tie.a.name, b: tie.b.name })}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      <ActState act={remove} />
      {mayWrite ? <KinForm place={place} /> : null}
    </Part>
  );
}

function KinForm({ place }: { place: Place }) {
  const { t } = useLanguage();
  const [person, setPerson] = useState<PersonRef | null>(null);
  const [relative, setRelative] = useState<PersonRef | null>(null);
  const [relation, setRelation] = useState<Relation>('spouse');
  const act = useAct(api.committees.declareKin, () => {
    setPerson(null);
    setRelative(null);
  });
  return (
    <form
      className="commandForm card"
      aria-label={t('committees.declareKin')}
      onSubmit={(event) => {
        event.preventDefault();
        if (person === null || relative === null) return;
        const declaredOn = todayInShanghai(new Date());
        act.mutate({ ...place, personId: person.personId, relativeId: relative.personId, relation, declaredOn });
      }}
    >
      <Chosen label={t('committees.kinOne')} place={place} value={person} onChange={setPerson} />
      <Chosen label={t('committees.kinOther')} place={place} value={relative} onChange={setRelative} />
      <SelectField
        label={t('committees.relation')}
        value={relation}
        options={RELATIONS.map((value) => ({ value, label: t(`committees.relation_${value}`) }))}
        onChange={setRelation}
      />
      <ActState act={act} />
      <Button htmlType="submit" loading={act.isPending} disabled={person === null || relative === null}>
        {t('committees.declareKin')}
      </Button>
    </form>
  );
}

function Chosen(props: {
  label: string;
  place: Place;
  value: PersonRef | null;
  onChange: (person: PersonRef | null) => void;
}) {
  const { t } = useLanguage();
  const { label, place, value, onChange } = props;
  if (value === null) return <PersonPicker place={place} label={label} onPick={onChange} />;
  return (
    <p>
      {label} <span className="strong">{value.name}</span>{' '}
      <button type="button" className="linkButton" onClick={() => onChange(null)}>
        {t('committees.another')}
      </button>
    </p>
  );
}
