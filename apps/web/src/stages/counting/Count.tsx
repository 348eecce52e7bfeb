import { HEAD_FIELDS, HEAD_NAMES, headId } from '@huanjie/rules';
import { Link } from '@tanstack/react-router';
import { dayInWords, grouped } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { type Column, DataTable } from '../../components/DataTable.tsx';
import { Part } from '../../components/PageHead.tsx';
import { Answered } from '../../components/states.tsx';
import { CountFrame, useSheetPlace } from './CountFrame.tsx';
import { AddSheet, NameWriteIn } from './CountTools.tsx';
import { Doubtful } from './Doubtful.tsx';
import { Findings } from './Findings.tsx';
import { type CountData, type PollPlace, useCount, useCountRights } from './queries.ts';
import { CountAgain, Seal } from './Seal.tsx';
import { SumLine } from './SheetEntry.tsx';
import { StartCount } from './StartCount.tsx';

/** The count of a poll: its sheets and where each stands, what the checks say, doubtful papers, and the sealing. */
export function Count() {
  const place = useSheetPlace();
  const count = useCount(place);
  const { t, word, language } = useLanguage();
  const data = count.data;
  return (
    <CountFrame
      place={place}
      title={
        data ? t('counting.countOf', { poll: `${word('body', data.body)} · ${word('pollStage', data.stage)}` }) : '…'
      }
      lead={
        data ? (
          <p>
            {dayInWords(data.heldOn, language)} · <span className="code">{data.number}</span> ·{' '}
            {word('pollState', data.state)}
          </p>
        ) : null
      }
    >
      <Answered query={count} rows={10}>
        {(shown) => <CountBody count={shown} place={place} />}
      </Answered>
    </CountFrame>
  );
}

const BEFORE = new Set(['prepared', 'voting', 'cancelled']);

function CountBody({ count, place }: { count: CountData; place: PollPlace }) {
  const { t } = useLanguage();
  const { leads, works } = useCountRights(place);
  if (BEFORE.has(count.state)) return <p className="notice">{t('counting.notYet')}</p>;
  if (count.state === 'closed') {
    return leads ? <StartCount place={place} count={count} /> : <p className="notice">{t('counting.notStarted')}</p>;
  }
  const counting = count.state === 'counting';
  if (count.count === null) {
    return (
      <>
        <p className="notice">{t('counting.imported')}</p>
        {leads && count.state !== 'announced' ? <CountAgain place={place} /> : null}
      </>
    );
  }
  return (
    <>
      <CountFacts count={count} />
      <Sheets count={count} place={place} />
      {counting && leads ? (
        <div className="countTools">
          <AddSheet place={place} />
          <NameWriteIn place={place} count={count} />
        </div>
      ) : null}
      <Findings count={count} place={place} explains={counting && leads} />
      <Doubtful count={count} place={place} works={counting && works} leads={counting && leads} />
      {counting ? <Seal count={count} place={place} leads={leads} /> : null}
      {!counting && leads && count.state !== 'announced' ? <CountAgain place={place} /> : null}
      <Earlier count={count} />
    </>
  );
}

function CountFacts({ count }: { count: CountData }) {
  const { t, say, language } = useLanguage();
  const facts = count.count;
  if (facts === null) return null;
  const agreed = count.sheets.filter(({ figures }) => figures !== null).length;
  return (
    <Part
      id="totals"
      title={t('counting.totals')}
      note={t('counting.sheetsAgreed', { agreed, all: count.sheets.length, n: count.sheets.length })}
    >
      {facts.sealedOn ? (
        <p className="notice" role="status">
          ✓{' '}
          {t('counting.sealed', {
            day: dayInWords(facts.sealedOn, language),
            by: facts.sealedBy ?? '',
            number: facts.number,
          })}
        </p>
      ) : null}
      {facts.reason ? <p className="quiet">{t('counting.again', { reason: facts.reason })}</p> : null}
      <dl className="equation">
        <div>
          <dt>{t('results.entitled')}</dt>
          <dd>{grouped(facts.entitled)}</dd>
        </div>
        {facts.present === null ? null : (
          <div>
            <dt>{t('results.present')}</dt>
            <dd>{grouped(facts.present)}</dd>
          </div>
        )}
        {HEAD_FIELDS.map((head) => (
          <div key={head}>
            <dt>{say(HEAD_NAMES[head])}</dt>
            <dd>{grouped(count.totals[headId(head)] ?? 0)}</dd>
          </div>
        ))}
      </dl>
      <SumLine figures={count.totals} />
    </Part>
  );
}

type SheetLine = CountData['sheets'][number];
const MARKS: Readonly<Record<SheetLine['state'], string>> = {
  empty: '○',
  entered: '◐',
  differing: '!',
  agreed: '✓',
  sealed: '✓',
  amended: '✓',
};

function Sheets({ count, place }: { count: CountData; place: PollPlace }) {
  const { t, language } = useLanguage();
  const columns: readonly Column<SheetLine>[] = [
    {
      key: 'label',
      title: t('counting.sheet'),
      cell: (row) => (
        <Link
          to="/rounds/$roundId/units/$unitId/polls/$pollId/count/sheets/$sheetId"
          params={{ ...place, sheetId: row.sheetId }}
          className="strong"
        >
          {row.label}
        </Link>
      ),
    },
    {
      key: 'state',
      title: t('counting.state'),
      cell: (row) => (
        <>
          <span aria-hidden="true">{MARKS[row.state]}</span> {t(`counting.state_${row.state}`)}
        </>
      ),
    },
    {
      key: 'by',
      title: t('counting.enteredBy'),
      cell: (row) => (row.enteredBy.length > 0 ? row.enteredBy.join(language === 'zh' ? '、' : ', ') : '—'),
    },
    {
      key: 'open',
      title: t('counting.openFindings'),
      number: true,
      cell: (row) => (row.figures === null ? '—' : grouped(row.open)),
    },
    { key: 'returned', title: t('results.returned'), number: true, cell: (row) => figure(row, 'returned') },
    { key: 'invalid', title: t('results.invalid'), number: true, cell: (row) => figure(row, 'invalid') },
    {
      key: 'act',
      title: t('counting.next'),
      cell: (row) => (
        <Link
          to="/rounds/$roundId/units/$unitId/polls/$pollId/count/sheets/$sheetId"
          params={{ ...place, sheetId: row.sheetId }}
          className="go"
          aria-label={`${row.label} ${t(actOf(row))}`}
        >
          {t(actOf(row))}
        </Link>
      ),
    },
  ];
  return (
    <Part id="sheets" title={t('counting.sheets')}>
      <DataTable caption={t('counting.sheets')} columns={columns} rows={count.sheets} rowKey={(row) => row.sheetId} />
    </Part>
  );
}

const figure = (row: SheetLine, id: string): string =>
  row.figures?.[id] === undefined ? '—' : grouped(row.figures[id]);

function actOf({ state, mine }: SheetLine) {
  if (state === 'empty') return 'counting.actEnter' as const;
  if (state === 'entered') return mine ? ('counting.actWait' as const) : ('counting.actSecond' as const);
  return state === 'differing' ? ('counting.actCompare' as const) : ('counting.actRead' as const);
}

/** Counts before this one: their figures stay. */
function Earlier({ count }: { count: CountData }) {
  const { t, language } = useLanguage();
  if (count.earlier.length === 0) return null;
  const approvals = count.form.contests.flatMap(({ lines }) => lines);
  return (
    <Part id="earlier" title={t('counting.earlier')}>
      <ul className="plainList">
        {count.earlier.map((one) => (
          <li key={one.number}>
            <p>
              {one.number === 0 ? t('counting.fromFile') : t('counting.countNumber', { number: one.number })}
              {one.sealedOn ? ` · ${dayInWords(one.sealedOn, language)}` : ''}
            </p>
            <p className="quiet">
              {approvals
                .filter(({ candidateId }) => one.totals[`${candidateId}.approve`] !== undefined)
                .map(({ candidateId, name }) => `${name} ${grouped(one.totals[`${candidateId}.approve`] ?? 0)}`)
                .join(language === 'zh' ? '、' : ', ')}
            </p>
          </li>
        ))}
      </ul>
    </Part>
  );
}
