import { useState } from 'react';
import { useLanguage } from '../../app/language.tsx';
import { EXAMPLES, exampleOf } from './examples.ts';
import { hashOf } from './link.ts';
import { sheetOf } from './poll.ts';
import { isBlank } from './sheet.ts';
import type { Bench } from './useBench.ts';
import { focusField } from './useSheetKeys.ts';

/** What is done with the sheet as a whole; all of it can be taken back. */
export function Tools({ bench }: { bench: Bench }) {
  const { t } = useLanguage();
  return (
    <>
      <div className="benchTools">
        <button
          type="button"
          className="benchButton"
          disabled={isBlank(bench.sheet)}
          onClick={() => {
            bench.clear();
            focusField('count.entitled');
          }}
        >
          {t('lawBench.clear')}
        </button>
        <button type="button" className="benchButton" onClick={() => window.print()}>
          {t('lawBench.print')}
        </button>
        <ShareLink bench={bench} />
      </div>
      <Examples bench={bench} />
      <Notices bench={bench} />
    </>
  );
}

function Examples({ bench }: { bench: Bench }) {
  const { t } = useLanguage();
  const [open, setOpen] = useState(() => isBlank(bench.sheet));
  return (
    <details className="benchExamples" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('lawBench.examples')}</summary>
      <ul>
        {EXAMPLES.map((example) => (
          <li key={example}>
            <button
              type="button"
              className="chip"
              onClick={() => bench.replace(sheetOf(exampleOf(example)), 'example')}
            >
              {t(`lawBench.example_${example}`)}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What was done to the sheet and can be taken back; a link that brings nothing; a browser that keeps nothing. */
function Notices({ bench }: { bench: Bench }) {
  const { t } = useLanguage();
  return (
    <div className="benchNotices" role="status">
      {bench.replaced === null ? null : (
        <p className="notice">
          {t(`lawBench.replaced_${bench.replaced}`)}{' '}
          <button type="button" className="benchButton" onClick={bench.undo}>
            {t('lawBench.undo')}
          </button>
        </p>
      )}
      {bench.brokenLink ? <p className="notice refusal">{t('lawBench.brokenLink')}</p> : null}
      {bench.unkept ? <p className="notice refusal">{t('lawBench.unkept')}</p> : null}
    </div>
  );
}

/** Copies a link that holds the whole sheet; where the browser gives no clipboard, the link is shown to be copied. */
function ShareLink({ bench }: { bench: Bench }) {
  const { t } = useLanguage();
  const [link, setLink] = useState<string | null>(null);
  const [copied, setCopied] = useState(false);
  const share = async () => {
    const { origin, pathname } = window.location;
    const made = `${origin}${pathname}#${await hashOf(bench.sheet)}`;
    setLink(made);
    setCopied(
      await (navigator.clipboard?.writeText(made) ?? Promise.reject(new Error('no clipboard'))).then(
        () => true,
        () => false,
      ),
    );
  };
  return (
    <>
      <button type="button" className="benchButton" onClick={() => void share()}>
        {t('lawBench.share')}
      </button>
      {link === null ? null : (
        <label className="benchLink">
          <span role="status">{t(copied ? 'lawBench.copied' : 'lawBench.copyThis')}</span>
          <input readOnly value={link} onFocus={(event) => event.target.select()} />
        </label>
      )}
    </>
  );
}
