import { grouped } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { useRollSummary } from './queries.ts';
import { usePlace } from './RollFrame.tsx';

/** The groups of the roll, each with its voters, to narrow a list to one; nothing where the roll has no groups. */
export function GroupFilter({
  group,
  onGroup,
}: {
  group: string | undefined;
  onGroup: (group: string | undefined) => void;
}) {
  const { t } = useLanguage();
  const summary = useRollSummary(usePlace());
  const groups = (summary.data?.groups ?? []).flatMap((one) => (one.group === null ? [] : [one]));
  if (groups.length === 0) return null;
  return (
    <select
      className="select groupSelect"
      aria-label={t('rolls.group')}
      value={group ?? ''}
      onChange={(event) => onGroup(event.target.value || undefined)}
    >
      <option value="">{t('rolls.allGroups')}</option>
      {groups.map((one) => (
        <option key={one.group} value={one.group ?? ''}>
          {one.group} · {grouped(one.voters)}
        </option>
      ))}
    </select>
  );
}
