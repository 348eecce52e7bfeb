import { useLanguage } from '../../app/language.tsx';
import { Refusal } from '../../components/states.tsx';

interface Act {
  readonly isPending: boolean;
  readonly isPaused: boolean;
  readonly error: unknown;
}

/** What became of something sent: on its way, waiting for the network, or refused in the server's sentence. */
export function ActState({ act }: { act: Act }) {
  const { t } = useLanguage();
  if (act.isPending) {
    return (
      <p className="quiet" role="status">
        {t(act.isPaused ? 'rolls.waitingForNetwork' : 'rolls.sending')}
      </p>
    );
  }
  return <Refusal error={act.error} />;
}
