-- The life of a poll, from the prepared ballot to the announced result, and what the paper says of a procedure.

-- A poll that comes from a file is counted already.
alter table poll add column state text not null default 'counted'
  check (state in ('prepared', 'voting', 'closed', 'counting', 'counted', 'determined', 'announced', 'cancelled'));
alter table poll add column announced_on date;
alter table poll add column cancelled_for text;
update poll set state = 'determined' where validity is not null;
alter table poll add constraint poll_result check ((validity is not null) = (state in ('determined', 'announced')));
alter table poll add constraint poll_announced check ((announced_on is not null) = (state = 'announced'));

-- Facts of the procedure that no other record holds, written down with the day and the evidence; a later record
-- replaces an earlier one, which stays.
create table procedure_fact (
  county_id int not null,
  fact_id uuid not null,
  round_id uuid not null,
  unit_id uuid not null,
  fact text not null,
  value jsonb not null,
  happened_on date not null,
  evidence text,
  recorded_by text not null,
  recorded_at timestamptz not null,
  replaced_by uuid,
  primary key (county_id, fact_id),
  foreign key (county_id, round_id) references round (county_id, round_id),
  foreign key (county_id, unit_id) references unit (county_id, unit_id)
);

create unique index procedure_fact_standing on procedure_fact (county_id, round_id, unit_id, fact)
  where replaced_by is null;
