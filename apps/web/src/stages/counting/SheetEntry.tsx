import { checkSheet, fieldsOf, type RuleSetId } from '@huanjie/rules';
import { Button } from 'antd';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { useMe } from '../../app/account.ts';
import { api } from '../../app/api.ts';
import { grouped } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { focusElement, sheetKeyOf } from '../../components/sheetKeys.ts';
import { ActState } from '../rolls/ActState.tsx';
import { FormTable } from './FormTable.tsx';
import { type SheetData, type SheetPlace, useCountAct } from './queries.ts';
import { nextField, readTyped, type Typed, type TypingFault, typedOf } from './typed.ts';

const idOf = (field: string): string => `count-${field}`;
const SEND = 'count-send';

/** What was typed and not sent survives a closed tab; it is kept for this account on this machine alone. */
const draftKey = (sheetId: string, accountId: string): string => `huanjie.countSheet.${sheetId}.${accountId}`;

function useDraft(sheet: SheetData) {
  const me = useMe();
  const key = draftKey(sheet.sheetId, me.data?.accountId ?? '');
  const [typed, setTyped] = useState<Typed>(() => {
    const kept = localStorage.getItem(key);
    if (kept !== null) return JSON.parse(kept) as Typed;
    return typedOf(sheet.mine ?? sheet.strokes);
  });
  return {
    typed,
    put: (field: string, text: string) =>
      setTyped((before) => {
        const after = { ...before, [field]: text };
        localStorage.setItem(key, JSON.stringify(after));
        return after;
      }),
    sent: () => localStorage.removeItem(key),
  };
}

/**
 * Types a sheet by keyboard alone: Enter goes from field to field and at last to the button. What does not fit together
 * is said beside its field while typing and holds nothing up; fields that are empty or no number stop the sending.
 */
export function SheetEntry({ place, sheet, again }: { place: SheetPlace; sheet: SheetData; again?: () => void }) {
  const { t } = useLanguage();
  const { typed, put, sent } = useDraft(sheet);
  const read = useMemo(() => readTyped(sheet.form, typed), [sheet.form, typed]);
  const [asked, setAsked] = useState(false);
  const act = useCountAct(api.counting.enter, () => {
    sent();
    again?.();
  });
  const wrong = [...Object.keys(read.faults), ...read.missing];
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const field = event.target;
    if (!(field instanceof HTMLInputElement) || field.dataset.field === undefined) return;
    const key = sheetKeyOf(event, field);
    const to = key === null ? null : nextField(sheet.form, field.dataset.field, key);
    if (to === null) return;
    event.preventDefault();
    focusElement(to === 'end' ? SEND : idOf(to));
  };
  const send = () => {
    setAsked(true);
    const [first] = fieldsOf(sheet.form).filter(({ id }) => wrong.includes(id));
    if (first !== undefined) focusElement(idOf(first.id));
    else act.mutate({ roundId: place.roundId, unitId: place.unitId, sheetId: place.sheetId, figures: read.figures });
  };
  return (
    <form
      className="countSheet"
      aria-label={t('counting.sheetOf', { label: sheet.label })}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <p className="quiet countKeys">{t('counting.keys')}</p>
      <EntryTable sheet={sheet} typed={typed} put={put} read={read} asked={asked} />
      <SumLine figures={read.figures} />
      <ActState act={act} />
      {asked && wrong.length > 0 ? (
        <p className="refusal" role="alert">
          {t('counting.notWhole', { n: wrong.length })}
        </p>
      ) : null}
      <div className="rowOfButtons">
        <Button id={SEND} type="primary" htmlType="submit" loading={act.isPending}>
          {t(sheet.secondWanted ? 'counting.sendSecond' : 'counting.sendFirst')}
        </Button>
        <Button onClick={() => window.print()}>{t('counting.print')}</Button>
      </div>
      <Signatures />
    </form>
  );
}

function EntryTable(props: {
  sheet: SheetData;
  typed: Typed;
  put: (field: string, text: string) => void;
  read: ReturnType<typeof readTyped>;
  asked: boolean;
}) {
  const { t, say } = useLanguage();
  const { sheet, typed, put, read, asked } = props;
  const findings = useMemo(
    () => checkSheet(sheet.form, read.figures, sheet.ruleSet as RuleSetId),
    [sheet.form, sheet.ruleSet, read.figures],
  );
  const under = (ids: readonly string[]) => {
    const faults = ids.flatMap((id) => (read.faults[id] ? [{ id, code: read.faults[id] as TypingFault }] : []));
    const missing = asked ? ids.filter((id) => read.missing.includes(id)) : [];
    const found = findings.filter(({ place }) => ids.includes(place));
    if (faults.length + missing.length + found.length === 0) return null;
    return (
      <ul className="countFindings" id={`${idOf(ids[0] ?? '')}-note`}>
        {faults.map(({ id, code }) => (
          <li key={id} className="error">
            ✕ {t(`counting.fault_${code}`)}
          </li>
        ))}
        {missing.length > 0 ? <li className="error">✕ {t('counting.missing', { n: missing.length })}</li> : null}
        {found.map((one) => (
          <li key={one.id} className={one.severity}>
            {one.severity === 'error' ? '✕' : '!'} <span className="code">{one.code}</span> {say(one)}
          </li>
        ))}
      </ul>
    );
  };
  return (
    <FormTable
      form={sheet.form}
      under={under}
      cell={(id, code, label) => (
        <input
          id={idOf(id)}
          data-field={id}
          className="countField"
          inputMode="numeric"
          autoComplete="off"
          enterKeyHint="next"
          maxLength={12}
          aria-label={`${code} ${label}`}
          aria-invalid={
            read.faults[id] !== undefined || findings.some((one) => one.place === id && one.severity === 'error')
          }
          value={typed[id] ?? ''}
          onChange={(event) => put(id, event.target.value)}
          onFocus={(event) => event.target.select()}
        />
      )}
    />
  );
}

/** The lines that are signed on paper. */
export function Signatures() {
  const { t } = useLanguage();
  return (
    <p className="signatures">
      {(['caller', 'teller', 'scrutineer'] as const).map((role) => (
        <span key={role}>{t(`counting.sign_${role}`)}</span>
      ))}
    </p>
  );
}

/** 收回 = 有效 + 无效 as soon as it can be told. */
export function SumLine({ figures }: { figures: Readonly<Record<string, number>> }) {
  const { t } = useLanguage();
  const { returned, invalid } = figures;
  if (returned === undefined || invalid === undefined || invalid > returned) return null;
  return (
    <p className="equationLine">
      <span className="quiet">{t('results.returned')}</span> {grouped(returned)} <b>=</b>{' '}
      <span className="quiet">{t('results.valid')}</span> {grouped(returned - invalid)} <b>+</b>{' '}
      <span className="quiet">{t('results.invalid')}</span> {grouped(invalid)}
    </p>
  );
}
