import type { PersonRef } from '@huanjie/contract';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { dayInWords, grouped, todayInShanghai } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { Part } from '../../components/PageHead.tsx';
import { PersonFacts, PersonPicker } from '../committees/PersonPicker.tsx';
import { ActState } from '../rolls/ActState.tsx';
import { useAct } from '../rolls/acts.ts';
import { Choice, DayField, SelectField, TextField, YesNo } from '../rolls/fields.tsx';
import type { OnPage } from './queries.ts';

/** Recommendation forms: who put whom forward, with how many signatures; an unsigned one is refused. */
export function Forms(on: OnPage) {
  const { t, word, language } = useLanguage();
  const { nomination, mayWrite } = on;
  const received = nomination.nominees.filter(({ form }) => form !== null);
  const open = nomination.state === 'open' || nomination.state === 'closed';
  const joint = nomination.method === 'jointNomination';
  if (!joint && received.length === 0 && !(mayWrite && open)) return null;
  const content = (
    <>
      <p>
        <Link to="/rounds/$roundId/units/$unitId/nominations/form" params={on.place}>
          {t('nominations.printForm')}
        </Link>
      </p>
      {received.length === 0 ? <p>{t('nominations.noForms')}</p> : null}
      <ul className="enteredLines">
        {received.map(({ nomineeId, person, post, form }) => (
          <li key={nomineeId}>
            <span className="strong">{person.name}</span> {word('post', post)} ·{' '}
            {form?.organisation ??
              t('nominations.signedBy', { n: form?.supporters ?? 0, count: grouped(form?.supporters ?? 0) })}{' '}
            · {dayInWords(form?.receivedOn ?? '', language)}
          </li>
        ))}
      </ul>
      {mayWrite && open ? <ReceiveForm {...on} /> : null}
    </>
  );
  if (joint) {
    return (
      <Part id="forms" title={t('nominations.forms')}>
        <p className="quiet">{t('nominations.formsLater')}</p>
        {content}
      </Part>
    );
  }
  return (
    <details className="part">
      <summary className="strong">{t('nominations.formsBeside')}</summary>
      {content}
    </details>
  );
}

function ReceiveForm({ place, nomination }: OnPage) {
  const { t, word } = useLanguage();
  const today = todayInShanghai(new Date());
  const [person, setPerson] = useState<PersonRef | null>(null);
  const [post, setPost] = useState(nomination.posts[0]?.post ?? 'member');
  const [by, setBy] = useState<'voters' | 'households' | 'party-organisation'>('voters');
  const [organisation, setOrganisation] = useState('');
  const [written, setWritten] = useState('');
  const [signed, setSigned] = useState<boolean | null>(null);
  const [declared, setDeclared] = useState<boolean | null>(null);
  const [day, setDay] = useState(today);
  const [done, setDone] = useState<string | null>(null);
  const signatures = written.split(/[\s,，、;；]+/u).filter((one) => one !== '');
  const act = useAct(api.nominations.receiveForm, () => {
    setDone(person?.name ?? null);
    setPerson(null);
    setWritten('');
    setSigned(null);
    setDeclared(null);
  });
  return (
    <form
      className="commandForm card"
      aria-label={t('nominations.receiveForm')}
      onSubmit={(event) => {
        event.preventDefault();
        if (person === null) return;
        setDone(null);
        act.mutate({
          ...place,
          nominationId: nomination.nominationId,
          post,
          personId: person.personId,
          by,
          organisation: by === 'party-organisation' ? organisation.trim() || null : null,
          signatures: by === 'party-organisation' ? [] : signatures,
          signed: signed === true,
          declared: declared === true,
          receivedOn: day,
        });
      }}
    >
      <h3 className="cardHead">{t('nominations.receiveForm')}</h3>
      {person === null ? (
        <PersonPicker place={place} label={t('nominations.whom')} onPick={setPerson} />
      ) : (
        <p>
          <span className="strong">{person.name}</span> <PersonFacts person={person} />{' '}
          <button type="button" className="linkButton" onClick={() => setPerson(null)}>
            {t('committees.another')}
          </button>
        </p>
      )}
      <SelectField
        label={t('nominations.post')}
        value={post}
        options={nomination.posts.map((one) => ({ value: one.post, label: word('post', one.post) }))}
        onChange={setPost}
      />
      <Choice
        label={t('nominations.by')}
        value={by}
        options={(['voters', 'households', 'party-organisation'] as const).map((value) => ({
          value,
          label: t(`nominations.by_${value}`),
        }))}
        onChange={setBy}
      />
      {by === 'party-organisation' ? (
        <TextField
          label={t('nominations.organisation')}
          value={organisation}
          onChange={setOrganisation}
          max={80}
          required
        />
      ) : (
        <TextField
          label={t('nominations.signatures', { n: signatures.length })}
          value={written}
          onChange={setWritten}
          max={8000}
          long
          hint={t('nominations.signaturesHint')}
        />
      )}
      <YesNo label={t('nominations.signed')} value={signed} onChange={setSigned} open={t('nominations.unanswered')} />
      <YesNo
        label={t('nominations.declared')}
        value={declared}
        onChange={setDeclared}
        open={t('nominations.unanswered')}
      />
      <DayField label={t('nominations.receivedOn')} value={day} onChange={setDay} latest={today} required />
      <ActState act={act} />
      {done === null ? null : (
        <p className="doneLine" role="status">
          ✓ {t('nominations.formReceived', { name: done })}
        </p>
      )}
      <Button type="primary" htmlType="submit" loading={act.isPending} disabled={person === null || signed === null}>
        {t('nominations.receiveNow')}
      </Button>
    </form>
  );
}
