import { useState } from 'react';
import { useLanguage } from '../../../app/language.tsx';

/** Takes one report as a file, chosen or dropped. */
export function ReportDrop(props: { busy: boolean; largest: number; onFile: (file: File) => void }) {
  const { t } = useLanguage();
  const { busy, largest, onFile } = props;
  const [over, setOver] = useState(false);
  return (
    <label
      className={`dropField ${over ? 'over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer.files[0];
        if (file && !busy) onFile(file);
      }}
    >
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
