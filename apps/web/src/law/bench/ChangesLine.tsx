import type { PollStage } from '@huanjie/rules';
import { useEffect, useRef, useState } from 'react';
import { type Speech, useLanguage } from '../../app/language.tsx';
import type { Attempt } from './attempt.ts';
import { type Change, changesBetween, type Snapshot, snapshotOf } from './changes.ts';

/** Typing is over when nothing was typed for so long, in milliseconds: only then is a change said. */
const PAUSE = 700;
/** More changes than can be listened to are counted. */
const SAID = 4;

/**
 * What the last change of the sheet did to the result, in words, said politely: figures half typed say nothing, and
 * what is taken back before a pause was no change. The line is busy until the sheet as it stands was looked at.
 */
export function ChangesLine({ attempt, stage }: { attempt: Attempt; stage: PollStage }) {
  const { t, word } = useLanguage();
  const settled = useRef<Snapshot | null>(null);
  const undecided = useRef(attempt.decided === null);
  const [said, setSaid] = useState('');
  const [looked, setLooked] = useState<Attempt | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => {
      setLooked(attempt);
      const now = snapshotOf(attempt);
      if (now === null) {
        if (!undecided.current) setSaid(t('lawBench.noLonger'));
        undecided.current = true;
        return;
      }
      const changes = settled.current === null ? [] : changesBetween(settled.current, now);
      if (changes.length > 0) setSaid(inWords(changes, stage, { t, word }));
      else if (undecided.current && settled.current !== null) setSaid(t('lawBench.unchanged'));
      settled.current = now;
      undecided.current = false;
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [attempt, stage, t, word]);
  return (
    <p className="benchChanges" role="status" aria-busy={looked !== attempt}>
      {said}
    </p>
  );
}

function inWords(changes: readonly Change[], stage: PollStage, { t, word }: Pick<Speech, 't' | 'word'>): string {
  const outcome = (code: string) => word(stage === 'pre-election' ? 'preOutcome' : 'outcome', code);
  const inSentence = (change: Change): string => {
    if (change.kind === 'validity') {
      return t('lawBench.turn', { from: word('validity', change.from), to: word('validity', change.to) });
    }
    if (change.kind === 'outcome') {
      return t('lawBench.turnOf', { name: change.name, from: outcome(change.from), to: outcome(change.to) });
    }
    return change.to === null ? t('lawBench.nothingNext') : word('next', change.to);
  };
  const sentences = changes.slice(0, SAID).map(inSentence);
  const more = changes.length - sentences.length;
  return t('lawBench.changed', {
    changes: sentences.join(t('lawBench.between')) + (more > 0 ? t('lawBench.moreChanges', { n: more }) : ''),
  });
}
