import { useSearch } from '@tanstack/react-router';
import { dayInWords, grouped, todayInShanghai } from '../../../app/dates.ts';
import { useLanguage } from '../../../app/language.tsx';
import { useRound } from '../../../app/rounds.ts';
import { Answered } from '../../../components/states.tsx';
import { useUnit } from '../../registry/queries.ts';
import { RollFrame, usePlace } from '../RollFrame.tsx';
import { type Kind, type RepresentativeRow, useRepresentativesOverview, useRoster } from './queries.ts';
import '../../../styles/rollSheets.css';

/** The roster of representatives on paper, group by group, with a column to sign in. */
export function Roster() {
  const { t, word } = useLanguage();
  const place = usePlace();
  const asked = useSearch({ from: '/inside/rounds/$roundId/units/$unitId/roll/representatives/roster' });
  const overview = useRepresentativesOverview(place);
  const kind: Kind | undefined = asked.kind ?? (overview.data ? (overview.data.quota?.kind ?? 'household') : undefined);
  const roster = useRoster(place, kind);
  return (
    <RollFrame
      title="representatives.room"
      lead={kind ? <p>{t('representatives.rosterOf', { kind: word('representativeKind', kind) })}</p> : null}
      actions={
        <button type="button" className="buttonLink" onClick={() => window.print()}>
          {t('rolls.print')}
        </button>
      }
    >
      <style>{'@page { size: A4 portrait; margin: 16mm; }'}</style>
      <Answered query={roster} rows={12}>
        {(rows) => (
          <Sheet rows={rows} kind={kind ?? 'household'} order={overview.data?.groups.map((one) => one.group)} />
        )}
      </Answered>
    </RollFrame>
  );
}

function Sheet(props: {
  rows: readonly RepresentativeRow[];
  kind: Kind;
  order: readonly (string | null)[] | undefined;
}) {
  const { t, word, language } = useLanguage();
  const { rows, kind, order = [] } = props;
  const place = usePlace();
  const unit = useUnit(place.roundId, place.unitId);
  const round = useRound(place.roundId);
  const women = rows.filter((row) => row.voter.sex === 'female').length;
  const groups = [...new Set([...order, ...rows.map((row) => row.group)])];
  const name = unit.data?.name ?? '';
  return (
    <article className="paperSheet" aria-label={t('representatives.sheet')}>
      {round.data?.practice ? <p className="paperPractice">{t('rolls.practiceSheet')}</p> : null}
      <h2>{t('representatives.sheetTitle', { unit: name, kind: word('representativeKind', kind) })}</h2>
      <p className="paperUnder">{round.data?.title}</p>
      {rows.length === 0 ? <p>{t('representatives.none', { kind: word('representativeKind', kind) })}</p> : null}
      {groups.map((group) => {
        const own = rows.filter((row) => row.group === group);
        return own.length === 0 ? null : <GroupRoster key={group ?? ''} group={group} rows={own} kind={kind} />;
      })}
      <p className="paperTotal">
        {t('representatives.sheetTotal', { count: grouped(rows.length), n: rows.length, women: grouped(women) })}
      </p>
      <p className="paperSigned">
        {t('rolls.sheetSigned', { unit: name })}
        <br />
        {dayInWords(todayInShanghai(new Date()), language)}
      </p>
    </article>
  );
}

function GroupRoster({ group, rows, kind }: { group: string | null; rows: readonly RepresentativeRow[]; kind: Kind }) {
  const { t, word, language } = useLanguage();
  const title = group ?? t('rolls.noGroup');
  return (
    <table className="paperTable">
      <caption>
        {title}
        <span>{t('rolls.persons', { count: grouped(rows.length), n: rows.length })}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('representatives.serial')}</th>
          <th scope="col">{t('registry.name')}</th>
          <th scope="col">{t('registry.sex')}</th>
          <th scope="col">{t(kind === 'household' ? 'rolls.household' : 'representatives.households')}</th>
          <th scope="col">{t('representatives.chosenOn')}</th>
          <th scope="col">{t('representatives.signature')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={row.representativeId}>
            <td>{at + 1}</td>
            <th scope="row">{row.voter.name}</th>
            <td>{word('sex', row.voter.sex)}</td>
            <td>
              {kind === 'household'
                ? (row.household ?? '—')
                : row.households === null
                  ? t('representatives.wholeGroup')
                  : grouped(row.households)}
            </td>
            <td>{dayInWords(row.chosenOn, language)}</td>
            <td />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
