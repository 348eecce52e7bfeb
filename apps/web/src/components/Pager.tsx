import { useEffect, useState } from 'react';
import { grouped } from '../app/dates.ts';
import { useLanguage } from '../app/language.tsx';

/** Goes through the pages of a long list: rows shown of the total, back, a page by number, on. */
export function Pager(props: {
  total: number;
  page: number;
  pageSize: number;
  onPage: (page: number) => void;
  label: string;
}) {
  const { t } = useLanguage();
  const { total, page, pageSize, onPage, label } = props;
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const [typed, setTyped] = useState(String(page));
  useEffect(() => setTyped(String(page)), [page]);
  const go = () => {
    const wanted = Number(typed);
    if (Number.isInteger(wanted) && wanted >= 1 && wanted <= pages) onPage(wanted);
    else setTyped(String(page));
  };
  if (total === 0) return null;
  const first = (page - 1) * pageSize + 1;
  const last = Math.min(total, page * pageSize);
  return (
    <nav className="pager" aria-label={t('shell.pagesOf', { what: label })}>
      <span className="pagerCount" aria-live="polite">
        {t('shell.rowsOf', { first: grouped(first), last: grouped(last), total: grouped(total), n: total })}
      </span>
      {pages > 1 ? (
        <span className="pagerTurn">
          <button type="button" className="switch" disabled={page <= 1} onClick={() => onPage(page - 1)}>
            {t('shell.previousPage')}
          </button>
          <input
            className="pagerNumber"
            inputMode="numeric"
            aria-label={t('shell.pageNumber')}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onBlur={go}
            onKeyDown={(event) => {
              if (event.key === 'Enter') go();
            }}
          />
          <span>/ {grouped(pages)}</span>
          <button type="button" className="switch" disabled={page >= pages} onClick={() => onPage(page + 1)}>
            {t('shell.nextPage')}
          </button>
        </span>
      ) : null}
    </nav>
  );
}
