import type { PollDetail } from '@huanjie/contract';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useLanguage } from '../app/language.tsx';

export type RuleCard = PollDetail['rules'][number];

/** The rules behind a decision as chips; a chip opens to what the rule says, its article and how sure that is. */
export function RuleChips({ ids, rules }: { ids: readonly string[]; rules: readonly RuleCard[] }) {
  const { t, say } = useLanguage();
  const [openId, setOpenId] = useState<string | null>(null);
  const panel = useId();
  const open = rules.find((rule) => rule.id === openId);
  if (ids.length === 0) return null;
  return (
    <div className="ruleChips">
      <span className="quiet">{t('results.rules')}</span>
      {ids.map((id) => {
        const rule = rules.find((one) => one.id === id);
        return (
          <button
            key={id}
            type="button"
            className="chip"
            aria-expanded={openId === id}
            aria-controls={panel}
            onClick={() => setOpenId(openId === id ? null : id)}
          >
            {rule ? say(rule.title) : id}
            {rule?.confidence === 'R' ? <span className="toConfirm">{t('results.toConfirm')}</span> : null}
          </button>
        );
      })}
      <div id={panel} className="rulePanel" hidden={openId === null}>
        {open ? <RuleText rule={open} /> : <p>{t('results.ruleUnknown', { id: openId ?? '' })}</p>}
      </div>
    </div>
  );
}

function RuleText({ rule }: { rule: RuleCard }) {
  const { t, say } = useLanguage();
  return (
    <>
      <p>{say(rule.statement)}</p>
      <p className="quiet">
        <span className="code">{rule.id}</span>
        {rule.article ? ` · ${rule.article}` : ''} · {t(`results.confidence_${CONFIDENCES[rule.confidence]}`)}
      </p>
      <Link to="/law" search={{ rule: rule.id }} className="go seeInRules">
        {t('lawRules.seeInRules')}
      </Link>
    </>
  );
}

const CONFIDENCES = { V: 'verified', 'V*': 'inPart', 'V~': 'sample', R: 'unconfirmed' } as const;
