import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { api } from '../../app/api.ts';
import { useLanguage } from '../../app/language.tsx';
import { useRoundId } from '../../app/rounds.ts';
import { Refusal } from '../../components/states.tsx';

/** Has every counted poll decided by its rule set; what the rules refuse to decide is named poll by poll. */
export function Determine() {
  const { t, say } = useLanguage();
  const roundId = useRoundId();
  const client = useQueryClient();
  const determine = useMutation({
    mutationFn: () => api.results.determine({ roundId }),
    onSuccess: () => client.invalidateQueries(),
  });
  const refused = determine.data?.refused ?? [];
  return (
    <div className="determine" role="status">
      <p>
        <Button type="primary" loading={determine.isPending} onClick={() => determine.mutate()}>
          {t('results.determine')}
        </Button>
      </p>
      {determine.error ? <Refusal error={determine.error} /> : null}
      {refused.length > 0 ? (
        <ul>
          {refused.map((poll) => (
            <li key={poll.number}>
              <span className="code">{poll.number}</span> {say(poll)}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
