import type { RollCheckAnswer, RollMapping } from '@huanjie/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { grouped, instantInShanghai } from '../app/dates.ts';
import { useLanguage } from '../app/language.tsx';
import { Part } from '../components/PageHead.tsx';
import { Refusal } from '../components/states.tsx';
import { ImportResult } from './ImportResult.tsx';
import { useImportKinds } from './queries.ts';
import { RollFindings } from './RollFindings.tsx';
import { RollPreviewTable } from './RollPreviewTable.tsx';
import { importRoll, type RollPlace, saveCorrected } from './rollSending.ts';

interface Props {
  readonly place: RollPlace;
  readonly file: File;
  readonly mapping: RollMapping;
  readonly answer: RollCheckAnswer;
  /** A newer check is on its way: what is shown belongs to the columns before. */
  readonly busy: boolean;
}

/** What a check found, and what an import would do. */
export function RollOutcome({ place, file, mapping, answer, busy }: Props) {
  const { t } = useLanguage();
  const [reading] = answer.readings;
  return (
    <>
      <Part
        id="roll-check"
        title={t('imports.stepCheck')}
        note={busy ? <span role="status">{t('imports.rechecking')}</span> : null}
      >
        <dl className="facts row">
          <Count name={t('imports.rows')} value={answer.rows} />
          <Count name={t('imports.severity_error')} value={answer.errors} />
          <Count name={t('imports.severity_question')} value={answer.questions} />
          <Count name={t('imports.severity_warning')} value={answer.warnings} />
        </dl>
        <RollFindings groups={answer.groups} />
        {answer.groups.length > 0 ? <Corrected place={place} file={file} mapping={mapping} /> : null}
        {reading ? (
          <details className="rollRowsFold" open>
            <summary>{t('imports.firstRows')}</summary>
            <RollPreviewTable reading={reading} groups={answer.groups} />
          </details>
        ) : null}
      </Part>
      <RollBringIn place={place} file={file} mapping={mapping} answer={answer} busy={busy} />
    </>
  );
}

function Count({ name, value }: { name: string; value: number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{grouped(value)}</dd>
    </div>
  );
}

function Corrected({ place, file, mapping }: Pick<Props, 'place' | 'file' | 'mapping'>) {
  const { t } = useLanguage();
  const save = useMutation({
    mutationFn: () => saveCorrected(place, file, mapping, t('imports.correctedFile')),
  });
  return (
    <div className="toolRow">
      <Button loading={save.isPending} onClick={() => save.mutate()}>
        {t('imports.corrected')}
      </Button>
      <span className="quiet">{t('imports.correctedWords')}</span>
      <Refusal error={save.error} />
    </div>
  );
}

/** The last step: what will happen in figures, the question whether it shall, and what came of it. */
function RollBringIn({ place, file, mapping, answer, busy }: Props) {
  const { t } = useLanguage();
  const client = useQueryClient();
  const kinds = useImportKinds();
  const [isSeen, setSeen] = useState(false);
  const send = useMutation({
    mutationFn: () => importRoll(place, file, mapping),
    onSuccess: async (done) => {
      const isCheck = (key: readonly unknown[]) => key[0] === 'rollCheck';
      if (done.state !== 'refused') await client.invalidateQueries({ predicate: ({ queryKey }) => !isCheck(queryKey) });
    },
  });
  const kind = kinds.data?.find((one) => one.kind === 'rolls') ?? { columns: [] };
  const hasQuestions = answer.questions > 0;
  const isReady = answer.importable && !busy && (!hasQuestions || isSeen);
  return (
    <Part id="roll-import" title={t('imports.stepImport')}>
      {send.data ? null : busy ? <p className="notice">{t('imports.rechecking')}</p> : <WhatHappens answer={answer} />}
      {answer.importable && hasQuestions && !send.data ? (
        <label className="rollSeen">
          <input type="checkbox" checked={isSeen} onChange={(event) => setSeen(event.target.checked)} />
          {t('imports.questionsSeen', { n: answer.questions })}
        </label>
      ) : null}
      {send.data?.state === 'imported' || !answer.importable ? null : (
        <Button type="primary" disabled={!isReady} loading={send.isPending} onClick={() => send.mutate()}>
          {t('imports.importNow', { n: answer.ready })}
        </Button>
      )}
      <Refusal error={send.error} />
      {send.data ? (
        <>
          <ImportResult answer={send.data} fileName={file.name} kind={kind} />
          <p>
            <Link to="/rounds/$roundId/units/$unitId/roll" params={place}>
              {t('imports.toRoll')}
            </Link>
          </p>
        </>
      ) : null}
    </Part>
  );
}

function WhatHappens({ answer }: { answer: RollCheckAnswer }) {
  const { t } = useLanguage();
  const { before, ready, rejected, onRoll, firstCard, importable } = answer;
  if (before !== null) {
    const at = instantInShanghai(before.importedAt);
    return <p className="notice">{t('imports.importedBefore', { file: before.fileName, at, rows: before.rows })}</p>;
  }
  if (!importable) {
    return (
      <p className="notice">
        {answer.rows === 0 ? t('imports.noRows') : t('imports.mendFirst', { rejected, errors: answer.errors })}
      </p>
    );
  }
  return (
    <p>
      {t('imports.willImport', { ready: grouped(ready), before: grouped(onRoll), after: grouped(onRoll + ready) })}
      {firstCard === null ? '' : t('imports.willNumber', { card: firstCard })}
    </p>
  );
}
