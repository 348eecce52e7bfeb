import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useLanguage } from '../app/language.tsx';
import { sentenceOf } from '../app/refusal.ts';

/** Grey lines in the place of what is coming; screen readers hear that it is coming. */
export function LoadingState({ rows = 5 }: { rows?: number }) {
  const { t } = useLanguage();
  return (
    <div className="state" role="status">
      <span className="unseen">{t('shell.loading')}</span>
      <Skeleton active title={false} paragraph={{ rows }} />
    </div>
  );
}

/** Nothing here, why, and what can be done about it. */
export function EmptyState(props: { title: string; page?: boolean; children?: ReactNode }) {
  const { title, page = false, children } = props;
  const Title = page ? 'h1' : 'p';
  return (
    <div className="state emptyState">
      <Title className="stateTitle">{title}</Title>
      {children}
    </div>
  );
}

/** What went wrong, in the server's sentence, and the way to try again. */
export function ErrorState(props: { error: unknown; retry?: (() => void) | undefined; page?: boolean }) {
  const { t, say } = useLanguage();
  const { error, retry, page = false } = props;
  const Title = page ? 'h1' : 'p';
  return (
    <div className="state errorState" role="alert">
      <Title className="stateTitle">{say(sentenceOf(error))}</Title>
      {retry ? <Button onClick={retry}>{t('shell.retry')}</Button> : null}
    </div>
  );
}

/** A refusal beside the control that met it. */
export function Refusal({ error }: { error: unknown }) {
  const { say } = useLanguage();
  if (error === null || error === undefined) return null;
  return (
    <p className="refusal" role="alert">
      {say(sentenceOf(error))}
    </p>
  );
}

interface Asked<T> {
  readonly data: T | undefined;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly refetch: () => unknown;
}

/** Loading, failed or there: the three states every page has. */
export function Answered<T>({
  query,
  rows,
  page = false,
  children,
}: {
  query: Asked<T>;
  rows?: number;
  /** The answer is the page itself, so its failure is the heading of the page. */
  page?: boolean;
  children: (data: T) => ReactNode;
}) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isPending) return <LoadingState {...(rows === undefined ? {} : { rows })} />;
  return <ErrorState page={page} error={query.error} retry={() => void query.refetch()} />;
}
