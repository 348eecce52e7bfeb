import type { SheetShown } from '@huanjie/contract';
import { useState } from 'react';
import { dayInWords, grouped } from '../../app/dates.ts';
import { useLanguage } from '../../app/language.tsx';
import { frameOf } from '../../components/DataTable.tsx';
import { type OnPage, participantsOf } from './queries.ts';
import { SheetDesk } from './SheetDesk.tsx';

/** Who took part, the sheets of the groups, and the desk where a sheet is entered by keyboard. */
export function Tally(on: OnPage) {
  const { t } = useLanguage();
  const { nomination, mayWrite } = on;
  const [editing, setEditing] = useState<SheetShown | 'new' | null>(null);
  const open = nomination.state === 'open' || nomination.state === 'closed';
  return (
    <>
      <Participation {...on} />
      <Sheets {...on} onEdit={mayWrite && open ? setEditing : null} />
      {mayWrite && open ? (
        editing === null ? (
          <button type="button" className="buttonLink" onClick={() => setEditing('new')}>
            {t('nominations.newSheet')}
          </button>
        ) : (
          <SheetDesk
            key={editing === 'new' ? 'new' : editing.sheetId}
            place={on.place}
            nomination={nomination}
            sheet={editing === 'new' ? null : editing}
            participants={participantsOf(nomination)}
            onDone={() => setEditing(null)}
          />
        )
      ) : null}
    </>
  );
}

function Participation({ nomination }: OnPage) {
  const { t } = useLanguage();
  if (nomination.participation.length === 0) return <p>{t('nominations.noSheets')}</p>;
  return (
    <dl className="rollFigures">
      {nomination.participation.map((one) => (
        <div key={one.participant}>
          <dt>{t(`nominations.participant_${one.participant}`)}</dt>
          <dd>
            {grouped(one.took)}/{grouped(one.entitled)}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Sheets(props: OnPage & { onEdit: ((sheet: SheetShown) => void) | null }) {
  const { t, language } = useLanguage();
  const { nomination, onEdit } = props;
  if (nomination.sheets.length === 0) return null;
  return (
    <div className="tableFrame" {...frameOf(t('nominations.sheets'))}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('nominations.group')}</th>
            <th scope="col">{t('nominations.who')}</th>
            <th scope="col">{t('nominations.heldOn')}</th>
            <th scope="col" className="number">
              {t('nominations.entitled')}
            </th>
            <th scope="col" className="number">
              {t('nominations.took')}
            </th>
            <th scope="col" className="number">
              {t('nominations.votesOnSheet')}
            </th>
          </tr>
        </thead>
        <tbody>
          {nomination.sheets.map((sheet) => (
            <tr key={sheet.sheetId}>
              <th scope="row">
                {onEdit === null ? (
                  sheet.group
                ) : (
                  <button type="button" className="linkButton" onClick={() => onEdit(sheet)}>
                    {t('nominations.editSheet', { group: sheet.group })}
                  </button>
                )}
              </th>
              <td>{t(`nominations.participant_${sheet.participant}`)}</td>
              <td className="oneLine">{dayInWords(sheet.heldOn, language)}</td>
              <td className="number">{grouped(sheet.entitled)}</td>
              <td className="number">{grouped(sheet.took)}</td>
              <td className="number">{grouped(sheet.votes.reduce((sum, { votes }) => sum + votes, 0))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
