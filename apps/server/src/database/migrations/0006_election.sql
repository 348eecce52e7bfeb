-- Rolls, polls, candidates, count sheets, results, officers, delegates.
-- A check-in says that a voter took part; nothing here or elsewhere links a voter to a marked ballot,
-- and no table holds single ballots: count sheets hold sums.

create table voter (
  county_id int not null,
  voter_id uuid not null,
  round_id uuid not null,
  unit_id uuid not null,
  person_id uuid not null,
  card_number text not null,
  group_name text,
  category text not null,
  name text not null,
  pinyin text not null,
  initials text not null,
  sex text not null,
  birth_date date not null,
  primary key (county_id, voter_id),
  unique (county_id, round_id, unit_id, card_number),
  foreign key (county_id, round_id) references round (county_id, round_id),
  foreign key (county_id, unit_id) references unit (county_id, unit_id),
  foreign key (county_id, person_id) references person (county_id, person_id)
);

create index voter_by_person on voter (county_id, person_id);

create table poll (
  county_id int not null,
  poll_id uuid not null,
  round_id uuid not null,
  unit_id uuid not null,
  number text not null,
  body text not null,
  stage text not null check (stage in ('pre-election', 'election', 'by-run', 're-vote')),
  method text,
  held_on date not null,
  previous_poll_id uuid,
  reason text,
  rule_set text not null,
  entitled int not null,
  present int,
  issued int not null,
  checked_off int not null,
  returned int not null,
  invalid int not null,
  validity text,
  next jsonb,
  primary key (county_id, poll_id),
  unique (county_id, round_id, number),
  foreign key (county_id, round_id) references round (county_id, round_id),
  foreign key (county_id, unit_id) references unit (county_id, unit_id),
  foreign key (county_id, previous_poll_id) references poll (county_id, poll_id)
);

create index poll_by_unit on poll (county_id, round_id, unit_id);

create table contest (
  county_id int not null,
  contest_id uuid not null,
  poll_id uuid not null,
  post text not null,
  seats int not null,
  base int,
  threshold int,
  next jsonb,
  flags text[] not null default '{}',
  primary key (county_id, contest_id),
  unique (county_id, poll_id, post),
  foreign key (county_id, poll_id) references poll (county_id, poll_id)
);

create table candidate (
  county_id int not null,
  candidate_id uuid not null,
  contest_id uuid not null,
  person_id uuid not null,
  ballot_order int not null,
  nominated_by text,
  write_in boolean not null,
  campaign_speech boolean not null,
  votes int,
  outcome text,
  rules text[] not null default '{}',
  reason_zh text,
  reason_en text,
  primary key (county_id, candidate_id),
  unique (county_id, contest_id, person_id),
  foreign key (county_id, contest_id) references contest (county_id, contest_id),
  foreign key (county_id, person_id) references person (county_id, person_id)
);

create index candidate_by_person on candidate (county_id, person_id);

create table check_in (
  county_id int not null,
  poll_id uuid not null,
  voter_id uuid not null,
  mode text not null check (mode in ('inPerson', 'mobileBox', 'proxy')),
  primary key (county_id, poll_id, voter_id),
  foreign key (county_id, poll_id) references poll (county_id, poll_id),
  foreign key (county_id, voter_id) references voter (county_id, voter_id)
);

create table count_line (
  county_id int not null,
  candidate_id uuid not null,
  sheet text not null,
  approve int not null,
  oppose int not null,
  abstain int not null,
  primary key (county_id, candidate_id, sheet),
  foreign key (county_id, candidate_id) references candidate (county_id, candidate_id)
);

-- Officers of the present term come from a determined contest only; those of a past term from an import marked so.
create table officer (
  county_id int not null,
  officer_id uuid not null,
  round_id uuid not null,
  unit_id uuid not null,
  body text not null,
  post text not null,
  person_id uuid not null,
  term text not null check (term in ('present', 'past')),
  contest_id uuid,
  started_on date,
  primary key (county_id, officer_id),
  unique (county_id, round_id, unit_id, body, post, person_id, term),
  check ((term = 'present') = (contest_id is not null)),
  foreign key (county_id, round_id) references round (county_id, round_id),
  foreign key (county_id, unit_id) references unit (county_id, unit_id),
  foreign key (county_id, person_id) references person (county_id, person_id),
  foreign key (county_id, contest_id) references contest (county_id, contest_id)
);

create index officer_by_person on officer (county_id, person_id);

create table delegate (
  county_id int not null,
  round_id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  category text not null,
  group_number int not null,
  present boolean not null,
  primary key (county_id, round_id, person_id),
  foreign key (county_id, round_id) references round (county_id, round_id),
  foreign key (county_id, unit_id) references unit (county_id, unit_id),
  foreign key (county_id, person_id) references person (county_id, person_id)
);
