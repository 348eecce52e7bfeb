import { useLanguage } from '../../../app/language.tsx';
import { Answered } from '../../../components/states.tsx';
import { RollFrame, usePlace } from '../RollFrame.tsx';
import { useProxySheet } from '../voting.ts';
import { byGroup, PostedSheet, PrintButton } from './PostedSheet.tsx';

/** The list of delegators and proxies for the wall: names by group, and nothing else of a person (VC-525). */
export function ProxyList() {
  const { t } = useLanguage();
  const rows = useProxySheet(usePlace());
  return (
    <RollFrame
      title="rollsVoting.roomProxies"
      lead={<p>{t('rollsVoting.proxySheetLead')}</p>}
      actions={<PrintButton />}
    >
      <Answered query={rows} rows={8}>
        {(data) => (
          <PostedSheet
            title="rollsVoting.proxySheetTitle"
            note="rollsVoting.proxySheetNote"
            empty="rollsVoting.noneGranted"
            count={data.length}
            total="rollsVoting.proxySheetTotal"
          >
            {byGroup(data, (row) => row.delegator).map(({ group, rows: own }) => (
              <section key={group ?? ''} className="postedGroup">
                <h3>{group ?? t('rolls.noGroup')}</h3>
                <table>
                  <thead>
                    <tr>
                      <th scope="col">{t('rollsVoting.delegator')}</th>
                      <th scope="col">{t('rollsVoting.proxy')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {own.map((row) => (
                      <tr key={row.proxyVoteId}>
                        <td>{row.delegator.name}</td>
                        <td>{row.proxy.name}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </section>
            ))}
          </PostedSheet>
        )}
      </Answered>
    </RollFrame>
  );
}
