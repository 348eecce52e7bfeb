import { STAGES } from '@huanjie/rules';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { download, sendImport } from '../app/files.ts';
import { useLanguage } from '../app/language.tsx';
import { useRoundId } from '../app/rounds.ts';
import { PageHead, Part } from '../components/PageHead.tsx';
import { Answered, Refusal } from '../components/states.tsx';
import { DropField } from './DropField.tsx';
import { ImportResult } from './ImportResult.tsx';
import { type ImportKind, useImportKinds } from './queries.ts';

/** Brings a spreadsheet into the round: kind, template, file, progress, and the answer by cell. */
export function Import() {
  const { t } = useLanguage();
  const kinds = useImportKinds();
  return (
    <>
      <PageHead title={t('shell.import')} subtitle={<p>{t('imports.importWords')}</p>} />
      <Answered query={kinds}>{(data) => <ImportSteps kinds={data} />}</Answered>
    </>
  );
}

function ImportSteps({ kinds }: { kinds: readonly ImportKind[] }) {
  const { t } = useLanguage();
  const roundId = useRoundId();
  const navigate = useNavigate();
  const client = useQueryClient();
  const asked = useSearch({ from: '/inside/rounds/$roundId/import' });
  const [sent, setSent] = useState(0);
  const kind = kinds.find((one) => one.kind === asked.kind);
  const send = useMutation({
    mutationFn: (given: { kind: string; file: File }) => sendImport(roundId, given.kind, given.file, setSent),
    onSuccess: (answer) => {
      if (answer.state === 'imported') void client.invalidateQueries();
    },
  });
  const choose = (next: string) => {
    send.reset();
    void navigate({ to: '/rounds/$roundId/import', params: { roundId }, search: { kind: next || undefined } });
  };
  return (
    <>
      <Part id="import-kind" title={t('imports.importKind')}>
        <KindSelect kinds={kinds} value={asked.kind} onChange={choose} />
        {kind ? <KindFacts kind={kind} /> : null}
      </Part>
      {kind ? (
        <Part id="import-file" title={t('imports.importFile')}>
          <DropField
            busy={send.isPending}
            onFile={(file) => {
              setSent(0);
              send.mutate({ kind: kind.kind, file });
            }}
          />
          {send.isPending ? (
            <div className="loadingBar" role="status">
              <span>
                {sent < 1
                  ? t('imports.sending', { share: Math.floor(sent * 100) })
                  : t('imports.checking', { file: send.variables.file.name })}
              </span>
              {sent < 1 ? (
                <progress value={sent} max={1} aria-label={t('imports.sendingLabel')} />
              ) : (
                <progress aria-label={t('imports.sendingLabel')} />
              )}
            </div>
          ) : null}
          <Refusal error={send.error} />
          {send.data ? (
            <ImportResult answer={send.data} fileName={send.variables?.file.name ?? ''} kind={kind} />
          ) : null}
        </Part>
      ) : null}
    </>
  );
}

function KindSelect(props: {
  kinds: readonly ImportKind[];
  value: string | undefined;
  onChange: (kind: string) => void;
}) {
  const { t, say } = useLanguage();
  const { kinds, value, onChange } = props;
  return (
    <label className="field">
      <span>{t('imports.importKindLabel')}</span>
      <select className="select" value={value ?? ''} onChange={(event) => onChange(event.target.value)}>
        <option value="">{t('imports.chooseKind')}</option>
        {STAGES.map((stage) => {
          const own = kinds.filter((kind) => kind.stage === stage.id);
          return own.length === 0 ? null : (
            <optgroup key={stage.id} label={say(stage)}>
              {own.map((kind) => (
                <option key={kind.kind} value={kind.kind}>
                  {say(kind.title)}
                </option>
              ))}
            </optgroup>
          );
        })}
      </select>
    </label>
  );
}

function KindFacts({ kind }: { kind: ImportKind }) {
  const { t, say } = useLanguage();
  const template = useMutation({
    mutationFn: () => download(`/import-templates/${kind.kind}.xlsx`, `${say(kind.title)}.xlsx`),
  });
  return (
    <>
      <p className="quiet">{t('imports.columns', { n: kind.columns.length })}</p>
      <ul className="columnChips">
        {kind.columns.map((column) => (
          <li key={column.key}>
            {say(column.title)}
            {column.required ? <span className="required"> {t('imports.required')}</span> : null}
          </li>
        ))}
      </ul>
      <Button loading={template.isPending} onClick={() => template.mutate()}>
        {t('imports.template')}
      </Button>
      <Refusal error={template.error} />
    </>
  );
}
