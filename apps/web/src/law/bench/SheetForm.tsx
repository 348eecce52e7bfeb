import { POLL_STAGES, type PollStage, type RuleSet } from '@huanjie/rules';
import { useMemo } from 'react';
import { todayInShanghai } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { BODIES } from '../bodies.ts';
import { BallotsPart } from './BallotsPart.tsx';
import { Choice } from './Choice.tsx';
import { ContestTable } from './ContestTable.tsx';
import { addContest, setHead, setRuleSet } from './edits.ts';
import { BeforeList, KinList } from './Lists.tsx';
import { DECIDING_SETS, overlaysOf, ruleSetOn, stagesOf } from './law.ts';
import { MeasureList } from './MeasureList.tsx';
import { showsAllMarks } from './sheet.ts';
import type { Bench } from './useBench.ts';
import { ADD_CONTEST, useSheetKeys } from './useSheetKeys.ts';

/** The sheet, in the order of the paper form. */
export function SheetForm({ bench }: { bench: Bench }) {
  const { t } = useLanguage();
  const { sheet, attempt, edit } = bench;
  const onKeyDown = useSheetKeys(sheet, edit);
  const faults = useMemo(() => new Map(attempt.faults.map((one) => [one.place, one])), [attempt.faults]);
  return (
    <form
      className="benchSheet"
      aria-label={t('lawBench.sheet')}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={onKeyDown}
    >
      <LawPart bench={bench} />
      <BallotsPart bench={bench} faults={faults} />
      <label className="benchTick">
        <input
          type="checkbox"
          checked={showsAllMarks(sheet)}
          onChange={(event) => edit(setHead({ marks: event.target.checked ? 'all' : 'approve' }))}
        />
        <span>{t('lawBench.allMarks')}</span>
      </label>
      {sheet.contests.map((contest, at) => (
        <ContestTable key={contest.key} contest={contest} number={at + 1} bench={bench} faults={faults} />
      ))}
      <p>
        <button id={ADD_CONTEST} type="button" className="benchButton" onClick={() => edit(addContest)}>
          {t('lawBench.addContest')}
        </button>
      </p>
      <KinList bench={bench} />
      <BeforeList bench={bench} />
      <MeasureList bench={bench} faults={faults} />
    </form>
  );
}

/** By what law and in what kind of vote the sheet is counted. */
function LawPart({ bench }: { bench: Bench }) {
  const { t, say, word, language } = useLanguage();
  const { sheet, edit } = bench;
  const today = todayInShanghai(new Date());
  const overlays = overlaysOf(sheet.ruleSet);
  const title = ({ id, title: name, appliesTo }: RuleSet) =>
    `${id}${ruleSetOn(appliesTo, today) === id ? t('lawBench.inForce') : ''} ${say(name)}`;
  return (
    <fieldset>
      <legend>{t('lawBench.law')}</legend>
      <div className="benchHead">
        <Choice label={t('lawBench.ruleSet')} value={sheet.ruleSet} onChange={(id) => edit(setRuleSet(id))}>
          {BODIES.map((kind) => (
            <optgroup key={kind} label={t(`lawBench.body_${kind}`)}>
              {DECIDING_SETS.filter(({ appliesTo }) => appliesTo === kind).map((one) => (
                <option key={one.id} value={one.id}>
                  {title(one)}
                </option>
              ))}
            </optgroup>
          ))}
        </Choice>
        {overlays.length > 0 ? (
          <Choice
            label={t('lawBench.province')}
            value={sheet.overlay}
            onChange={(overlay) => edit(setHead({ overlay }))}
          >
            <option value="">{t('lawBench.noProvince')}</option>
            {overlays.map((overlay) => (
              <option key={overlay.id} value={overlay.id}>
                {language === 'zh' ? `${overlay.province.zh} ${overlay.title.zh}` : overlay.title.en}
              </option>
            ))}
          </Choice>
        ) : null}
        <Choice
          label={t('lawBench.stage')}
          value={sheet.stage}
          onChange={(stage) => edit(setHead({ stage: stage as PollStage }))}
        >
          {POLL_STAGES.filter((stage) => stagesOf(sheet.ruleSet).includes(stage)).map((stage) => (
            <option key={stage} value={stage}>
              {word('pollStage', stage)}
            </option>
          ))}
        </Choice>
      </div>
    </fieldset>
  );
}
