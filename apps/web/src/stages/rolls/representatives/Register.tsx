import { useState } from 'react';
import { dayInWords, grouped } from '../../../app/dates.ts';
import { useLanguage } from '../../../app/language.tsx';
import { type Column, DataTable } from '../../../components/DataTable.tsx';
import { PagedList } from '../../../components/PagedList.tsx';
import { Part } from '../../../components/PageHead.tsx';
import { EmptyState } from '../../../components/states.tsx';
import { Toggles } from '../../../components/Toggles.tsx';
import { GroupFilter } from '../GroupFilter.tsx';
import { usePlace } from '../RollFrame.tsx';
import {
  type Kind,
  type Overview,
  type RepresentativeRow,
  type RepresentativesAsked,
  useRepresentatives,
} from './queries.ts';
import { RepresentativeSheet } from './RepresentativeSheet.tsx';

interface Props {
  readonly kind: Kind;
  readonly overview: Overview;
  readonly asked: RepresentativesAsked;
  readonly change: (next: RepresentativesAsked) => void;
}

/** Who represents, kind by kind: those in office, those who were, and a sheet for each. */
export function Register({ kind, overview, asked, change }: Props) {
  const { t, word } = useLanguage();
  const place = usePlace();
  const rows = useRepresentatives(place, { ...asked, kind });
  const [open, setOpen] = useState<RepresentativeRow | null>(null);
  const columns = useColumns(kind, setOpen);
  const kinds: readonly Kind[] = [...(overview.quota ? [overview.quota.kind] : []), 'household'];
  return (
    <Part id="register" title={t('representatives.register')}>
      <PagedList
        label={word('representativeKind', kind)}
        query={rows}
        narrowed={asked.group !== undefined || asked.state !== undefined}
        whenNone={
          <EmptyState title={t('representatives.none', { kind: word('representativeKind', kind) })}>
            <p>{t(kind === 'household' ? 'representatives.noneHousehold' : 'representatives.noneBody')}</p>
          </EmptyState>
        }
        filters={
          <>
            <Toggles
              legend={t('representatives.kind')}
              value={kind}
              options={kinds.map((value) => ({ value, label: word('representativeKind', value) }))}
              onChange={(next) => change({ kind: next })}
            />
            <GroupFilter group={asked.group} onGroup={(group) => change({ group })} />
            <Toggles
              legend={t('rolls.show')}
              value={asked.state ?? 'inOffice'}
              options={(['inOffice', 'ended', 'any'] as const).map((value) => ({
                value,
                label: t(`representatives.show_${value}`),
              }))}
              onChange={(state) => change({ state: state === 'inOffice' ? undefined : state })}
            />
          </>
        }
        onPage={(page) => change({ page })}
      >
        {(shown) => (
          <DataTable
            caption={t('representatives.register')}
            columns={columns}
            rows={shown}
            rowKey={(row) => row.representativeId}
            rowMark={(row) => (isOver(row) ? 'struckRow' : undefined)}
            empty={t('representatives.noneSuch')}
          />
        )}
      </PagedList>
      <RepresentativeSheet place={place} row={open} onClose={() => setOpen(null)} />
    </Part>
  );
}

const isOver = (row: RepresentativeRow): boolean => row.endedOn !== null || row.struck;

function useColumns(kind: Kind, open: (row: RepresentativeRow) => void): readonly Column<RepresentativeRow>[] {
  const { t, word, language } = useLanguage();
  return [
    {
      key: 'name',
      title: t('registry.name'),
      cell: (row) => (
        <button type="button" className="linkButton strong" onClick={() => open(row)}>
          {row.voter.name}
        </button>
      ),
    },
    { key: 'sex', title: t('registry.sex'), cell: (row) => word('sex', row.voter.sex) },
    {
      key: 'group',
      title: t(kind === 'household' ? 'rolls.group' : 'representatives.group'),
      cell: (row) => row.group ?? '—',
    },
    kind === 'household'
      ? { key: 'household', title: t('rolls.household'), cell: (row) => row.household ?? '—' }
      : {
          key: 'households',
          title: t('representatives.households'),
          number: true,
          cell: (row) => (row.households === null ? t('representatives.wholeGroup') : grouped(row.households)),
        },
    {
      key: 'chosen',
      title: t('representatives.chosenOn'),
      oneLine: true,
      cell: (row) => dayInWords(row.chosenOn, language),
    },
    {
      key: 'state',
      title: t('rolls.state'),
      cell: (row) => {
        if (row.endedOn !== null) return `✕ ${dayInWords(row.endedOn, language)} · ${row.endedGround ?? ''}`;
        return row.struck ? `✕ ${t('representatives.struck')}` : `✓ ${t('representatives.inOffice')}`;
      },
    },
  ];
}
