import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useMe } from '../../app/account.ts';
import { useLanguage } from '../../app/language.tsx';
import { type DeskDraft, dropDraft, findDraft, isWorthKeeping, keepDraft } from './deskDraft.ts';
import type { Place } from './queries.ts';

/**
 * Keeps what is typed at the desk in this browser while it is typed, and finds what was left there before. `done`
 * forgets it, once the server has the entry or the clerk wants none of it.
 */
export function useDeskDraft(place: Place, draft: DeskDraft, first: DeskDraft) {
  const login = useMe().data?.login;
  const { roundId, unitId } = place;
  const [offer, setOffer] = useState<DeskDraft | null>(null);
  const hasWritten = useRef(false);
  const firstText = JSON.stringify(first);
  useEffect(() => {
    if (login !== undefined) setOffer(findDraft(login, { roundId, unitId }, JSON.parse(firstText) as DeskDraft));
  }, [login, roundId, unitId, firstText]);
  const text = JSON.stringify(draft);
  useEffect(() => {
    if (login === undefined) return;
    const typed = JSON.parse(text) as DeskDraft;
    if (isWorthKeeping(typed, JSON.parse(firstText) as DeskDraft)) {
      hasWritten.current = true;
      keepDraft(login, { roundId, unitId }, typed);
    } else if (hasWritten.current) {
      hasWritten.current = false;
      dropDraft(login, { roundId, unitId });
    }
  }, [login, roundId, unitId, text, firstText]);
  return {
    offer,
    taken: () => setOffer(null),
    done: () => {
      setOffer(null);
      if (login !== undefined) dropDraft(login, place);
    },
  };
}

/** What was typed last time and never sent: take it up again, or let it go. */
export function DraftOffer(props: { draft: DeskDraft; onRestore: () => void; onDiscard: () => void }) {
  const { t } = useLanguage();
  const { draft, onRestore, onDiscard } = props;
  const said = [draft.name, draft.group, draft.household].map((one) => one.trim()).filter((one) => one !== '');
  return (
    <section className="notice draftOffer" aria-label={t('rolls.draft')}>
      <p>
        <span className="strong">{t('rolls.draft')}</span> {said.join(' · ')}
      </p>
      <p className="quiet">{t('rolls.draftWords')}</p>
      <div className="rowOfButtons">
        <Button type="primary" onClick={onRestore}>
          {t('rolls.draftRestore')}
        </Button>
        <Button onClick={onDiscard}>{t('rolls.draftDiscard')}</Button>
      </div>
    </section>
  );
}
