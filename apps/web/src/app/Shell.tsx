import { useMutation } from '@tanstack/react-query';
import { Link, Outlet, useNavigate, useParams, useRouterState } from '@tanstack/react-router';
import { Drawer } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { dropAllDrafts } from '../stages/rolls/deskDraft.ts';
import { useMe, useSessionToken } from './account.ts';
import { api, forgetAnswers } from './api.ts';
import { useDisplay, useMedia } from './display.tsx';
import { useLanguage } from './language.tsx';
import { RoundNav } from './RoundNav.tsx';
import { LanguageSwitch, TypeSwitch } from './Switches.tsx';
import { closeSession } from './session.ts';

/** The frame of every page behind the sign-in: skip link, head, navigation, content. */
export function Shell({ children }: { children?: ReactNode }) {
  const { t } = useLanguage();
  const token = useSessionToken();
  const navigate = useNavigate();
  const { roundId } = useParams({ strict: false });
  const href = useRouterState({ select: (state) => state.location.href });
  const wide = useMedia('(min-width: 1100px)');
  useSlashForSearch();
  useFocusOnNavigation();
  useEffect(() => {
    if (token !== null) return;
    forgetAnswers();
    void navigate({ to: '/sign-in', search: { next: href } });
  }, [token, navigate, href]);

  return (
    <div className="shell">
      <a className="skip" href="#content">
        {t('shell.skip')}
      </a>
      <header className="head">
        <Link to="/" className="brand">
          <img src="/mark.svg" alt="" width="24" height="24" />
          <span>{t('shell.name')}</span>
        </Link>
        {wide ? (
          <>
            {roundId ? <RoundNav roundId={roundId} /> : <span className="headFill" />}
            <LawLink />
            <Account />
          </>
        ) : (
          <Menu roundId={roundId} />
        )}
      </header>
      {children ?? <Outlet />}
    </div>
  );
}

/** The law stands beside every round, so its door is in the head of every page. */
function LawLink({ onGo }: { onGo?: () => void }) {
  const { t } = useLanguage();
  return (
    <Link
      to="/law"
      className="switch switchLink"
      activeProps={{ 'aria-current': 'page' }}
      {...(onGo ? { onClick: onGo } : {})}
    >
      {t('law.law')}
    </Link>
  );
}

function Account() {
  const navigate = useNavigate();
  const { t, word } = useLanguage();
  const me = useMe();
  const leave = useMutation({
    mutationFn: () => api.access.signOut(),
    onSettled: async () => {
      await navigate({ to: '/sign-in' });
      forgetAnswers();
      dropAllDrafts();
      closeSession();
    },
  });
  const grant = me.data?.grants[0];
  return (
    <div className="account">
      <LanguageSwitch />
      <TypeSwitch />
      {me.data ? (
        <span className="accountName">
          {me.data.displayName}
          {grant ? <span className="quiet"> {word('role', grant.role)}</span> : null}
        </span>
      ) : null}
      <button type="button" className="switch" onClick={() => leave.mutate()}>
        {t('shell.signOut')}
      </button>
    </div>
  );
}

function Menu({ roundId }: { roundId: string | undefined }) {
  const { t } = useLanguage();
  const { phone } = useDisplay();
  const [open, setOpen] = useState(false);
  return (
    <>
      <span className="headFill" />
      <button type="button" className="switch menuButton" aria-expanded={open} onClick={() => setOpen(true)}>
        <span aria-hidden="true">☰</span> {t('shell.menu')}
      </button>
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        title={t('shell.menu')}
        placement="right"
        size={phone ? 300 : 340}
        destroyOnHidden
      >
        <div className="menuSheet">
          {roundId ? <RoundNav roundId={roundId} onGo={() => setOpen(false)} /> : null}
          <LawLink onGo={() => setOpen(false)} />
          <Account />
        </div>
      </Drawer>
    </>
  );
}

/** `/` goes to the search field of the page, or to the search of the units. */
function useSlashForSearch(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return;
      const field =
        document.querySelector<HTMLInputElement>('main input[type="search"]') ??
        document.querySelector<HTMLInputElement>('input[type="search"]');
      if (!field) return;
      event.preventDefault();
      field.focus();
      field.select();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

/** After going to another page the focus stands at its beginning, so that a screen reader starts there. */
function useFocusOnNavigation(): void {
  const path = useRouterState({ select: (state) => state.location.pathname });
  const previous = useRef(path);
  useEffect(() => {
    if (previous.current === path) return;
    previous.current = path;
    document.getElementById('content')?.focus({ preventScroll: true });
  }, [path]);
}
