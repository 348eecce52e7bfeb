-- Rounds, the units taking part, methods, bodies and duties, documents, meetings, approvals, steps.

create table round (
  county_id int not null references county (county_id),
  round_id uuid not null,
  unit_id uuid not null,
  kind text not null check (kind in ('township', 'community', 'village')),
  title text not null,
  body_name text not null,
  ordinal int not null,
  ordinal_kind text not null check (ordinal_kind in ('term', 'time')),
  election_day date not null,
  starts_on date not null,
  ends_on date not null,
  practice boolean not null,
  created_at timestamptz not null,
  primary key (county_id, round_id),
  foreign key (county_id, unit_id) references unit (county_id, unit_id)
);

create table round_unit (
  county_id int not null,
  round_id uuid not null,
  unit_id uuid not null,
  participation text not null check (participation in ('elects', 'exempt', 'superior')),
  exempt_reason text,
  caretaker_id uuid,
  households int,
  agricultural_population int,
  primary key (county_id, round_id, unit_id),
  foreign key (county_id, round_id) references round (county_id, round_id),
  foreign key (county_id, unit_id) references unit (county_id, unit_id)
);

create table unit_method (
  county_id int not null,
  round_id uuid not null,
  unit_id uuid not null,
  procedure text not null,
  method text not null,
  decided_on date,
  primary key (county_id, round_id, unit_id, procedure),
  foreign key (county_id, round_id) references round (county_id, round_id),
  foreign key (county_id, unit_id) references unit (county_id, unit_id)
);

create table duty_body (
  county_id int not null,
  body_id uuid not null,
  round_id uuid not null,
  unit_id uuid not null,
  kind text not null,
  name text not null,
  formed_on date,
  primary key (county_id, body_id),
  unique (county_id, round_id, unit_id, kind, name),
  foreign key (county_id, round_id) references round (county_id, round_id),
  foreign key (county_id, unit_id) references unit (county_id, unit_id)
);

create table duty_member (
  county_id int not null,
  body_id uuid not null,
  person_id uuid not null,
  role text not null,
  duty text,
  stationed_at_id uuid,
  primary key (county_id, body_id, person_id),
  foreign key (county_id, body_id) references duty_body (county_id, body_id),
  foreign key (county_id, person_id) references person (county_id, person_id)
);

create table document (
  county_id int not null,
  document_id uuid not null,
  round_id uuid not null,
  unit_id uuid not null,
  direction text not null check (direction in ('in', 'out')),
  kind text not null,
  number text,
  title text not null,
  issuer text,
  issued_on date not null,
  examined_on date,
  approved_on date,
  approved_by text,
  copies int,
  primary key (county_id, document_id),
  foreign key (county_id, round_id) references round (county_id, round_id),
  foreign key (county_id, unit_id) references unit (county_id, unit_id)
);

create index document_by_unit on document (county_id, round_id, unit_id);

create table meeting (
  county_id int not null,
  meeting_id uuid not null,
  round_id uuid not null,
  unit_id uuid not null,
  kind text not null,
  title text not null,
  held_on date not null,
  place text,
  expected int,
  attended int,
  agenda text,
  primary key (county_id, meeting_id),
  foreign key (county_id, round_id) references round (county_id, round_id),
  foreign key (county_id, unit_id) references unit (county_id, unit_id)
);

create index meeting_by_unit on meeting (county_id, round_id, unit_id);

create table approval (
  county_id int not null,
  approval_id uuid not null,
  round_id uuid not null,
  unit_id uuid not null,
  matter text not null,
  request_number text,
  requested_on date not null,
  reply_number text,
  replied_on date,
  outcome text,
  primary key (county_id, approval_id),
  unique (county_id, round_id, unit_id, matter),
  foreign key (county_id, round_id) references round (county_id, round_id),
  foreign key (county_id, unit_id) references unit (county_id, unit_id)
);

create table unit_step (
  county_id int not null,
  round_id uuid not null,
  unit_id uuid not null,
  step text not null,
  due_on date,
  done_on date,
  evidence text,
  primary key (county_id, round_id, unit_id, step),
  foreign key (county_id, round_id) references round (county_id, round_id),
  foreign key (county_id, unit_id) references unit (county_id, unit_id)
);
