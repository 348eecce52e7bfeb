-- The day of the vote: places and boxes, check-in at tables, ballots by place, incidents, turnout by the hour.

create table voting_place (
  county_id int not null,
  place_id uuid not null,
  round_id uuid not null,
  unit_id uuid not null,
  poll_id uuid not null,
  kind text not null check (kind in ('central', 'station', 'mobileBox')),
  name text not null,
  opens_at text not null,
  closes_at text not null,
  groups text[] not null default '{}',
  opened_at timestamptz,
  opened_seal text,
  closed_at timestamptz,
  closed_seal text,
  brought_at timestamptz,
  seal_intact boolean,
  primary key (county_id, place_id),
  unique (county_id, poll_id, name),
  check ((opened_at is null) = (opened_seal is null)),
  check ((closed_at is null) = (closed_seal is null)),
  check ((brought_at is null) = (seal_intact is null)),
  foreign key (county_id, poll_id) references poll (county_id, poll_id)
);

create index voting_place_by_unit on voting_place (county_id, round_id, unit_id);

create table voting_keeper (
  county_id int not null,
  place_id uuid not null,
  name text not null,
  person_id uuid,
  primary key (county_id, place_id, name),
  foreign key (county_id, place_id) references voting_place (county_id, place_id),
  foreign key (county_id, person_id) references person (county_id, person_id)
);

-- Which mark of which place counts for an entry. Marks are random ids of the tables; no time and no order is kept, and
-- closing the vote writes these rows and the check-ins anew in random order.
create table check_in_mark (
  county_id int not null,
  poll_id uuid not null,
  voter_id uuid not null,
  mark_id uuid not null,
  place_id uuid not null,
  primary key (county_id, poll_id, voter_id),
  foreign key (county_id, place_id) references voting_place (county_id, place_id),
  foreign key (county_id, voter_id) references voter (county_id, voter_id)
);

-- A second mark for an entry that is checked in already: what it was is for the committee to find out.
create table check_in_conflict (
  county_id int not null,
  conflict_id uuid not null,
  poll_id uuid not null,
  voter_id uuid not null,
  mark_id uuid not null,
  place_id uuid not null,
  desk text not null,
  mode text not null check (mode in ('inPerson', 'mobileBox', 'proxy')),
  decision text check (decision in ('enteredTwice', 'otherVoter', 'secondBallot')),
  note text,
  decided_by text,
  decided_at timestamptz,
  primary key (county_id, conflict_id),
  unique (county_id, poll_id, mark_id),
  check ((decision is null) = (decided_at is null)),
  foreign key (county_id, place_id) references voting_place (county_id, place_id),
  foreign key (county_id, voter_id) references voter (county_id, voter_id)
);

-- How many took part at a place in an hour of the day (Asia/Shanghai); no voters.
create table voting_turnout (
  county_id int not null,
  poll_id uuid not null,
  place_id uuid not null,
  hour int not null check (hour between 0 and 23),
  voters int not null,
  primary key (county_id, poll_id, place_id, hour),
  foreign key (county_id, place_id) references voting_place (county_id, place_id)
);

-- Ballots of a place, and those printed for all of them (no place). A correction replaces the record before, which stays.
create table ballot_ledger (
  county_id int not null,
  entry_id uuid not null,
  poll_id uuid not null,
  place_id uuid not null,
  received int not null,
  issued int not null,
  spoiled int not null,
  replaced int not null,
  unused int not null,
  returned int,
  note text,
  recorded_by text not null,
  recorded_at timestamptz not null,
  replaced_by uuid,
  primary key (county_id, entry_id),
  foreign key (county_id, place_id) references voting_place (county_id, place_id)
);

create unique index ballot_ledger_standing on ballot_ledger (county_id, poll_id, place_id) where replaced_by is null;

create table ballot_printing (
  county_id int not null,
  entry_id uuid not null,
  poll_id uuid not null,
  printed int not null,
  note text,
  recorded_by text not null,
  recorded_at timestamptz not null,
  replaced_by uuid,
  primary key (county_id, entry_id),
  foreign key (county_id, poll_id) references poll (county_id, poll_id)
);

create unique index ballot_printing_standing on ballot_printing (county_id, poll_id) where replaced_by is null;

create table voting_incident (
  county_id int not null,
  incident_id uuid not null,
  poll_id uuid not null,
  place_id uuid,
  kind text not null check (kind in ('interruption', 'weather', 'equipment', 'dispute', 'irregularity', 'seal', 'other')),
  happened_at text not null,
  happened text not null,
  done text not null,
  recorded_by text not null,
  recorded_at timestamptz not null,
  primary key (county_id, incident_id),
  foreign key (county_id, poll_id) references poll (county_id, poll_id),
  foreign key (county_id, place_id) references voting_place (county_id, place_id)
);

create index voting_incident_by_poll on voting_incident (county_id, poll_id);
