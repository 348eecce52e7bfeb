import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { dayInWords } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { useRound } from '../../app/rounds.ts';
import { type Column, DataTable } from '../../components/DataTable.tsx';
import { PagedList } from '../../components/PagedList.tsx';
import { EmptyState } from '../../components/states.tsx';
import { Toggles } from '../../components/Toggles.tsx';
import { useMayWrite } from './acts.ts';
import { EntryDrawer } from './EntryDrawer.tsx';
import { GroupFilter } from './GroupFilter.tsx';
import { type EntriesAsked, type Entry, useEntries } from './queries.ts';
import { RollCopy } from './RollCopy.tsx';
import { RollFigures } from './RollFigures.tsx';
import { RollFrame, usePlace } from './RollFrame.tsx';
import { RollSummary } from './RollSummary.tsx';

const ROUTE = '/inside/rounds/$roundId/units/$unitId/roll';

type RollSearch = EntriesAsked & { readonly entry?: string | undefined };

/** The roll of one unit: where it stands, and every entry with what happened to it. */
export function Roll() {
  const { t, language } = useLanguage();
  const place = usePlace();
  const asked = useSearch({ from: ROUTE });
  const navigate = useNavigate();
  const round = useRound(place.roundId);
  const change = (next: RollSearch) =>
    void navigate({
      to: '/rounds/$roundId/units/$unitId/roll',
      params: place,
      search: { ...asked, ...('entry' in next ? {} : { page: undefined }), ...next },
      replace: !('page' in next || 'entry' in next),
      resetScroll: false,
    });
  const mayWrite = useMayWrite(place.roundId, place.unitId);
  const lead = round.data ? <p>{t('rolls.rollLead', { day: dayInWords(round.data.electionDay, language) })}</p> : null;
  return (
    <RollFrame title="rolls.roomRoll" lead={lead}>
      <RollSummary place={place} onGroup={(group) => change({ group })} />
      <Entries asked={asked} change={change} />
      <RollFigures place={place} />
      {mayWrite ? <RollCopy place={place} /> : null}
      <EntryDrawer place={place} voterId={asked.entry} onClose={() => change({ entry: undefined })} />
    </RollFrame>
  );
}

function Entries({ asked, change }: { asked: RollSearch; change: (next: RollSearch) => void }) {
  const { t } = useLanguage();
  const place = usePlace();
  const entries = useEntries(place, asked);
  const columns = useColumns((entry) => change({ entry }));
  const filtered = asked.search !== undefined || asked.group !== undefined || asked.state !== undefined;
  return (
    <section className="part" aria-label={t('rolls.entries')}>
      <PagedList
        label={t('rolls.roomRoll')}
        query={entries}
        search={{ label: t('rolls.search'), value: asked.search, onSearch: (search) => change({ search }) }}
        filters={
          <>
            <GroupFilter group={asked.group} onGroup={(group) => change({ group })} />
            <Toggles
              legend={t('rolls.show')}
              value={asked.state ?? 'onRoll'}
              options={(['onRoll', 'struck', 'any'] as const).map((value) => ({
                value,
                label: t(`rolls.show_${value}`),
              }))}
              onChange={(state) => change({ state: state === 'onRoll' ? undefined : state })}
            />
          </>
        }
        narrowed={filtered}
        whenNone={<NobodyYet />}
        onPage={(page) => change({ page })}
      >
        {(rows) => (
          <DataTable
            caption={t('rolls.roomRoll')}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.voterId}
            rowMark={(row) => (row.struckOn === null ? undefined : 'struckRow')}
            tall
            empty={t('rolls.none')}
          />
        )}
      </PagedList>
    </section>
  );
}

function NobodyYet() {
  const { t } = useLanguage();
  const place = usePlace();
  const mayWrite = useMayWrite(place.roundId, place.unitId);
  return (
    <EmptyState title={t('rolls.nobodyYet')}>
      <p>{t('rolls.nobodyYetWords')}</p>
      {mayWrite ? (
        <p>
          <Link to="/rounds/$roundId/units/$unitId/roll/desk" params={place} className="buttonLink">
            {t('rolls.startRegistering')}
          </Link>
        </p>
      ) : null}
    </EmptyState>
  );
}

function useColumns(open: (voterId: string) => void): readonly Column<Entry>[] {
  const { t, word, language } = useLanguage();
  return [
    {
      key: 'name',
      title: t('registry.name'),
      cell: (row) => (
        <button type="button" className="linkButton strong" onClick={() => open(row.voterId)}>
          {row.name}
        </button>
      ),
    },
    {
      key: 'card',
      title: t('rolls.card'),
      oneLine: true,
      cell: (row) => <span className="code">{row.cardNumber}</span>,
    },
    { key: 'sex', title: t('registry.sex'), cell: (row) => word('sex', row.sex) },
    { key: 'age', title: t('rolls.ageOnDay'), number: true, cell: (row) => row.age },
    { key: 'group', title: t('rolls.group'), cell: (row) => row.group ?? '—' },
    {
      key: 'household',
      title: t('rolls.household'),
      cell: (row) => (
        <>
          {row.household ?? '—'}
          {row.householdHead ? <span className="tag">{t('rolls.head')}</span> : null}
        </>
      ),
    },
    { key: 'category', title: t('rolls.category'), cell: (row) => word('category', row.category) },
    {
      key: 'state',
      title: t('rolls.state'),
      cell: (row) =>
        row.struckOn === null
          ? `✓ ${t('rolls.isOnRoll')}`
          : `✕ ${word('struckGround', row.struckGround)} · ${dayInWords(row.struckOn, language)}`,
    },
  ];
}
