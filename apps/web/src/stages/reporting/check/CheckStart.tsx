import { Button } from 'antd';
import { type ClipboardEvent, useId, useState } from 'react';
import { grouped } from '../../../app/dates.ts';
import { useLanguage } from '../../../app/language.tsx';
import { Refusal } from '../../../components/states.tsx';
import { CheckProgress } from './CheckProgress.tsx';
import { EXAMPLE } from './example.ts';
import { keepDraft, readDraft } from './kept.ts';
import { ReportDrop } from './ReportDrop.tsx';
import type { Source } from './sending.ts';

interface Props {
  /** The share of the bytes sent, 0 to 1, while a check is under way. */
  readonly busy: number | null;
  readonly error: unknown;
  readonly largest: number;
  /** A file hangs over the page. */
  readonly over: boolean;
  readonly onCheck: (source: Source) => void;
}

/** Where a report comes in: pasted, dropped or chosen. */
export function CheckStart({ busy, error, largest, over, onCheck }: Props) {
  const { t } = useLanguage();
  const field = useId();
  const [text, setText] = useState(readDraft);
  const [html, setHtml] = useState<string | null>(null);
  const change = (next: string, pasted: string | null = null) => {
    setText(next);
    setHtml(pasted);
    keepDraft(next);
  };
  const check = () => onCheck(html === null ? { kind: 'text', text } : { kind: 'html', text, html });
  return (
    <div className="checkStart">
      <section className="checkPaste">
        <label className="strong" htmlFor={field}>
          {t('checking.paste')}
        </label>
        <textarea
          id={field}
          className="checkField"
          lang="zh-CN"
          placeholder={t('checking.pasteHere')}
          value={text}
          disabled={busy !== null}
          onChange={(event) => change(event.target.value)}
          onPaste={(event) => {
            const pasted = richPaste(event);
            if (pasted !== null) change(pasted.text, pasted.html);
          }}
        />
        <p className="checkCount quiet" aria-live="polite">
          {t('checking.characters', { n: grouped(text.replace(/\s/g, '').length) })}
          {html === null ? null : ` · ${t('checking.pasteKept')}`}
        </p>
        {busy === null ? (
          <div className="checkActs">
            <Button type="primary" disabled={text.trim() === ''} onClick={check}>
              {t('checking.start')}
            </Button>
            <Button onClick={() => change(EXAMPLE)}>{t('checking.example')}</Button>
            {text === '' ? null : <Button onClick={() => change('')}>{t('checking.clear')}</Button>}
          </div>
        ) : (
          <CheckProgress share={busy} />
        )}
        <Refusal error={busy === null ? error : null} />
        {text === EXAMPLE && busy === null ? <p className="quiet">{t('checking.exampleWords')}</p> : null}
      </section>
      <section className="checkFile">
        <ReportDrop
          busy={busy !== null}
          largest={largest}
          over={over}
          onFile={(file) => onCheck({ kind: 'file', file })}
        />
        <p className="quiet">{t('checking.notStored')}</p>
      </section>
    </div>
  );
}

/**
 * A paste that fills the whole field and comes with its form, so that the tables in it are not torn into words. Any
 * other paste is typed in as text by the browser itself.
 */
function richPaste(event: ClipboardEvent<HTMLTextAreaElement>): { text: string; html: string } | null {
  const html = event.clipboardData.getData('text/html');
  const text = event.clipboardData.getData('text/plain');
  const { value, selectionStart, selectionEnd } = event.currentTarget;
  const whole = selectionEnd - selectionStart === value.length;
  if (!whole || text === '' || !/<(table|p|div|h[1-6]|li)\b/i.test(html)) return null;
  event.preventDefault();
  return { text, html };
}
