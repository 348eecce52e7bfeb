import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { download } from '../../app/files.ts';
import { useLanguage } from '../../app/language.tsx';
import { Refusal } from '../../components/states.tsx';
import type { Outline } from './queries.ts';

const FORMATS = ['docx', 'pdf', 'md'] as const;
type Format = (typeof FORMATS)[number];

/** Saves the report as a Word document, a PDF or Markdown. */
export function ReportExport({ roundId, outline }: { roundId: string; outline: Outline }) {
  const { t } = useLanguage();
  const save = useMutation({
    mutationFn: (format: Format) =>
      download(`/rounds/${roundId}/report.${format}?outline=${outline}`, `${t('shell.report')}.${format}`),
  });
  return (
    <div className="exports">
      {FORMATS.map((format) => (
        <Button
          key={format}
          type={format === 'docx' ? 'primary' : 'default'}
          loading={save.isPending && save.variables === format}
          onClick={() => save.mutate(format)}
        >
          {t(`reporting.export_${format}`)}
        </Button>
      ))}
      <Refusal error={save.error} />
    </div>
  );
}
