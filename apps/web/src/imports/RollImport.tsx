import type { RollMapping, RollPreview } from '@huanjie/contract';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../app/api.ts';
import { download } from '../app/files.ts';
import { useLanguage } from '../app/language.tsx';
import { newRequestId } from '../app/requestId.ts';
import { useRoundId } from '../app/rounds.ts';
import { PageHead, Part } from '../components/PageHead.tsx';
import { LoadingState, Refusal } from '../components/states.tsx';
import { useUnit } from '../stages/registry/queries.ts';
import { DropField } from './DropField.tsx';
import { MappingTable } from './MappingTable.tsx';
import { columnsOf, wholeMapping } from './mapping.ts';
import { RollOutcome } from './RollOutcome.tsx';
import { checkRoll, previewRoll, type RollPlace } from './rollSending.ts';
import '../styles/rollImport.css';

/** A file on its way to the roll of a unit. `key` tells one choice of a file from the next. */
interface ChosenFile {
  readonly file: File;
  readonly key: string;
  readonly preview: RollPreview;
}

/** Makes the roll of a unit out of a spreadsheet as the office keeps it: file, columns, faults, import. */
export function RollImport() {
  const { t } = useLanguage();
  const roundId = useRoundId();
  const { unitId } = useParams({ from: '/inside/rounds/$roundId/units/$unitId/roll/import' });
  const unit = useUnit(roundId, unitId);
  const units = unit.data ? [...unit.data.ancestors, unit.data] : [];
  return (
    <>
      <PageHead
        title={t('imports.rollTitle', { unit: unit.data?.name ?? '…' })}
        units={units}
        subtitle={<p>{t('imports.rollWords')}</p>}
        actions={<Template />}
      />
      <RollSteps key={unitId} place={{ roundId, unitId }} />
    </>
  );
}

function Template() {
  const { t } = useLanguage();
  const template = useMutation({
    mutationFn: () => download('/import-templates/rolls.xlsx', t('imports.templateFile')),
  });
  return (
    <>
      <Button loading={template.isPending} onClick={() => template.mutate()}>
        {t('imports.template')}
      </Button>
      <Refusal error={template.error} />
    </>
  );
}

function RollSteps({ place }: { place: RollPlace }) {
  const { t } = useLanguage();
  const [sent, setSent] = useState(0);
  const [chosen, setChosen] = useState<ChosenFile | null>(null);
  const [mapping, setMapping] = useState<RollMapping>({});
  const look = useMutation({
    mutationFn: (file: File) => previewRoll(place, file, setSent),
    onSuccess: (preview, file) => {
      setMapping(preview.remembered ?? {});
      setChosen({ file, key: newRequestId(), preview });
    },
  });
  const take = (file: File) => {
    setSent(0);
    setChosen(null);
    look.mutate(file);
  };
  return (
    <>
      <Part id="roll-file" title={t('imports.stepFile')}>
        <DropField busy={look.isPending} onFile={take} />
        {look.isPending ? <Sending sent={sent} file={look.variables.name} /> : null}
        <Refusal error={look.error} />
        {chosen ? (
          <p className="chosenFile" role="status">
            {t('imports.chosenFile', { file: chosen.file.name, n: chosen.preview.rows })}
          </p>
        ) : null}
      </Part>
      {chosen ? (
        <RollChecked key={chosen.key} place={place} chosen={chosen} mapping={mapping} onMapping={setMapping} />
      ) : null}
    </>
  );
}

function Sending({ sent, file }: { sent: number; file: string }) {
  const { t } = useLanguage();
  return (
    <div className="loadingBar" role="status">
      <span>
        {sent < 1 ? t('imports.sending', { share: Math.floor(sent * 100) }) : t('imports.checking', { file })}
      </span>
      <progress {...(sent < 1 ? { value: sent, max: 1 } : {})} aria-label={t('imports.sendingLabel')} />
    </div>
  );
}

function RollChecked(props: {
  place: RollPlace;
  chosen: ChosenFile;
  mapping: RollMapping;
  onMapping: (mapping: RollMapping) => void;
}) {
  const { t } = useLanguage();
  const { place, chosen, mapping, onMapping } = props;
  const { file, key, preview } = chosen;
  const check = useQuery({
    queryKey: ['rollCheck', place.unitId, key, mapping],
    queryFn: () => checkRoll(place, file, mapping),
    placeholderData: keepPreviousData,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
  const layout = useMutation({
    mutationFn: (whole: RollMapping) =>
      api.imports.saveRollLayout({
        ...place,
        requestId: newRequestId(),
        fingerprint: preview.fingerprint,
        mapping: whole,
      }),
  });
  const [reading, ...others] = preview.readings;
  if (reading === undefined) return null;
  const isChanged = JSON.stringify(mapping) !== JSON.stringify(preview.remembered ?? {});
  return (
    <>
      <Part id="roll-columns" title={t('imports.stepColumns')} note={reading.name}>
        <p className="quiet">{t(preview.remembered ? 'imports.rememberedWords' : 'imports.columnsWords')}</p>
        {others.length > 0 ? (
          <p className="quiet">{t('imports.otherSheets', { sheets: others.map(({ name }) => name).join(', ') })}</p>
        ) : null}
        <MappingTable reading={reading} fields={preview.fields} chosen={mapping} onChoose={onMapping} />
        <div className="toolRow rollRemember">
          <Button loading={layout.isPending} onClick={() => layout.mutate(wholeMapping(columnsOf(reading, mapping)))}>
            {t('imports.remember')}
          </Button>
          <span role="status">
            {layout.isSuccess ? t('imports.remembered') : isChanged ? t('imports.notRemembered') : ''}
          </span>
        </div>
        <Refusal error={layout.error} />
      </Part>
      {check.isPending ? <LoadingState rows={4} /> : null}
      <Refusal error={check.error} />
      {check.data ? (
        <RollOutcome place={place} file={file} mapping={mapping} answer={check.data} busy={check.isFetching} />
      ) : null}
    </>
  );
}
