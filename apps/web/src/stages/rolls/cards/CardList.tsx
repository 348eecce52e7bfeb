import { useState } from 'react';
import { dayInWords } from '../../../app/dates.ts';
import { useLanguage } from '../../../app/language.tsx';
import { type Column, DataTable } from '../../../components/DataTable.tsx';
import { PagedList } from '../../../components/PagedList.tsx';
import { Part } from '../../../components/PageHead.tsx';
import { EmptyState } from '../../../components/states.tsx';
import { Toggles } from '../../../components/Toggles.tsx';
import { GroupFilter } from '../GroupFilter.tsx';
import { usePlace } from '../RollFrame.tsx';
import { CardSheet } from './CardSheet.tsx';
import { type CardRow, type CardsAsked, useCards } from './queries.ts';
import { Serial } from './Serial.tsx';

const STATES = ['inHand', 'ended', 'any'] as const;
const KINDS = ['any', 'voter', 'proxy'] as const;

/** Cards found by their number or by who holds them. */
export function CardList({ asked, change }: { asked: CardsAsked; change: (next: CardsAsked) => void }) {
  const { t, word } = useLanguage();
  const place = usePlace();
  const cards = useCards(place, asked);
  const [open, setOpen] = useState<CardRow | null>(null);
  const columns = useColumns(setOpen);
  const { search, group, kind, state } = asked;
  return (
    <Part id="cards" title={t('voterCards.list')}>
      <PagedList
        label={t('voterCards.list')}
        query={cards}
        search={{ label: t('voterCards.search'), value: search, onSearch: (text) => change({ search: text }) }}
        narrowed={[search, group, kind, state].some((one) => one !== undefined)}
        whenNone={
          <EmptyState title={t('voterCards.none')}>
            <p>{t('voterCards.noneWords')}</p>
          </EmptyState>
        }
        filters={
          <>
            <GroupFilter group={group} onGroup={(next) => change({ group: next })} />
            <Toggles
              legend={t('voterCards.kind')}
              value={kind ?? 'any'}
              options={KINDS.map((value) => ({
                value,
                label: value === 'any' ? t('voterCards.bothKinds') : word('cardKind', value),
              }))}
              onChange={(next) => change({ kind: next === 'any' ? undefined : next })}
            />
            <Toggles
              legend={t('rolls.show')}
              value={state ?? 'inHand'}
              options={STATES.map((value) => ({ value, label: t(`voterCards.show_${value}`) }))}
              onChange={(next) => change({ state: next === 'inHand' ? undefined : next })}
            />
          </>
        }
        onPage={(page) => change({ page })}
      >
        {(rows) => (
          <DataTable
            caption={t('voterCards.list')}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.cardId}
            rowMark={(row) => (row.endedOn === null ? undefined : 'struckRow')}
            tall
            empty={t('voterCards.noneSuch')}
          />
        )}
      </PagedList>
      <CardSheet place={place} row={open} onClose={() => setOpen(null)} />
    </Part>
  );
}

function useColumns(open: (row: CardRow) => void): readonly Column<CardRow>[] {
  const { t, word, language } = useLanguage();
  return [
    {
      key: 'serial',
      title: t('voterCards.serial'),
      oneLine: true,
      cell: (row) => (
        <button type="button" className="linkButton" onClick={() => open(row)}>
          <Serial serial={row.serial} />
        </button>
      ),
    },
    { key: 'name', title: t('voterCards.holder'), cell: (row) => <span className="strong">{row.voter.name}</span> },
    { key: 'sex', title: t('registry.sex'), cell: (row) => word('sex', row.voter.sex) },
    { key: 'group', title: t('rolls.group'), cell: (row) => row.voter.group ?? '—' },
    {
      key: 'kind',
      title: t('voterCards.kind'),
      cell: (row) => (
        <>
          {word('cardKind', row.kind)}
          {row.delegator ? (
            <span className="quiet"> {t('voterCards.forWhom', { name: row.delegator.name })}</span>
          ) : null}
        </>
      ),
    },
    {
      key: 'issued',
      title: t('voterCards.issuedOn'),
      oneLine: true,
      cell: (row) => dayInWords(row.issuedOn, language),
    },
    {
      key: 'state',
      title: t('rolls.state'),
      cell: (row) =>
        row.endedOn === null
          ? `✓ ${t('voterCards.valid')}`
          : `✕ ${word('cardEnd', row.endedGround)} · ${dayInWords(row.endedOn, language)}`,
    },
  ];
}
