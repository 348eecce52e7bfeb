import { useMutation } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { grouped } from '../app/dates.ts';
import { download } from '../app/files.ts';
import { useLanguage } from '../app/language.tsx';
import { type Part, RECORDS_PAGE, useRecords } from '../stages/reporting/queries.ts';
import { DataTable } from './DataTable.tsx';
import { Pager } from './Pager.tsx';
import { SearchField } from './SearchField.tsx';
import { Answered, Refusal } from './states.tsx';

type Cell = string | number | boolean | null | undefined;

export interface RecordsView {
  readonly part: Part;
  readonly search: string;
  readonly page: number;
}

/** The records behind a figure: searched and paged by the server, exported to xlsx as they stand. */
export function RecordsTable(props: {
  roundId: string;
  measure: string;
  unitId: string | undefined;
  ratio: boolean;
  view: RecordsView;
  onView: (view: RecordsView) => void;
}) {
  const { t, say, valueInWords } = useLanguage();
  const { roundId, measure, unitId, view, onView } = props;
  const records = useRecords({ roundId, measure, unitId, ...view });
  const show = (value: Cell): string => {
    if (value === null || value === undefined || value === '') return '—';
    if (typeof value === 'boolean') return t(value ? 'shell.yes' : 'shell.no');
    return typeof value === 'number' ? grouped(value) : valueInWords(value);
  };
  return (
    <div className="records">
      <div className="toolRow">
        <SearchField
          label={t('reporting.searchRecords')}
          value={view.search}
          onSearch={(search) => onView({ ...view, search, page: 1 })}
        />
        {props.ratio ? (
          <Segmented<Part>
            aria-label={t('reporting.partOf')}
            value={view.part}
            onChange={(part) => onView({ ...view, part, page: 1 })}
            options={[
              { value: 'numerator', label: t('reporting.numerator') },
              { value: 'denominator', label: t('reporting.denominator') },
            ]}
          />
        ) : null}
        <ExportRecords roundId={roundId} measure={measure} unitId={unitId} />
      </div>
      <Answered query={records} rows={8}>
        {(data) => (
          <>
            <DataTable
              caption={t('reporting.records')}
              narrow="scroll"
              tall
              columns={data.columns.map((column) => ({
                key: column.key,
                title: say(column.title),
                number: column.type === 'integer',
                cell: (row: Record<string, Cell>) => show(row[column.key]),
              }))}
              rows={data.rows}
              rowKey={(_, index) => `${data.page}-${index}`}
              empty={t('reporting.noRecords')}
            />
            <Pager
              label={t('reporting.records')}
              total={data.total}
              page={view.page}
              pageSize={RECORDS_PAGE}
              onPage={(page) => onView({ ...view, page })}
            />
          </>
        )}
      </Answered>
    </div>
  );
}

function ExportRecords({ roundId, measure, unitId }: { roundId: string; measure: string; unitId: string | undefined }) {
  const { t } = useLanguage();
  const save = useMutation({
    mutationFn: () =>
      download(
        `/rounds/${roundId}/figures/${encodeURIComponent(measure)}/records.xlsx${unitId ? `?unitId=${unitId}` : ''}`,
        `${measure}.xlsx`,
      ),
  });
  return (
    <>
      <Button loading={save.isPending} onClick={() => save.mutate()}>
        {t('reporting.exportXlsx')}
      </Button>
      <Refusal error={save.error} />
    </>
  );
}
