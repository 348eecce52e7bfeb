-- Imports already done (the same file twice changes nothing), background jobs, edits of report paragraphs.

create table import_file (
  county_id int not null,
  round_id uuid not null,
  kind text not null,
  sha256 bytea not null,
  name text not null,
  rows int not null,
  imported_at timestamptz not null,
  primary key (county_id, round_id, kind, sha256),
  foreign key (county_id, round_id) references round (county_id, round_id)
);

create table job (
  job_id uuid primary key,
  kind text not null,
  subject text not null,
  state text not null check (state in ('waiting', 'running', 'done', 'failed')),
  done_units bigint not null,
  total_units bigint not null,
  message text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create table report_edit (
  county_id int not null,
  edit_id uuid not null,
  round_id uuid not null,
  outline text not null,
  paragraph_key text not null,
  text text not null,
  figures jsonb not null,
  edited_by text not null,
  edited_at timestamptz not null,
  primary key (county_id, edit_id),
  foreign key (county_id, round_id) references round (county_id, round_id)
);

create index report_edit_by_round on report_edit (county_id, round_id, outline, paragraph_key, edited_at);
