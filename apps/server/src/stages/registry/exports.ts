import { sql } from 'kysely';
import {
  type Exporter,
  type ExportRow,
  ofRound,
  personOf,
  queryExporter,
  unitInScope,
} from '../../operator/exporter.ts';

/** Parents before their children. What stands right below the round's own unit names no parent: it fits any round. */
const units: Exporter = queryExporter(
  (scope) => sql<ExportRow>`
    select t.code as "unitCode", t.name, t.kind,
      case when t.parent_id = ${scope.round.unit_id}::uuid then null else p.code end as "parentCode",
      array(select f.flag from unit_flag f
        where f.county_id = t.county_id and f.unit_id = t.unit_id order by f.flag) as flags
    from unit t ${unitInScope(scope, 't.unit_id')}
    join unit_closure d on d.county_id = t.county_id and d.ancestor_id = ${scope.round.unit_id} and d.unit_id = t.unit_id
    left join unit p on p.county_id = t.county_id and p.unit_id = t.parent_id
    where t.county_id = ${scope.round.county_id} and t.unit_id <> ${scope.round.unit_id}
    order by d.depth, t.code`,
);

/** People with a part in the round below the scope; over the whole round also those who have no part anywhere yet. */
const people: Exporter = queryExporter(
  (scope) => sql<ExportRow>`
    with part as (
      select person_id, round_id, unit_id from officer where county_id = ${scope.round.county_id}
      union all
      select k.person_id, p.round_id, p.unit_id from candidate k
        join contest o on o.county_id = k.county_id and o.contest_id = k.contest_id
        join poll p on p.county_id = o.county_id and p.poll_id = o.poll_id
        where k.county_id = ${scope.round.county_id}
      union all
      select m.person_id, b.round_id, b.unit_id from duty_member m
        join duty_body b on b.county_id = m.county_id and b.body_id = m.body_id
        where m.county_id = ${scope.round.county_id}
      union all
      select person_id, round_id, unit_id from delegate where county_id = ${scope.round.county_id}
      union all
      select person_id, round_id, unit_id from pledge where county_id = ${scope.round.county_id}
      union all
      select person_id, round_id, unit_id from inspection_visit where county_id = ${scope.round.county_id}
    )
    select e.name, e.id_number_cipher as "idNumber", e.sex, e.birth_date as "birthDate", e.ethnicity, e.education,
      e.party_member as "partyMember", e.capabilities, e.phone_cipher as phone
    from person e
    where e.county_id = ${scope.round.county_id} and e.ethnicity is not null and (
      e.person_id in (select t.person_id from part t ${unitInScope(scope, 't.unit_id')}
        where t.round_id = ${scope.round.round_id})
      or (${scope.unitId === scope.round.unit_id} and not exists (select 1 from part t where t.person_id = e.person_id)))
    order by e.pinyin, e.name, e.birth_date, e.sex, e.id_number_index`,
);

const officers: Exporter = queryExporter(
  (scope) => sql<ExportRow>`
    select u.code as "unitCode", t.body, t.post, e.name, e.id_number_cipher as "idNumber", t.started_on as "startedOn"
    from officer t ${unitInScope(scope, 't.unit_id')} ${personOf(scope, 't.person_id')} ${ofRound(scope)} and t.term = 'past'
    order by u.code, t.body, t.post, e.pinyin, e.name, e.id_number_index`,
);

export const registryExporters: Readonly<Record<string, Exporter>> = { units, people, officers };
