import { type CountForm, type FormField, HEAD_NAMES, MARK_NAMES } from '@huanjie/rules';
import { useLanguage } from '../../app/language.tsx';

/** What a field is called away from its place on the form: the post, the person and the mark. */
export function useFieldNames(form: CountForm): (field: FormField) => string {
  const { t, say, word } = useLanguage();
  return (field) => {
    if (field.kind === 'head') return say(HEAD_NAMES[field.head]);
    const contest = form.contests.find(({ contestId }) => contestId === field.contestId);
    const post = word('post', contest?.post ?? '');
    if (field.kind === 'void') return `${post} · ${t('counting.spoiled')}`;
    if (field.kind === 'others') return `${post} · ${t('counting.others')}`;
    const name = contest?.lines.find(({ candidateId }) => candidateId === field.candidateId)?.name ?? '';
    return `${post} · ${name} · ${say(MARK_NAMES[field.mark])}`;
  };
}
