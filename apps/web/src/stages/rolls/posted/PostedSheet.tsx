import type { ReactNode } from 'react';
import { dayInWords, todayInShanghai } from '../../../app/dates.ts';
import { useLanguage } from '../../../app/language.tsx';
import type { MessageKey } from '../../../app/messages.ts';
import { useRound } from '../../../app/rounds.ts';
import { EmptyState } from '../../../components/states.tsx';
import { useUnit } from '../../registry/queries.ts';
import { usePlace } from '../RollFrame.tsx';
import '../../../styles/rollsPosted.css';

/** A list as it leaves the printer: its title, the rows, who signs it and the day. Nothing of the frame is printed. */
export function PostedSheet(props: {
  title: MessageKey;
  /** What the reader is told under the title. */
  note: MessageKey;
  empty: MessageKey;
  count: number;
  total?: MessageKey;
  /** A working paper is not signed. */
  signed?: boolean;
  children: ReactNode;
}) {
  const { t, language } = useLanguage();
  const place = usePlace();
  const unit = useUnit(place.roundId, place.unitId);
  const round = useRound(place.roundId);
  const { title, note, empty, count, total = 'rollsVoting.sheetTotal', signed = true, children } = props;
  if (count === 0) return <EmptyState title={t(empty)} />;
  const name = unit.data?.name ?? '';
  return (
    <article className="postedSheet" aria-label={t(title, { unit: name })}>
      <header>
        {round.data?.practice ? <p className="postedPractice">{t('rolls.practiceSheet')}</p> : null}
        <h2>{t(title, { unit: name })}</h2>
        <p>{t(note)}</p>
      </header>
      {children}
      <footer>
        <p>{t(total, { count, n: count })}</p>
        {signed ? (
          <p className="postedSigned">
            {t('rolls.sheetSigned', { unit: name })}
            <br />
            {dayInWords(todayInShanghai(new Date()), language)}
          </p>
        ) : (
          <p className="postedSigned">{dayInWords(todayInShanghai(new Date()), language)}</p>
        )}
      </footer>
    </article>
  );
}

const NUMERIC = new Intl.Collator('en', { numeric: true });

/** The button that every sheet has above it. */
export function PrintButton() {
  const { t } = useLanguage();
  return (
    <button type="button" className="buttonLink" onClick={() => window.print()}>
      {t('rolls.print')}
    </button>
  );
}

/** Rows in the order of the roll, by group; the groups stand as their first entries do. */
export function byGroup<Row>(
  rows: readonly Row[],
  voterOf: (row: Row) => { readonly group: string | null; readonly cardNumber: string },
) {
  const groups = new Map<string | null, Row[]>();
  for (const row of rows.toSorted((a, b) => NUMERIC.compare(voterOf(a).cardNumber, voterOf(b).cardNumber))) {
    const { group } = voterOf(row);
    groups.set(group, [...(groups.get(group) ?? []), row]);
  }
  return [...groups].map(([group, own]) => ({ group, rows: own }));
}
