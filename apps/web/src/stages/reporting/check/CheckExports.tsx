import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { saveFile } from '../../../app/files.ts';
import { useLanguage } from '../../../app/language.tsx';
import { Refusal } from '../../../components/states.tsx';
import { correctedText, dispositionsOf } from './decisions.ts';
import { type DocumentKind, exportDocument, type Source } from './sending.ts';
import type { Reviewing } from './useReview.ts';

/** Saves what came of it: the document with the findings in its margin, their list, and the corrected text. */
export function CheckExports(props: { reviewing: Reviewing; source: Source; roundId: string | undefined }) {
  const { t, language } = useLanguage();
  const { reviewing, source, roundId } = props;
  const { review, decisions } = reviewing;
  const save = useMutation({
    mutationFn: (kind: DocumentKind) =>
      exportDocument({
        kind,
        source,
        roundId,
        language,
        dispositions: dispositionsOf(decisions),
        fallbackName: `${t(kind === 'marked.docx' ? 'checking.markedName' : 'checking.listName')}.${kind.split('.')[1]}`,
      }),
  });
  const saveText = () => {
    const text = correctedText(review.answer.text, review.findings, decisions);
    saveFile(new Blob([text], { type: 'text/plain;charset=utf-8' }), `${t('checking.textName')}.txt`);
  };
  const button = (kind: DocumentKind) => ({
    loading: save.isPending && save.variables === kind,
    onClick: () => save.mutate(kind),
  });
  return (
    <>
      <Button type="primary" {...button('marked.docx')}>
        {t('checking.exportMarked')}
      </Button>
      <Button {...button('findings.xlsx')}>{t('checking.exportList')}</Button>
      <Button onClick={saveText}>{t('checking.exportText')}</Button>
      <Refusal error={save.error} />
    </>
  );
}
