import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { type FormEvent, useEffect, useState } from 'react';
import { Refusal } from '../components/states.tsx';
import { useCheckTerms } from '../stages/reporting/check/sending.ts';
import { api, forgetAnswers, queryClient } from './api.ts';
import { destination, landing } from './destination.ts';
import { useLanguage } from './language.tsx';
import { LanguageSwitch, TypeSwitch } from './Switches.tsx';
import { openSession } from './session.ts';

/** Says what this is, takes name and password, and offers the practice accounts by role. */
export function SignIn() {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const { next } = useSearch({ from: '/sign-in' });
  const signIn = useMutation({
    mutationFn: (given: { login: string; password: string }) => api.access.signIn(given),
    onSuccess: async ({ token, me }) => {
      forgetAnswers();
      openSession(token);
      queryClient.setQueryData(['me'], me);
      const rounds = next === undefined ? await api.programme.rounds().catch(() => []) : [];
      await navigate({ href: next === undefined ? landing(me, rounds) : destination(next) });
    },
  });
  useEffect(() => {
    document.title = `${t('shell.signIn')} · ${t('shell.name')}`;
  }, [t]);

  return (
    <main className="signIn" id="content">
      <div className="signInSwitches">
        <LanguageSwitch />
        <TypeSwitch />
      </div>
      <div className="signInColumns">
        <section className="signInWords">
          <p className="signInMark" aria-hidden="true">
            <img src="/mark.svg" alt="" width="44" height="44" />
          </p>
          <h1>{t('shell.name')}</h1>
          <p className="lead">{t('shell.what')}</p>
          <p className="lead">{t('shell.whatMore')}</p>
          <PublicCheck />
        </section>
        <div className="signInCards">
          <SignInForm pending={signIn.isPending} error={signIn.error} onSubmit={(given) => signIn.mutate(given)} />
          <DemoAccounts disabled={signIn.isPending} onChoose={(account) => signIn.mutate(account)} />
        </div>
      </div>
    </main>
  );
}

/** The way to the checker, where the operator lets everybody use it. */
function PublicCheck() {
  const { t } = useLanguage();
  const terms = useCheckTerms();
  if (terms.data?.publicUse !== true) return null;
  return (
    <p>
      <Link to="/check" className="go">
        {t('checking.publicLink')}
      </Link>
    </p>
  );
}

function SignInForm(props: {
  pending: boolean;
  error: unknown;
  onSubmit: (given: { login: string; password: string }) => void;
}) {
  const { t } = useLanguage();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    props.onSubmit({ login: login.trim(), password });
  };
  return (
    <form className="card signInForm" onSubmit={submit} aria-labelledby="sign-in-head">
      <h2 id="sign-in-head">{t('shell.signIn')}</h2>
      <label className="field" htmlFor="sign-in-login">
        <span>{t('shell.login')}</span>
        <Input
          id="sign-in-login"
          value={login}
          onChange={(event) => setLogin(event.target.value)}
          autoComplete="username"
          required
          maxLength={80}
        />
      </label>
      <label className="field" htmlFor="sign-in-password">
        <span>{t('shell.password')}</span>
        <Input
          id="sign-in-password"
          type="password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          autoComplete="current-password"
          required
          maxLength={200}
        />
      </label>
      <Refusal error={props.error} />
      <Button type="primary" htmlType="submit" loading={props.pending} block>
        {t('shell.signIn')}
      </Button>
    </form>
  );
}

function DemoAccounts(props: { disabled: boolean; onChoose: (account: { login: string; password: string }) => void }) {
  const { t, word } = useLanguage();
  const accounts = useQuery({
    queryKey: ['demoAccounts'],
    queryFn: () => api.access.demoAccounts(),
    retry: 30,
    retryDelay: 2_000,
  });
  if (!accounts.data || accounts.data.length === 0) return null;
  return (
    <section className="card" aria-labelledby="demo-head">
      <h2 id="demo-head">{t('shell.demoHead')}</h2>
      <p className="quiet">{t('shell.demoWords')}</p>
      <ul className="demoList">
        {accounts.data.map((account) => (
          <li key={account.login}>
            <button
              type="button"
              className="demoButton"
              disabled={props.disabled}
              onClick={() => props.onChoose({ login: account.login, password: account.password })}
            >
              <strong>{word('role', account.role)}</strong>
              <span>{account.unitName}</span>
              <span className="quiet">{account.displayName}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
