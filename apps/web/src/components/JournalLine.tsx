import type { UnitRef } from '@huanjie/contract';
import type { Bilingual } from '@huanjie/rules';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { instantInShanghai } from '../app/dates.ts';
import { useLanguage } from '../app/language.tsx';
import { useRoundId } from '../app/rounds.ts';
import { useImportKinds } from '../imports/queries.ts';
import { plainWords } from '../journal/plainWords.ts';

export interface JournalEntry {
  readonly unit: UnitRef;
  readonly sequence: number;
  readonly eventType: string;
  readonly sentence: Bilingual;
  readonly actor: string;
  readonly actorRole: string;
  readonly recordedAt: string;
  readonly hash: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** A line of the journal: who, what in plain words, when, and its mark in the chain; it opens to what was recorded. */
export function JournalLine({ entry }: { entry: JournalEntry }) {
  const { t, say, word, valueInWords } = useLanguage();
  const roundId = useRoundId();
  const [open, setOpen] = useState(false);
  const kinds = useImportKinds();
  const actor = entry.actor.startsWith('os:') ? t('journal.operator', { name: entry.actor.slice(3) }) : entry.actor;
  const wordOf = (code: string): string => {
    const kind = kinds.data?.find((one) => one.kind === code);
    return kind ? say(kind.title) : valueInWords(code);
  };
  return (
    <li className="journalLine">
      <time dateTime={entry.recordedAt}>{instantInShanghai(entry.recordedAt)}</time>
      <div className="journalWords">
        <p>
          <strong>{actor}</strong> <span className="quiet">{word('role', entry.actorRole)}</span>{' '}
          {plainWords(say(entry.sentence), entry.payload, wordOf)}
        </p>
        <p className="quiet">
          <Link to="/rounds/$roundId/units/$unitId" params={{ roundId, unitId: entry.unit.unitId }}>
            {entry.unit.name}
          </Link>{' '}
          · <ChainMark sequence={entry.sequence} hash={entry.hash} />
        </p>
        {open ? (
          <dl className="payload">
            {Object.entries(entry.payload).map(([key, value]) => (
              <div key={key}>
                <dt>{key}</dt>
                <dd>{typeof value === 'object' ? JSON.stringify(value) : String(value)}</dd>
              </div>
            ))}
            <div>
              <dt>{t('journal.hash')}</dt>
              <dd>{entry.hash}</dd>
            </div>
          </dl>
        ) : null}
      </div>
      <button type="button" className="switch" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? t('journal.less') : t('journal.more')}
      </button>
    </li>
  );
}

/** The place of an event in the chain of its unit and the head of its hash. */
export function ChainMark({ sequence, hash }: { sequence: number; hash: string }) {
  const { t } = useLanguage();
  return (
    <span className="code" title={hash}>
      {t('journal.chain', { sequence, hash: hash.slice(0, 8) })}
    </span>
  );
}
