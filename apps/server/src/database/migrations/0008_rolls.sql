-- Commands already carried out (a repeated request changes nothing), and the work on the roll of voters:
-- registration and its evidence, publication, objections, representatives, absence, proxies, cards, one person twice.

-- The answer holds ids and counts only. A request id is chosen by the sender at random.
create table command_done (
  county_id int not null,
  request_id uuid not null,
  command text not null,
  input_digest bytea not null,
  answer jsonb,
  primary key (county_id, request_id)
);

-- Who stands on the roll: an entry is struck, never deleted, and its version tells two clerks apart.
alter table voter add column household text;
alter table voter add column household_head boolean not null default false;
alter table voter add column struck_on date;
alter table voter add column struck_ground text;
alter table voter add column version int not null default 1;

create index voter_on_roll on voter (county_id, round_id, unit_id) where struck_on is null;
create index voter_by_household on voter (county_id, round_id, unit_id, household) where household is not null;

-- The same human being entered twice under two numbers points at the record that stands; taking it back is one update.
alter table person add column same_as uuid;

create index person_same_as on person (county_id, same_as) where same_as is not null;
create index person_by_name on person (county_id, name, birth_date);

-- Every change of an entry after it was first made, with what stood before.
create table roll_change (
  county_id int not null,
  change_id uuid not null,
  round_id uuid not null,
  unit_id uuid not null,
  voter_id uuid not null,
  kind text not null check (kind in ('entered', 'struck', 'restored', 'corrected')),
  ground text,
  evidence text,
  happened_on date not null,
  earlier jsonb,
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (county_id, change_id),
  foreign key (county_id, voter_id) references voter (county_id, voter_id)
);

create index roll_change_by_voter on roll_change (county_id, voter_id);
create index roll_change_by_unit on roll_change (county_id, round_id, unit_id, changed_at);

-- Statements, applications and evidence of those whom the household register alone does not put on the roll.
create table registration (
  county_id int not null,
  registration_id uuid not null,
  round_id uuid not null,
  unit_id uuid not null,
  person_id uuid not null,
  received_on date not null,
  facts jsonb not null,
  state text not null check (state in ('open', 'entered', 'refused', 'withdrawn')),
  category text,
  rules text[] not null default '{}',
  reason_zh text,
  reason_en text,
  consent_on date,
  consent_evidence text,
  decided_on date,
  voter_id uuid,
  primary key (county_id, registration_id),
  foreign key (county_id, person_id) references person (county_id, person_id),
  foreign key (county_id, voter_id) references voter (county_id, voter_id)
);

create index registration_by_unit on registration (county_id, round_id, unit_id);
create index registration_by_person on registration (county_id, person_id);

-- A published list is a document: its lines are kept as they were printed, under one digest.
create table roll_publication (
  county_id int not null,
  publication_id uuid not null,
  round_id uuid not null,
  unit_id uuid not null,
  number int not null,
  published_on date not null,
  place text not null,
  entries int not null,
  digest bytea not null,
  published_by text not null,
  recorded_at timestamptz not null,
  primary key (county_id, publication_id),
  unique (county_id, round_id, unit_id, number)
);

create table roll_publication_line (
  county_id int not null,
  publication_id uuid not null,
  line int not null,
  change text not null check (change in ('listed', 'added', 'struck', 'corrected')),
  voter_id uuid not null,
  name text not null,
  sex text not null,
  group_name text,
  earlier_name text,
  primary key (county_id, publication_id, line),
  foreign key (county_id, publication_id) references roll_publication (county_id, publication_id)
);

create index roll_publication_line_by_voter on roll_publication_line (county_id, voter_id);

create table roll_objection (
  county_id int not null,
  objection_id uuid not null,
  round_id uuid not null,
  unit_id uuid not null,
  publication_id uuid not null,
  kind text not null check (kind in ('omitted', 'wronglyListed', 'wrongEntry')),
  voter_id uuid,
  about text not null,
  raised_by text not null,
  statement text not null,
  received_on date not null,
  due_on date not null,
  decided_on date,
  outcome text check (outcome in ('upheld', 'rejected')),
  decision text,
  announced_on date,
  primary key (county_id, objection_id),
  check ((decided_on is null) = (outcome is null)),
  foreign key (county_id, publication_id) references roll_publication (county_id, publication_id)
);

create index roll_objection_by_unit on roll_objection (county_id, round_id, unit_id);

-- Candidates for being one human being; a pair is decided once and the decision can be taken back.
create table person_pair (
  county_id int not null,
  pair_id uuid not null,
  person_a uuid not null,
  person_b uuid not null,
  evidence text[] not null,
  found_at timestamptz not null,
  decision text check (decision in ('same', 'different')),
  kept_id uuid,
  reason text,
  decided_by text,
  decided_at timestamptz,
  primary key (county_id, pair_id),
  unique (county_id, person_a, person_b),
  check (person_a < person_b),
  foreign key (county_id, person_a) references person (county_id, person_id),
  foreign key (county_id, person_b) references person (county_id, person_id)
);

-- Household, villagers' and residents' representatives. Who steps down keeps the row.
create table representative (
  county_id int not null,
  representative_id uuid not null,
  round_id uuid not null,
  unit_id uuid not null,
  kind text not null check (kind in ('household', 'villagers', 'residents')),
  voter_id uuid not null,
  group_name text,
  household text,
  households int,
  chosen_on date not null,
  ended_on date,
  ended_ground text,
  primary key (county_id, representative_id),
  foreign key (county_id, voter_id) references voter (county_id, voter_id)
);

create unique index representative_of_household
  on representative (county_id, round_id, unit_id, household) where kind = 'household' and ended_on is null;
create unique index representative_once
  on representative (county_id, round_id, unit_id, kind, voter_id) where ended_on is null;

-- Those who are away on polling day, and how they will vote.
create table absence (
  county_id int not null,
  voter_id uuid not null,
  round_id uuid not null,
  unit_id uuid not null,
  reason text not null check (reason in ('work', 'study', 'illness', 'care', 'other')),
  place text,
  since date,
  choice text check (choice in ('return', 'mobileBox', 'proxy', 'none')),
  recorded_on date not null,
  ended_on date,
  primary key (county_id, voter_id),
  foreign key (county_id, voter_id) references voter (county_id, voter_id)
);

create index absence_by_unit on absence (county_id, round_id, unit_id);

create table proxy_vote (
  county_id int not null,
  proxy_vote_id uuid not null,
  round_id uuid not null,
  unit_id uuid not null,
  voter_id uuid not null,
  proxy_voter_id uuid not null,
  relation text not null,
  ground text not null,
  applied_on date not null,
  state text not null check (state in ('open', 'granted', 'refused', 'withdrawn')),
  decided_on date,
  rules text[] not null default '{}',
  reason_zh text,
  reason_en text,
  announced_on date,
  primary key (county_id, proxy_vote_id),
  foreign key (county_id, voter_id) references voter (county_id, voter_id),
  foreign key (county_id, proxy_voter_id) references voter (county_id, voter_id)
);

create unique index proxy_vote_once
  on proxy_vote (county_id, voter_id) where state in ('open', 'granted');
create index proxy_vote_by_unit on proxy_vote (county_id, round_id, unit_id);

create table mobile_box_request (
  county_id int not null,
  request_id uuid not null,
  round_id uuid not null,
  unit_id uuid not null,
  voter_id uuid not null,
  ground text not null check (ground in ('age', 'illness', 'disability', 'other')),
  note text,
  applied_on date not null,
  state text not null check (state in ('open', 'granted', 'refused', 'withdrawn')),
  decided_on date,
  reason_zh text,
  reason_en text,
  primary key (county_id, request_id),
  foreign key (county_id, voter_id) references voter (county_id, voter_id)
);

create unique index mobile_box_request_once
  on mobile_box_request (county_id, voter_id) where state in ('open', 'granted');
create index mobile_box_request_by_unit on mobile_box_request (county_id, round_id, unit_id);

-- Cards handed out. The number on a card says nothing about the person; a lost or exchanged card keeps its row.
create table voter_card (
  county_id int not null,
  card_id uuid not null,
  round_id uuid not null,
  unit_id uuid not null,
  voter_id uuid not null,
  kind text not null check (kind in ('voter', 'proxy')),
  serial text not null,
  proxy_vote_id uuid,
  issued_on date not null,
  ended_on date,
  ended_ground text check (ended_ground in ('lost', 'damaged', 'swapped', 'struck', 'withdrawn')),
  primary key (county_id, card_id),
  unique (county_id, round_id, serial),
  check ((ended_on is null) = (ended_ground is null)),
  foreign key (county_id, voter_id) references voter (county_id, voter_id)
);

create unique index voter_card_in_hand
  on voter_card (county_id, voter_id, kind) where ended_on is null and kind = 'voter';

-- Party members who may not vote, or whom the superior and the meeting allow to leave out of the quorum.
create table member_standing (
  county_id int not null,
  standing_id uuid not null,
  round_id uuid not null,
  unit_id uuid not null,
  person_id uuid not null,
  standing text not null check (standing in ('full', 'probationary', 'onProbationWithinParty', 'suspended')),
  exclusion text,
  superior_approval text,
  meeting_approval text,
  since date,
  recorded_on date not null,
  primary key (county_id, standing_id),
  unique (county_id, round_id, unit_id, person_id),
  foreign key (county_id, person_id) references person (county_id, person_id)
);

-- How an office's spreadsheet is laid out: which of its headings is which column.
create table roll_layout (
  county_id int not null,
  layout_id uuid not null,
  unit_id uuid not null,
  fingerprint bytea not null,
  kind text not null,
  mapping jsonb not null,
  saved_by text not null,
  saved_at timestamptz not null,
  primary key (county_id, layout_id),
  unique (county_id, unit_id, kind, fingerprint)
);
