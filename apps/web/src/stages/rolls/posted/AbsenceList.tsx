import { useLanguage } from '../../../app/language.tsx';
import { Answered } from '../../../components/states.tsx';
import { RollFrame, usePlace } from '../RollFrame.tsx';
import { useAbsenceSheet } from '../voting.ts';
import { byGroup, PostedSheet, PrintButton } from './PostedSheet.tsx';

/** Everybody who is away with the reason and the choice: a working paper of the committee, to call and to tick off. */
export function AbsenceList() {
  const { t, word } = useLanguage();
  const rows = useAbsenceSheet(usePlace());
  return (
    <RollFrame
      title="rollsVoting.roomAbsences"
      lead={<p>{t('rollsVoting.absenceSheetLead')}</p>}
      actions={<PrintButton />}
    >
      <Answered query={rows} rows={8}>
        {(data) => (
          <PostedSheet
            title="rollsVoting.absenceSheetTitle"
            note="rollsVoting.absenceSheetNote"
            empty="rollsVoting.nobodyAway"
            count={data.length}
            signed={false}
          >
            {byGroup(data, (row) => row.voter).map(({ group, rows: own }) => (
              <section key={group ?? ''} className="postedGroup">
                <h3>{group ?? t('rolls.noGroup')}</h3>
                <table>
                  <thead>
                    <tr>
                      <th scope="col">{t('registry.name')}</th>
                      <th scope="col">{t('rollsVoting.reason')}</th>
                      <th scope="col">{t('rollsVoting.choice')}</th>
                      <th scope="col">{t('rollsVoting.whether')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {own.map((row) => (
                      <tr key={row.voter.voterId}>
                        <td>{row.voter.name}</td>
                        <td>{word('absenceReason', row.reason)}</td>
                        <td>{word('absenceChoice', row.choice ?? 'unasked')}</td>
                        <td>{row.arranged ? `✓ ${t('rollsVoting.arranged')}` : '□'}</td>
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
