import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { dayInWords } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { Part } from '../../components/PageHead.tsx';
import { RuleChips } from '../../components/RuleChip.tsx';
import { ruleCards } from '../../law/calendar/rulesOf.ts';
import { ActState } from '../rolls/ActState.tsx';
import { TextField } from '../rolls/fields.tsx';
import { type CountData, type FindingData, type PollPlace, useCountAct } from './queries.ts';

/** What the checks say of the sheets and of the poll: open first; what was explained or mended stays to be read. */
export function Findings({ count, place, explains }: { count: CountData; place: PollPlace; explains: boolean }) {
  const { t } = useLanguage();
  const open = count.findings.filter(({ state }) => state === 'open');
  const explained = count.findings.filter(({ state }) => state === 'explained');
  const mended = count.findings.filter(({ state }) => state === 'mended');
  return (
    <Part id="findings" title={t('counting.findings')} note={t('counting.findingsOpen', { n: open.length })}>
      {count.findings.length === 0 ? <p className="quiet">{t('counting.noFindings')}</p> : null}
      <ul className="findingList">
        {[...open, ...explained].map((one) => (
          <Finding key={one.id} finding={one} count={count} place={place} explains={explains} />
        ))}
      </ul>
      {mended.length > 0 ? (
        <details className="countTool">
          <summary>{t('counting.mendedFindings', { n: mended.length })}</summary>
          <ul className="findingList">
            {mended.map((one) => (
              <Finding key={one.id} finding={one} count={count} place={place} explains={false} />
            ))}
          </ul>
        </details>
      ) : null}
    </Part>
  );
}

function Finding(props: { finding: FindingData; count: CountData; place: PollPlace; explains: boolean }) {
  const { t, say, language } = useLanguage();
  const { finding, count, place, explains } = props;
  const sheet = count.sheets.find(({ sheetId }) => sheetId === finding.sheetId)?.label ?? t('counting.wholePoll');
  const mark = finding.state !== 'open' ? '✓' : finding.severity === 'error' ? '✕' : '!';
  return (
    <li className={`findingItem ${finding.state} ${finding.severity}`}>
      <p>
        <span aria-hidden="true">{mark}</span> <span className="code">{finding.code}</span>{' '}
        <span className="strong">{t(`counting.finding_${finding.state}_${finding.severity}`)}</span> · {sheet}
      </p>
      <p>{say(finding)}</p>
      {finding.explanation ? (
        <p className="quiet">
          {t('counting.explained', { by: finding.explanation.by, day: dayInWords(finding.explanation.on, language) })}
          {finding.explanation.text}
        </p>
      ) : null}
      <RuleChips ids={finding.rules} rules={ruleCards(finding.rules, count.ruleSet, language)} />
      {explains && finding.state === 'open' && finding.severity === 'warning' ? (
        <Explain finding={finding} place={place} />
      ) : null}
    </li>
  );
}

function Explain({ finding, place }: { finding: FindingData; place: PollPlace }) {
  const { t } = useLanguage();
  const [text, setText] = useState('');
  const act = useCountAct(api.counting.explain);
  return (
    <form
      className="explainForm"
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate({ ...place, findingId: finding.id, text: text.trim() });
      }}
    >
      <TextField label={t('counting.explanation')} value={text} onChange={setText} max={300} required />
      <ActState act={act} />
      <Button htmlType="submit" disabled={text.trim() === ''} loading={act.isPending}>
        {t('counting.explain')}
      </Button>
    </form>
  );
}
