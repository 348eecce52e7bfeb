import { useState } from 'react';
import { useLanguage } from '../../app/language.tsx';
import { Conflict, CorrectForm } from './CorrectForm.tsx';
import type { EntryDetail, Place } from './queries.ts';
import { RestoreForm, StrikeForm } from './StrikeForm.tsx';

export interface CommandProps {
  readonly place: Place;
  readonly entry: EntryDetail;
  /** What went with the act, where something did. */
  readonly onDone: (also?: string) => void;
  /** The server refused: perhaps because the entry is no longer what it was when the form opened. */
  readonly onRefused: () => void;
}

type Open = 'correct' | 'strike' | 'restore';

/** What a clerk may do to an entry, one form at a time; when somebody else was quicker, both states are shown. */
export function EntryCommands(props: { place: Place; entry: EntryDetail; refresh: () => Promise<unknown> }) {
  const { t } = useLanguage();
  const { place, entry, refresh } = props;
  const [open, setOpen] = useState<{ readonly act: Open; readonly seen: EntryDetail } | null>(null);
  const [done, setDone] = useState<{ readonly act: Open; readonly also: string } | null>(null);
  const begin = (act: Open) => {
    setDone(null);
    setOpen({ act, seen: entry });
  };
  const acts: readonly Open[] = entry.struckOn === null ? ['correct', 'strike'] : ['restore'];
  const given: CommandProps = {
    place,
    entry: open?.seen ?? entry,
    onDone: (also = '') => {
      setDone(open === null ? null : { act: open.act, also });
      setOpen(null);
    },
    onRefused: () => void refresh(),
  };
  return (
    <section className="entryCommands" aria-label={t('rolls.commands')}>
      <div className="rowOfButtons">
        {acts.map((act) => (
          <button
            key={act}
            type="button"
            className="buttonLink"
            aria-expanded={open?.act === act}
            onClick={() => (open?.act === act ? setOpen(null) : begin(act))}
          >
            {t(`rolls.act_${act}`)}
          </button>
        ))}
      </div>
      {open !== null && open.seen.version !== entry.version ? (
        <Conflict seen={open.seen} now={entry} onContinue={() => setOpen({ ...open, seen: entry })} />
      ) : null}
      {open?.act === 'correct' ? <CorrectForm key={open.seen.version} {...given} /> : null}
      {open?.act === 'strike' ? <StrikeForm {...given} /> : null}
      {open?.act === 'restore' ? <RestoreForm {...given} /> : null}
      {done === null ? null : (
        <p className="doneLine" role="status">
          ✓ {t(`rolls.done_${done.act}`)} {done.also}
        </p>
      )}
    </section>
  );
}
