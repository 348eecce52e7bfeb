import { useLanguage } from '../../../app/language.tsx';
import { Answered } from '../../../components/states.tsx';
import { RollFrame, usePlace } from '../RollFrame.tsx';
import { useRequestSheet } from '../voting.ts';
import { byGroup, PostedSheet, PrintButton } from './PostedSheet.tsx';

/** Those who use a mobile box, for the wall and for the way of the box: names by group (VC-531). */
export function BoxList() {
  const { t } = useLanguage();
  const rows = useRequestSheet(usePlace());
  return (
    <RollFrame
      title="rollsVoting.roomMobileBox"
      lead={<p>{t('rollsVoting.boxSheetLead')}</p>}
      actions={<PrintButton />}
    >
      <Answered query={rows} rows={8}>
        {(data) => (
          <PostedSheet
            title="rollsVoting.boxSheetTitle"
            note="rollsVoting.boxSheetNote"
            empty="rollsVoting.noneGranted"
            count={data.length}
          >
            {byGroup(data, (row) => row.voter).map(({ group, rows: own }) => (
              <section key={group ?? ''} className="postedGroup">
                <h3>{group ?? t('rolls.noGroup')}</h3>
                <ol className="postedNames">
                  {own.map((row) => (
                    <li key={row.mobileBoxId}>{row.voter.name}</li>
                  ))}
                </ol>
              </section>
            ))}
          </PostedSheet>
        )}
      </Answered>
    </RollFrame>
  );
}
