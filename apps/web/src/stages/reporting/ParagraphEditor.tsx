import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { useLanguage } from '../../app/language.tsx';
import { Refusal } from '../../components/states.tsx';
import { dropDraft, keepDraft, type Place, readDraft } from './drafts.ts';
import type { ReportParagraph } from './Paragraph.tsx';
import type { Outline } from './queries.ts';
import { lostFigures } from './segments.ts';

/** Edits a paragraph in place. Figures that the text no longer prints are named while typing; the text is kept. */
export function ParagraphEditor(props: {
  paragraph: ReportParagraph;
  place: Place & { outline: Outline };
  onClose: () => void;
}) {
  const { t, language } = useLanguage();
  const { paragraph, place, onClose } = props;
  const client = useQueryClient();
  const [text, setText] = useState(() => readDraft(place) ?? paragraph.text);
  const save = useMutation({
    mutationFn: () => api.reporting.editParagraph({ ...place, text }),
    onSuccess: async () => {
      dropDraft(place);
      await client.invalidateQueries({ queryKey: ['report', place.roundId] });
      void client.invalidateQueries({ queryKey: ['figure', place.roundId] });
      onClose();
    },
  });
  const lost = lostFigures(text, paragraph.figures);
  const change = (next: string) => {
    setText(next);
    if (next === paragraph.text) dropDraft(place);
    else keepDraft(place, next);
  };
  const giveUp = () => {
    dropDraft(place);
    onClose();
  };
  return (
    <div className="paragraphEditor">
      <Input.TextArea
        aria-label={t('reporting.editParagraph')}
        autoSize={{ minRows: 3 }}
        autoFocus
        value={text}
        maxLength={4000}
        onChange={(event) => change(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') giveUp();
        }}
      />
      <div lang={language === 'zh' ? 'zh-CN' : 'en'}>
        {lost.length > 0 ? (
          <ul className="lost" aria-live="polite">
            {lost.map((figure) => (
              <li key={figure.start}>! {t('reporting.figureLost', { printed: figure.printed })}</li>
            ))}
          </ul>
        ) : null}
        <Refusal error={save.error} />
        <div className="editorActs">
          <Button
            type="primary"
            loading={save.isPending}
            disabled={text.trim() === '' || text === paragraph.text}
            onClick={() => save.mutate()}
          >
            {t('reporting.save')}
          </Button>
          <Button onClick={giveUp}>{t('reporting.giveUp')}</Button>
          <span className="quiet">{t(save.error ? 'reporting.draftRefused' : 'reporting.draftKept')}</span>
        </div>
      </div>
    </div>
  );
}
