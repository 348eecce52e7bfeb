import { Button } from 'antd';
import { type KeyboardEvent, useRef, useState } from 'react';
import { api } from '../../app/api.ts';
import { useLanguage } from '../../app/language.tsx';
import { EmptyState } from '../../components/states.tsx';
import { ActState } from './ActState.tsx';
import { useAct, useMayWrite } from './acts.ts';
import { DraftOffer, useDeskDraft } from './DraftOffer.tsx';
import type { DeskDraft } from './deskDraft.ts';
import { Entered, type EnteredLine } from './Entered.tsx';
import { FactQuestions } from './FactQuestions.tsx';
import { askedFacts, FIRST_FACTS } from './facts.ts';
import { TextField, YesNo } from './fields.tsx';
import { useRollRuleSet } from './Obstacles.tsx';
import { useRollSummary } from './queries.ts';
import { RollFrame, usePlace } from './RollFrame.tsx';
import { readTyped, Verdict } from './Verdict.tsx';

const FIRST_DRAFT: DeskDraft = {
  name: '',
  group: '',
  household: '',
  householdHead: false,
  evidence: '',
  facts: FIRST_FACTS,
};

const EMPTY = { idNumber: '', name: '', household: '', householdHead: false, evidence: '', facts: FIRST_FACTS };

/** The registration desk: one person after another, judged while being typed. */
export function Desk() {
  const { t } = useLanguage();
  const place = usePlace();
  const mayWrite = useMayWrite(place.roundId, place.unitId);
  const [lines, setLines] = useState<readonly EnteredLine[]>([]);
  return (
    <RollFrame title="rolls.roomDesk" lead={<p>{t('rolls.deskLead')}</p>}>
      {mayWrite ? (
        <>
          <DeskForm onEntered={(line) => setLines((before) => [line, ...before].slice(0, KEPT))} />
          <Entered lines={lines} />
        </>
      ) : (
        <EmptyState title={t('rolls.mayNotWrite')} />
      )}
    </RollFrame>
  );
}

/** How many of those entered last stay in sight. */
const KEPT = 20;

/** Enter goes to the next field; a row of buttons is one field, and only the last sends the form. */
function onEnter(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  if (!(event.target instanceof HTMLInputElement)) return;
  event.preventDefault();
  const fields = [
    ...event.currentTarget.querySelectorAll<HTMLElement>(
      'input:not([type=radio]), input[type=radio]:checked, button[type=submit]',
    ),
  ].filter((field) => field.offsetParent !== null);
  fields[fields.indexOf(event.target) + 1]?.focus();
}

function DeskForm({ onEntered }: { onEntered: (line: EnteredLine) => void }) {
  const { t, say } = useLanguage();
  const place = usePlace();
  const ruleSet = useRollRuleSet();
  const groups = useRollSummary(place).data?.groups.flatMap((one) => (one.group === null ? [] : [one.group])) ?? [];
  const form = useRef<HTMLFormElement>(null);
  const [group, setGroup] = useState('');
  const [given, setGiven] = useState(EMPTY);
  const set = (change: Partial<typeof EMPTY>) => setGiven({ ...given, ...change });
  const typed = readTyped(given.idNumber);
  const facts = askedFacts(given.facts, ruleSet);
  const { idNumber: _, ...kept } = given;
  const draft = useDeskDraft(place, { ...kept, group }, FIRST_DRAFT);
  const act = useAct(api.rolls.register.enter, (answer, content) => {
    draft.done();
    onEntered({ ...answer, name: content.name });
    setGiven(EMPTY);
    form.current?.querySelector('input')?.focus();
  });
  const send = () =>
    act.mutate({
      ...place,
      name: given.name.trim(),
      idNumber: given.idNumber.trim(),
      group: group.trim() || null,
      household: given.household.trim() || null,
      householdHead: given.householdHead,
      facts,
      evidence: given.evidence.trim() || null,
    });
  return (
    <form
      ref={form}
      className="desk"
      onKeyDown={onEnter}
      onSubmit={(event) => {
        event.preventDefault();
        if (!act.isPending) send();
      }}
    >
      {draft.offer ? (
        <DraftOffer
          draft={draft.offer}
          onRestore={() => {
            if (draft.offer === null) return;
            const { group: groupThen, ...rest } = draft.offer;
            setGroup(groupThen);
            setGiven({ ...given, ...rest });
            draft.taken();
            form.current?.querySelector('input')?.focus();
          }}
          onDiscard={draft.done}
        />
      ) : null}
      <div className="deskFields card">
        <TextField
          label={t('rolls.idNumber')}
          value={given.idNumber}
          onChange={(idNumber) => set({ idNumber })}
          max={30}
          required
          code
          hint={
            typed.kind === 'wrong' && given.idNumber.trim().length >= 15 ? (
              <span className="refusal">{say(typed.sentence)}</span>
            ) : typed.kind === 'usable' ? (
              t('rolls.readFromNumber', { birth: typed.birthDate })
            ) : (
              t('rolls.idNumberHint')
            )
          }
        />
        <TextField label={t('registry.name')} value={given.name} onChange={(name) => set({ name })} max={60} required />
        <TextField label={t('rolls.group')} value={group} onChange={setGroup} max={60} list={groups} />
        <TextField
          label={t('rolls.household')}
          value={given.household}
          onChange={(household) => set({ household })}
          max={60}
        />
        <YesNo
          label={t('rolls.askHead')}
          value={given.householdHead}
          onChange={(head) => set({ householdHead: head === true })}
        />
        <FactQuestions facts={given.facts} onFacts={(next) => set({ facts: next })} ruleSet={ruleSet} />
        <TextField
          label={t('rolls.evidenceOptional')}
          value={given.evidence}
          onChange={(evidence) => set({ evidence })}
          max={200}
        />
      </div>
      <div className="deskSide">
        <Verdict place={place} idNumber={given.idNumber} facts={facts} />
        <ActState act={act} />
        <Button
          type="primary"
          size="large"
          htmlType="submit"
          loading={act.isPending}
          disabled={typed.kind !== 'usable' || given.name.trim() === ''}
        >
          {t('rolls.saveEntry')}
        </Button>
        <p className="quiet">{t('rolls.saveWords')}</p>
      </div>
    </form>
  );
}
