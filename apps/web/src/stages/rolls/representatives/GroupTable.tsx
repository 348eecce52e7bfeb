import { grouped } from '../../../app/dates.ts';
import { useLanguage } from '../../../app/language.tsx';
import { type Column, DataTable } from '../../../components/DataTable.tsx';
import type { Overview } from './queries.ts';

type Group = Overview['groups'][number];

/** Groups of the roll: their households, how many represent them, and how many the law wants for so many. */
export function GroupTable({ overview, onGroup }: { overview: Overview; onGroup: (group: string) => void }) {
  const { t } = useLanguage();
  const columns = useColumns(overview, onGroup);
  return (
    <>
      <DataTable
        caption={t('representatives.byGroup')}
        columns={columns}
        rows={overview.groups}
        rowKey={(row) => row.group ?? ''}
      />
      {overview.quota && overview.groups.every((one) => one.range === null) ? (
        <p className="quiet">{t('representatives.rangeUnknown')}</p>
      ) : null}
      {overview.quota?.kind === 'villagers' ? <p className="quiet">{t('representatives.rangeNote')}</p> : null}
    </>
  );
}

function useColumns(overview: Overview, onGroup: (group: string) => void): readonly Column<Group>[] {
  const { t, word } = useLanguage();
  const { quota } = overview;
  const body: readonly Column<Group>[] =
    quota === null
      ? []
      : [
          {
            key: 'representatives',
            title: word('representativeKind', quota.kind),
            number: true,
            sortBy: (row) => row.representatives,
            cell: (row) => grouped(row.representatives),
          },
          { key: 'range', title: t('representatives.range'), cell: (row) => <Range group={row} /> },
        ];
  return [
    {
      key: 'group',
      title: t('rolls.group'),
      cell: ({ group }) =>
        group === null ? (
          t('rolls.noGroup')
        ) : (
          <button type="button" className="linkButton strong" onClick={() => onGroup(group)}>
            {group}
          </button>
        ),
    },
    {
      key: 'households',
      title: t('rolls.households'),
      number: true,
      sortBy: (row) => row.households,
      cell: (row) => (row.households === 0 ? '—' : grouped(row.households)),
    },
    ...body,
    {
      key: 'household',
      title: word('representativeKind', 'household'),
      number: true,
      sortBy: (row) => row.householdRepresentatives,
      cell: (row) => grouped(row.householdRepresentatives),
    },
  ];
}

/** How many the quota gives for the group, and whether there are as many; a group may decide on another number itself. */
function Range({ group }: { group: Group }) {
  const { t } = useLanguage();
  const { range, representatives } = group;
  if (range === null) return '—';
  const { fewest, most } = range;
  const asked = fewest === most ? String(fewest) : `${fewest}–${most}`;
  const [missing, over] = [fewest - representatives, representatives - most];
  if (missing > 0) {
    return (
      <span className="late">! {t('representatives.rangeFew', { range: asked, count: missing, n: missing })}</span>
    );
  }
  if (over > 0) {
    return <span className="late">! {t('representatives.rangeMany', { range: asked, count: over, n: over })}</span>;
  }
  return <span>✓ {t('representatives.rangeMet', { range: asked })}</span>;
}
