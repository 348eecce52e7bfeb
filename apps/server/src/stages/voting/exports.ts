import { sql } from 'kysely';
import { exporterByUnits } from '../../operator/byUnits.ts';
import { type Exporter, type ExportRow, ofRound, queryExporter, unitInScope } from '../../operator/exporter.ts';

/** A poll stands after the one that it repeats. */
const polls: Exporter = queryExporter(
  (scope) => sql<ExportRow>`
    with recursive line (poll_id, place) as (
      select t.poll_id, 0 from poll t ${ofRound(scope)} and t.previous_poll_id is null
      union all
      select t.poll_id, line.place + 1 from poll t join line on line.poll_id = t.previous_poll_id ${ofRound(scope)})
    select t.number as "pollNumber", u.code as "unitCode", t.body, t.stage, t.method, t.held_on as "heldOn",
      b.number as "previousPollNumber", t.reason, t.rule_set as "ruleSet", t.entitled, t.present, t.issued,
      t.checked_off as "checkedOff", t.returned, t.invalid
    from poll t ${unitInScope(scope, 't.unit_id')}
    join line on line.poll_id = t.poll_id
    left join poll b on b.county_id = t.county_id and b.poll_id = t.previous_poll_id
    ${ofRound(scope)} order by line.place, t.number`,
);

/** Who took part in the latest election poll of each unit: the one that an import of check-ins speaks of. */
const checkIns: Exporter = exporterByUnits(
  (scope, unitIds) => sql<ExportRow>`
    with latest as (
      select distinct on (t.unit_id) t.unit_id, t.poll_id from poll t ${ofRound(scope)}
        and t.stage = 'election' and t.unit_id = any(${[...unitIds]}::uuid[])
      order by t.unit_id, t.held_on desc)
    select u.code as "unitCode", v.card_number as "cardNumber", k.mode
    from latest join unit u on u.county_id = ${scope.round.county_id} and u.unit_id = latest.unit_id
    join check_in k on k.county_id = ${scope.round.county_id} and k.poll_id = latest.poll_id
    join voter v on v.county_id = k.county_id and v.voter_id = k.voter_id
    order by u.code, v.card_number`,
);

export const votingExporters: Readonly<Record<string, Exporter>> = { polls, checkIns };
