import { useLanguage } from '../../../app/language.tsx';

interface Props {
  readonly busy: boolean;
  /** Megabytes. */
  readonly largest: number;
  /** A file hangs over the page. */
  readonly over: boolean;
  readonly onFile: (file: File) => void;
}

/** Where a report is chosen as a file. Dropping one works anywhere on the page. */
export function ReportDrop({ busy, largest, over, onFile }: Props) {
  const { t } = useLanguage();
  return (
    <label className={`dropField ${over ? 'over' : ''}`}>
      <span className="strong">{t('checking.drop')}</span>
      <span className="quiet">{t('checking.dropFormats', { mb: largest })}</span>
      <input
        type="file"
        accept=".docx,.html,.htm,.md,.markdown,.txt"
        disabled={busy}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) onFile(file);
        }}
      />
    </label>
  );
}
