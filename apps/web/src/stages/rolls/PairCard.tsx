import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { useLanguage } from '../../app/language.tsx';
import { useRoundId } from '../../app/rounds.ts';
import { ActState } from './ActState.tsx';
import { useAct } from './acts.ts';
import { Choice, TextField } from './fields.tsx';
import type { Pair } from './queries.ts';

/** Two records side by side, what differs marked, and the decision whether they are one person. */
export function PairCard({ pair, rootId, mayWrite }: { pair: Pair; rootId: string; mayWrite: boolean }) {
  const { t, word } = useLanguage();
  const [open, setOpen] = useState<'same' | 'different' | null>(null);
  return (
    <article className="pairCard card" tabIndex={-1} aria-label={t('rolls.pairOf', { a: pair.a.name, b: pair.b.name })}>
      <p className="quiet">
        {t('rolls.evidenceOfPair')} {pair.evidence.map((one) => word('pairEvidence', one)).join('、')}
      </p>
      <Sides pair={pair} />
      {pair.decision === null ? null : (
        <p className="decided">
          <span className="strong">{word('pairDecision', pair.decision)}</span>
          {pair.keptId === null
            ? ''
            : ` · ${t('rolls.standsAs', { side: t(pair.keptId === pair.a.personId ? 'rolls.sideA' : 'rolls.sideB') })}`}
          {pair.reason ? ` · ${pair.reason}` : ''}
          {pair.decidedBy ? <span className="quiet"> {pair.decidedBy}</span> : null}
        </p>
      )}
      {mayWrite && pair.decision === null ? (
        <div className="rowOfButtons">
          <button type="button" className="buttonLink" data-key="1" onClick={() => setOpen('same')}>
            <kbd>1</kbd> {t('rolls.samePerson')}
          </button>
          <button type="button" className="buttonLink" data-key="2" onClick={() => setOpen('different')}>
            <kbd>2</kbd> {t('rolls.differentPersons')}
          </button>
        </div>
      ) : null}
      {mayWrite && (open !== null || pair.decision !== null) ? (
        <DecidePair key={open} pair={pair} rootId={rootId} decision={pair.decision === null ? open : null} />
      ) : null}
    </article>
  );
}

function Sides({ pair }: { pair: Pair }) {
  const { t, word } = useLanguage();
  const { a, b } = pair;
  const rows: readonly (readonly [string, string, string])[] = [
    [t('registry.name'), a.name, b.name],
    [t('registry.sex'), word('sex', a.sex), word('sex', b.sex)],
    [t('rolls.birthDate'), a.birthDate, b.birthDate],
    [t('rolls.idNumber'), a.idNumberMasked ?? t('rolls.noNumber'), b.idNumberMasked ?? t('rolls.noNumber')],
  ];
  return (
    <table className="pairTable">
      <caption className="unseen">{t('rolls.pairOf', { a: a.name, b: b.name })}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{t('rolls.sideA')}</th>
          <th scope="col">{t('rolls.sideB')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, left, right]) => (
          <tr key={name} className={left === right ? '' : 'differs'}>
            <th scope="row">
              {name}
              {left === right ? null : <span className="differMark"> ≠</span>}
            </th>
            <td>{left}</td>
            <td>{right}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{t('rolls.onRolls')}</th>
          <td>
            <RollsOf side={a} />
          </td>
          <td>
            <RollsOf side={b} />
          </td>
        </tr>
      </tbody>
    </table>
  );
}

function RollsOf({ side }: { side: Pair['a'] }) {
  const { t } = useLanguage();
  const roundId = useRoundId();
  if (side.rolls.length === 0) return <>{t('rolls.onNoRoll')}</>;
  return (
    <ul>
      {side.rolls.map((roll) => (
        <li key={roll.unit.unitId}>
          <Link
            to="/rounds/$roundId/units/$unitId/roll"
            params={{ roundId, unitId: roll.unit.unitId }}
            search={{ search: side.name, state: 'any' }}
          >
            {roll.unit.name}
          </Link>{' '}
          {[roll.group, roll.household].filter(Boolean).join(' · ')}
          {roll.onRoll ? '' : ` · ${t('rolls.show_struck')}`}
        </li>
      ))}
    </ul>
  );
}

/** Says why, and sends the decision; without a decision it takes the one made back. */
function DecidePair(props: { pair: Pair; rootId: string; decision: 'same' | 'different' | null }) {
  const { t } = useLanguage();
  const roundId = useRoundId();
  const { pair, rootId, decision } = props;
  const [kept, setKept] = useState<'a' | 'b'>(pair.a.idNumberMasked === null ? 'b' : 'a');
  const [reason, setReason] = useState('');
  const act = useAct(api.rolls.duplicates.decide);
  return (
    <form
      className="commandForm"
      onSubmit={(event) => {
        event.preventDefault();
        const keptId = decision === 'same' ? pair[kept].personId : null;
        act.mutate({ roundId, unitId: rootId, pairId: pair.pairId, decision, keptId, reason: reason.trim() });
      }}
    >
      {decision === 'same' ? (
        <Choice
          label={t('rolls.whichStands')}
          value={kept}
          options={[
            { value: 'a', label: t('rolls.sideA') },
            { value: 'b', label: t('rolls.sideB') },
          ]}
          onChange={setKept}
        />
      ) : null}
      <TextField label={t('rolls.reason')} value={reason} onChange={setReason} max={200} required />
      <ActState act={act} />
      <Button type="primary" htmlType="submit" loading={act.isPending} disabled={reason.trim() === ''}>
        {t(decision === null ? 'rolls.takeBack' : decision === 'same' ? 'rolls.saySame' : 'rolls.sayDifferent')}
      </Button>
    </form>
  );
}
