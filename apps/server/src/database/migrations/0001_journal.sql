-- The journal: typed events in a hash chain per unit (一单位一链). Nothing is ever deleted.
-- Events hold ids and digests, no personal data, so that purging personal data leaves every chain whole.

create table county (
  county_id int primary key,
  code text not null unique,
  name text not null
);

create table journal_chain (
  county_id int not null references county (county_id),
  chain_id uuid not null,
  length bigint not null,
  head_hash bytea not null,
  primary key (county_id, chain_id)
);

create table journal_entry (
  county_id int not null references county (county_id),
  chain_id uuid not null,
  sequence bigint not null,
  round_id uuid,
  event_type text not null,
  payload jsonb not null,
  actor text not null,
  actor_role text not null,
  recorded_at timestamptz not null,
  previous_hash bytea not null,
  hash bytea not null,
  primary key (county_id, chain_id, sequence)
);

create index journal_entry_by_round on journal_entry (county_id, round_id, recorded_at);
