import { RULES } from '@huanjie/rules';
import { memo } from 'react';
import { useLanguage } from '../../app/language.tsx';
import { Assurance } from './Assurance.tsx';
import { Marked } from './Marked.tsx';
import { RuleLink } from './RuleLink.tsx';

/** Rules of the catalogue as a list: id, title, what they say, how far they were checked. */
export const RuleList = memo(function RuleList({ ids, terms }: { ids: readonly string[]; terms: readonly string[] }) {
  return (
    <ul className="ruleList">
      {ids.map((id) => (
        <RuleLine key={id} id={id} terms={terms} />
      ))}
    </ul>
  );
});

const RuleLine = memo(function RuleLine({ id, terms }: { id: string; terms: readonly string[] }) {
  const { say } = useLanguage();
  const rule = RULES[id];
  if (rule === undefined) return null;
  return (
    <li>
      <RuleLink id={id} terms={terms} />
      <div>
        <strong>
          <Marked text={say(rule.title)} terms={terms} />
        </strong>{' '}
        <span className="quiet">
          <Marked text={say(rule.statement)} terms={terms} />
        </span>
      </div>
      <Assurance confidence={rule.confidence} />
    </li>
  );
});
