import { type DragEvent, useState } from 'react';
import { useLanguage } from '../app/language.tsx';

/** Takes one file, chosen or dropped. */
export function DropField({ busy, onFile }: { busy: boolean; onFile: (file: File) => void }) {
  const { t } = useLanguage();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file && !busy) onFile(file);
  };
  return (
    <label
      className={`dropField ${over ? 'over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <span className="strong">{t('imports.drop')}</span>
      <span className="quiet">{t('imports.dropFormats')}</span>
      <input
        type="file"
        accept=".xlsx,.xls,.csv"
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
