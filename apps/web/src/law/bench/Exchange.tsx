import type { Bilingual } from '@huanjie/rules';
import { useId, useState } from 'react';
import { saveFile } from '../../app/files.ts';
import { useLanguage } from '../../app/language.tsx';
import { importPoll } from './importPoll.ts';
import { pollOf } from './poll.ts';
import type { Bench } from './useBench.ts';

const UNREADABLE = ['letters', 'negative', 'fraction', 'tooBig'];

/** The poll as the command line takes it: out of a sheet into a file, and back. */
export function Exchange({ bench }: { bench: Bench }) {
  const { t, say } = useLanguage();
  const [text, setText] = useState('');
  const [refusal, setRefusal] = useState<Bilingual | null>(null);
  const field = useId();
  const file = useId();
  const { attempt, sheet } = bench;
  const whole = attempt.missing.length === 0 && attempt.faults.every(({ code }) => !UNREADABLE.includes(code));
  const take = (given: string) => {
    const imported = importPoll(given);
    setRefusal('refusal' in imported ? imported.refusal : null);
    if ('refusal' in imported) return;
    setText('');
    bench.replace(imported.sheet, 'imported');
  };
  const save = () => {
    const json = `${JSON.stringify(pollOf(sheet), null, 2)}\n`;
    saveFile(new Blob([json], { type: 'application/json' }), t('lawBench.fileName'));
  };
  return (
    <details className="benchList benchExchange">
      <summary>{t('lawBench.exchange')}</summary>
      <p className="quiet">{t('lawBench.exchangeLead')}</p>
      <p>
        <button type="button" className="benchButton" disabled={!whole} onClick={save}>
          {t('lawBench.download')}
        </button>{' '}
        {whole ? null : <span className="quiet">{t('lawBench.notWhole')}</span>}
      </p>
      <div className="benchField">
        <label htmlFor={field}>{t('lawBench.paste')}</label>
        <textarea id={field} rows={6} value={text} onChange={(event) => setText(event.target.value)} />
      </div>
      {refusal === null ? null : (
        <p className="refusal" role="alert">
          {say(refusal)}
        </p>
      )}
      <div className="benchRow">
        <button type="button" className="benchButton" disabled={text.trim() === ''} onClick={() => take(text)}>
          {t('lawBench.import')}
        </button>
        <div className="benchField wide">
          <label htmlFor={file}>{t('lawBench.file')}</label>
          <input
            id={file}
            type="file"
            accept=".json,application/json"
            onChange={(event) => {
              const [chosen] = event.target.files ?? [];
              if (chosen) void chosen.text().then(take);
              event.target.value = '';
            }}
          />
        </div>
      </div>
    </details>
  );
}
