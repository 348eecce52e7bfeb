import type { RegistrationFactsInput } from '@huanjie/contract';
import type { ReactNode } from 'react';
import { todayInShanghai } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import type { MessageKey } from '../../app/messages.ts';
import { type Question, questionsFor } from './facts.ts';
import { Choice, DayField, TextField, YesNo } from './fields.tsx';

interface FactsProps {
  readonly facts: RegistrationFactsInput;
  readonly onFacts: (facts: RegistrationFactsInput) => void;
  readonly ruleSet: string;
}

/** What has to be known of a person, as plain questions; each answer decides what is asked next. */
export function FactQuestions({ facts, onFacts, ruleSet }: FactsProps) {
  return (
    <div className="questions">
      {questionsFor(facts, ruleSet).map((question) => (
        <div key={question}>
          <FactQuestion question={question} facts={facts} onFacts={onFacts} community={ruleSet === 'RC-2026'} />
        </div>
      ))}
      <Exceptions facts={facts} onFacts={onFacts} />
    </div>
  );
}

const YES_NO: Readonly<Record<'declared' | 'applied' | 'homeCertificate', MessageKey>> = {
  declared: 'rolls.askDeclared',
  applied: 'rolls.askApplied',
  homeCertificate: 'rolls.askCertificate',
};
const DAYS: Readonly<Record<'residentSince' | 'workingSince' | 'consentOn', MessageKey>> = {
  residentSince: 'rolls.askResidentSince',
  workingSince: 'rolls.askWorkingSince',
  consentOn: 'rolls.askConsentOn',
};

function FactQuestion(props: Omit<FactsProps, 'ruleSet'> & { question: Question; community: boolean }): ReactNode {
  const { t } = useLanguage();
  const { question, facts, onFacts, community } = props;
  const set = (change: Partial<RegistrationFactsInput>) => onFacts({ ...facts, ...change });
  const today = todayInShanghai(new Date());
  switch (question) {
    case 'household':
    case 'residence':
      return (
        <YesNo
          label={t(question === 'household' ? 'rolls.askHousehold' : 'rolls.askResidence')}
          value={facts[question] === 'here'}
          onChange={(here) => set({ [question]: here === true ? 'here' : 'elsewhere' })}
        />
      );
    case 'habitual':
      return (
        <YesNo
          label={t('rolls.askHabitual')}
          value={facts.habitual ?? null}
          open={t('rolls.notEstablished')}
          onChange={(habitual) => set({ habitual })}
        />
      );
    case 'consent':
      return (
        <YesNo
          label={t(community ? 'rolls.askConfirmed' : 'rolls.askConsent')}
          value={facts.consent ?? null}
          open={t('rolls.notDecided')}
          onChange={(consent) => set({ consent })}
        />
      );
    case 'consentEvidence':
      return (
        <TextField
          label={t('rolls.askConsentEvidence')}
          value={facts.consentEvidence ?? ''}
          max={200}
          onChange={(text) => set({ consentEvidence: text === '' ? null : text })}
        />
      );
    case 'declared':
    case 'applied':
    case 'homeCertificate':
      return (
        <YesNo
          label={t(YES_NO[question])}
          value={facts[question] === true}
          onChange={(next) => set({ [question]: next === true })}
        />
      );
    default:
      return (
        <DayField
          label={t(DAYS[question])}
          value={facts[question] ?? ''}
          latest={today}
          onChange={(day) => set({ [question]: day === '' ? null : day })}
        />
      );
  }
}

/** What is rarely so: rights taken or not known, capacity lost, nobody can reach the person. */
function Exceptions({ facts, onFacts }: Omit<FactsProps, 'ruleSet'>) {
  const { t } = useLanguage();
  const exclusions = facts.exclusions ?? [];
  const usual = facts.politicalRights === 'held' && exclusions.length === 0;
  return (
    <details className="exceptions" open={!usual || undefined}>
      <summary>{t('rolls.exceptions')}</summary>
      <Choice
        label={t('rolls.askRights')}
        value={facts.politicalRights ?? 'unknown'}
        options={[
          { value: 'held', label: t('rolls.rightsHeld') },
          { value: 'deprived', label: t('rolls.rightsDeprived') },
          { value: 'unknown', label: t('rolls.notEstablished') },
        ]}
        onChange={(next) => onFacts({ ...facts, politicalRights: next === 'unknown' ? null : next })}
      />
      {(['INCAPABLE', 'UNREACHABLE'] as const).map((code) => (
        <label key={code} className="checkLine">
          <input
            type="checkbox"
            checked={exclusions.includes(code)}
            onChange={(event) => {
              const rest = exclusions.filter((one) => one !== code);
              onFacts({ ...facts, exclusions: event.target.checked ? [...rest, code] : rest });
            }}
          />
          {t(`rolls.exclusion_${code}`)}
        </label>
      ))}
    </details>
  );
}
