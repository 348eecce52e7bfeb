import { fieldsOf } from '@huanjie/rules';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { grouped, instantInShanghai } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { Part } from '../../components/PageHead.tsx';
import { Answered } from '../../components/states.tsx';
import { Amend } from './Amend.tsx';
import { Compare } from './Compare.tsx';
import { CountFrame, useSheetPlace } from './CountFrame.tsx';
import { Discard } from './Discard.tsx';
import { FormTable } from './FormTable.tsx';
import { useFieldNames } from './labels.ts';
import { type SheetData, type SheetPlace, useCountRights, useSheet } from './queries.ts';
import { SheetEntry, Signatures, SumLine } from './SheetEntry.tsx';

/** One count sheet: typed, compared or read, as far as it has come. */
export function Sheet() {
  const place = useSheetPlace();
  const sheet = useSheet(place);
  const { t } = useLanguage();
  return (
    <CountFrame
      place={place}
      toCount
      title={sheet.data ? t('counting.sheetOf', { label: sheet.data.label }) : '…'}
      lead={sheet.data ? <SheetLead sheet={sheet.data} place={place} /> : null}
    >
      <Answered query={sheet} rows={10}>
        {(data) => <SheetBody key={`${data.sheetId} ${data.state}`} sheet={data} place={place} />}
      </Answered>
    </CountFrame>
  );
}

function SheetLead({ sheet, place }: { sheet: SheetData; place: SheetPlace }) {
  const { t } = useLanguage();
  const typing = sheet.state === 'empty' || sheet.state === 'entered';
  return (
    <p>
      {t(`counting.state_${sheet.state}`)}
      {typing ? (
        <>
          {' · '}
          <Link
            to="/rounds/$roundId/units/$unitId/polls/$pollId/count/sheets/$sheetId/call"
            params={place}
            className="go"
          >
            {t('counting.openCount')}
          </Link>
        </>
      ) : null}
    </p>
  );
}

function SheetBody({ sheet, place }: { sheet: SheetData; place: SheetPlace }) {
  const { t } = useLanguage();
  const { works, leads } = useCountRights(place);
  const [again, setAgain] = useState(false);
  const waiting = sheet.mine !== null && !again;
  if (sheet.state === 'empty' || (sheet.state === 'entered' && !waiting)) {
    if (!works) return <p className="notice">{t('counting.onlyTellers')}</p>;
    return (
      <>
        {sheet.secondWanted ? <p className="notice">{t('counting.secondLead')}</p> : null}
        <SheetEntry key={again ? 'again' : 'once'} place={place} sheet={sheet} again={() => setAgain(false)} />
      </>
    );
  }
  if (sheet.state === 'entered') {
    return (
      <>
        <p className="notice" role="status">
          ✓ {t('counting.waiting')}
        </p>
        <ReadSheetTable sheet={sheet} figures={sheet.mine ?? {}} />
        <p className="rowOfButtons">
          <Button onClick={() => setAgain(true)}>{t('counting.mendMine')}</Button>
        </p>
      </>
    );
  }
  if (sheet.state === 'differing') return <Compare place={place} sheet={sheet} works={works} />;
  return (
    <>
      {sheet.state === 'agreed' ? (
        <p className="notice" role="status">
          ✓ {t('counting.agreedLead')}
        </p>
      ) : null}
      <ReadSheetTable sheet={sheet} figures={sheet.figures ?? {}} />
      {sheet.state === 'agreed' && works ? <Discard place={place} /> : null}
      {sheet.state !== 'agreed' && leads ? <Amend place={place} sheet={sheet} /> : null}
      <Corrections sheet={sheet} />
    </>
  );
}

/** A sheet to read, in the shape of the paper, with the findings beneath their lines. */
function ReadSheetTable({ sheet, figures }: { sheet: SheetData; figures: Readonly<Record<string, number>> }) {
  const { say } = useLanguage();
  return (
    <div className="countSheet">
      <FormTable
        form={sheet.form}
        cell={(id) => <span className="countFigure">{figures[id] === undefined ? '—' : grouped(figures[id])}</span>}
        under={(ids) => {
          const found = sheet.findings.filter(({ place, state }) => ids.includes(place) && state !== 'mended');
          if (found.length === 0) return null;
          return (
            <ul className="countFindings">
              {found.map((one) => (
                <li key={one.id} className={one.severity}>
                  {one.severity === 'error' ? '✕' : '!'} <span className="code">{one.code}</span> {say(one)}
                </li>
              ))}
            </ul>
          );
        }}
      />
      <SumLine figures={figures} />
      <Signatures />
    </div>
  );
}

/** What was corrected, beside what stood before. */
function Corrections({ sheet }: { sheet: SheetData }) {
  const { t } = useLanguage();
  const names = useFieldNames(sheet.form);
  if (sheet.corrections.length === 0) return null;
  const fields = fieldsOf(sheet.form);
  return (
    <Part id="corrections" title={t('counting.corrections')}>
      <ul className="plainList">
        {sheet.corrections.map((one) => (
          <li key={one.at}>
            <p>
              <time dateTime={one.at}>{instantInShanghai(one.at)}</time> {one.by} ·{' '}
              {t(one.kind === 'sealed' ? 'counting.correctedSealed' : 'counting.correctedDifference')}
              {one.reason ? ` · ${one.reason}` : ''}
            </p>
            <ul>
              {fields
                .filter(({ id }) => one.changed[id] !== undefined)
                .map((field) => (
                  <li key={field.id}>
                    <span className="code">{field.code}</span> {names(field)}{' '}
                    {one.before === null ? '' : `${grouped(one.before[field.id] ?? 0)} → `}
                    <b>{grouped(one.changed[field.id] ?? 0)}</b>
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
    </Part>
  );
}
