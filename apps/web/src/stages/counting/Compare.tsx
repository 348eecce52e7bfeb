import { fieldsOf } from '@huanjie/rules';
import { Button } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import { api } from '../../app/api.ts';
import { readCount } from '../../app/counts.ts';
import { grouped } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { focusElement } from '../../components/sheetKeys.ts';
import { ActState } from '../rolls/ActState.tsx';
import { Discard } from './Discard.tsx';
import { useFieldNames } from './labels.ts';
import { type SheetData, type SheetPlace, useCountAct } from './queries.ts';

const idOf = (field: string): string => `compare-${field}`;
const SEND = 'compare-send';

/** Only the fields in which two entries differ, both figures side by side; what the paper says is typed once more. */
export function Compare({ place, sheet, works }: { place: SheetPlace; sheet: SheetData; works: boolean }) {
  const { t } = useLanguage();
  const names = useFieldNames(sheet.form);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const act = useCountAct(api.counting.correct);
  const fields = fieldsOf(sheet.form).filter(({ id }) => sheet.fields.includes(id));
  const [first, second] = sheet.entries;
  const put = (id: string, text: string) => setTyped((before) => ({ ...before, [id]: text }));
  const values = Object.fromEntries(
    fields.flatMap(({ id }) => {
      const read = readCount(typed[id] ?? '');
      return read.kind === 'count' ? [[id, read.value]] : [];
    }),
  );
  const whole = Object.keys(values).length === fields.length;
  const go = (from: string) => {
    const next = fields[fields.findIndex(({ id }) => id === from) + 1];
    focusElement(next === undefined ? SEND : idOf(next.id));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>, id: string) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    go(id);
  };
  return (
    <form
      className="compare"
      onSubmit={(event) => {
        event.preventDefault();
        if (whole) act.mutate({ roundId: place.roundId, unitId: place.unitId, sheetId: place.sheetId, values });
      }}
    >
      <p>{t('counting.compareLead', { n: fields.length, all: fieldsOf(sheet.form).length })}</p>
      <div className="compareScroll">
        <table className="compareTable">
          <caption className="unseen">{t('counting.compare')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('counting.field')}</th>
              <th scope="col">{t('counting.entryBy', { by: first?.by ?? '' })}</th>
              <th scope="col">{t('counting.entryBy', { by: second?.by ?? '' })}</th>
              <th scope="col">{t('counting.onPaper')}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => (
              <tr key={field.id}>
                <th scope="row">
                  <span className="code">{field.code}</span> {names(field)}
                </th>
                {[first, second].map((entry, at) => (
                  <td key={at === 0 ? 'first' : 'second'} data-mark={entry?.by}>
                    <button
                      type="button"
                      className="takeFigure"
                      disabled={!works}
                      aria-label={t('counting.take', { figure: entry?.figures[field.id] ?? 0, by: entry?.by ?? '' })}
                      onClick={() => {
                        put(field.id, String(entry?.figures[field.id] ?? ''));
                        go(field.id);
                      }}
                    >
                      {grouped(entry?.figures[field.id] ?? 0)}
                    </button>
                  </td>
                ))}
                <td data-mark={t('counting.onPaper')}>
                  <input
                    id={idOf(field.id)}
                    className="countField"
                    inputMode="numeric"
                    autoComplete="off"
                    maxLength={12}
                    disabled={!works}
                    aria-label={`${field.code} ${t('counting.onPaper')}`}
                    value={typed[field.id] ?? ''}
                    onChange={(event) => put(field.id, event.target.value)}
                    onKeyDown={(event) => onKeyDown(event, field.id)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ActState act={act} />
      {works ? (
        <div className="rowOfButtons">
          <Button id={SEND} type="primary" htmlType="submit" disabled={!whole} loading={act.isPending}>
            {t('counting.correct')}
          </Button>
          <Discard place={place} />
        </div>
      ) : null}
    </form>
  );
}
