import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { api } from '../app/api.ts';
import { grouped } from '../app/dates.ts';
import { useLanguage } from '../app/language.tsx';
import { useRoundId } from '../app/rounds.ts';
import { JournalLine } from '../components/JournalLine.tsx';
import { PageHead } from '../components/PageHead.tsx';
import { Pager } from '../components/Pager.tsx';
import { Answered, EmptyState, Refusal } from '../components/states.tsx';
import { UnitPicker } from '../components/UnitPicker.tsx';

const PAGE = 50;

/** What has been done in the round, newest first, and whether the chains of it are whole. */
export function Journal() {
  const { t } = useLanguage();
  const roundId = useRoundId();
  const asked = useSearch({ from: '/inside/rounds/$roundId/journal' });
  const navigate = useNavigate();
  const entries = useQuery({
    queryKey: ['journal', roundId, asked.unitId, asked.page],
    queryFn: () => api.journal.entries({ roundId, unitId: asked.unitId, page: asked.page ?? 1, pageSize: PAGE }),
    placeholderData: keepPreviousData,
  });
  const go = (unitId: string | undefined, page: number | undefined) =>
    void navigate({ to: '/rounds/$roundId/journal', params: { roundId }, search: { unitId, page } });
  return (
    <>
      <PageHead title={t('shell.journal')} subtitle={<p>{t('journal.words')}</p>} />
      <div className="toolRow">
        <UnitPicker roundId={roundId} unitId={asked.unitId} onUnit={(unitId) => go(unitId, undefined)} />
        <Verify />
      </div>
      <Answered query={entries} rows={10}>
        {(data) =>
          data.rows.length === 0 ? (
            <EmptyState title={t(asked.unitId ? 'journal.noneOfUnit' : 'journal.none')} />
          ) : (
            <>
              <ol className="journal">
                {data.rows.map((entry) => (
                  <JournalLine key={`${entry.unit.unitId} ${entry.sequence} ${entry.hash}`} entry={entry} />
                ))}
              </ol>
              <Pager
                label={t('shell.journal')}
                total={data.total}
                page={data.page}
                pageSize={PAGE}
                onPage={(page) => go(asked.unitId, page)}
              />
            </>
          )
        }
      </Answered>
    </>
  );
}

/** Recomputes every chain on the server and says what came of it. */
function Verify() {
  const { t, say } = useLanguage();
  const verify = useMutation({ mutationFn: () => api.journal.verify() });
  const broken = verify.data?.broken ?? [];
  return (
    <div className="verify">
      <Button loading={verify.isPending} onClick={() => verify.mutate()}>
        {t('journal.verify')}
      </Button>
      <span role="status">
        {verify.data && broken.length === 0
          ? `✓ ${t('journal.whole', { chains: grouped(verify.data.chains), entries: grouped(verify.data.entries) })}`
          : null}
      </span>
      {broken.length > 0 ? (
        <ul className="refusal" role="alert">
          {broken.map((link) => (
            <li key={`${link.chainId} ${link.sequence}`}>{say(link)}</li>
          ))}
        </ul>
      ) : null}
      <Refusal error={verify.error} />
    </div>
  );
}
