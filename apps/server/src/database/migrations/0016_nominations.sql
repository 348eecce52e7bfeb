-- How election committees and their staff come about, and how candidates are nominated, reviewed and listed.

-- What duty_body does not say of an election committee or of the staff of an election.
create table committee_record (
  county_id int not null,
  body_id uuid not null,
  round_id uuid not null,
  unit_id uuid not null,
  source text check (source in ('assembly', 'representatives', 'groups')),
  expected int,
  attended int,
  published_on date,
  published_place text,
  filed_on date,
  primary key (county_id, body_id),
  foreign key (county_id, body_id) references duty_body (county_id, body_id)
);

-- The votes of the choice: who was chosen, and who follows in order.
create table committee_choice (
  county_id int not null,
  body_id uuid not null,
  person_id uuid not null,
  votes int not null check (votes >= 0),
  standing text not null check (standing in ('chosen', 'reserve', 'substitute')),
  primary key (county_id, body_id, person_id),
  foreign key (county_id, body_id) references duty_body (county_id, body_id),
  foreign key (county_id, person_id) references person (county_id, person_id)
);

-- Who left a committee or its staff and who came in; duty_member holds those who serve today.
create table committee_change (
  county_id int not null,
  change_id uuid not null,
  body_id uuid not null,
  round_id uuid not null,
  unit_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('left', 'joined')),
  ground text not null
    check (ground in ('nominated', 'kin', 'resigned', 'absent', 'other', 'next', 'substitute', 'reElect')),
  role text not null,
  note text,
  rules text[] not null default '{}',
  happened_on date not null,
  recorded_by text not null,
  recorded_at timestamptz not null,
  primary key (county_id, change_id),
  foreign key (county_id, body_id) references duty_body (county_id, body_id),
  foreign key (county_id, person_id) references person (county_id, person_id)
);

create index committee_change_by_unit on committee_change (county_id, round_id, unit_id);

-- Attendance at the meetings of a committee.
create table committee_attendance (
  county_id int not null,
  body_id uuid not null,
  person_id uuid not null,
  met_on date not null,
  present boolean not null,
  excused boolean not null,
  primary key (county_id, body_id, person_id, met_on),
  foreign key (county_id, body_id) references duty_body (county_id, body_id),
  foreign key (county_id, person_id) references person (county_id, person_id)
);

-- Relatives as they declared themselves: what the second is to the first.
create table kinship (
  county_id int not null,
  kinship_id uuid not null,
  round_id uuid not null,
  unit_id uuid not null,
  person_a uuid not null,
  person_b uuid not null,
  relation text not null
    check (relation in ('spouse', 'parent', 'child', 'sibling', 'grandparent', 'grandchild', 'other')),
  declared_on date not null,
  primary key (county_id, kinship_id),
  unique (county_id, round_id, unit_id, person_a, person_b),
  check (person_a < person_b),
  foreign key (county_id, person_a) references person (county_id, person_id),
  foreign key (county_id, person_b) references person (county_id, person_id)
);

-- The nomination for one body of one unit, from the decision on the seats to the published list.
create table nomination (
  county_id int not null,
  nomination_id uuid not null,
  round_id uuid not null,
  unit_id uuid not null,
  body text not null,
  method text not null
    check (method in ('directNomination', 'openNomination', 'jointNomination', 'twoRecommendations')),
  threshold text check (threshold in ('half_of_members', 'half_of_both')),
  rule_set text not null,
  state text not null check (state in ('open', 'closed', 'fixed', 'published')),
  opened_on date not null,
  closed_on date,
  fixed_on date,
  poll_day date,
  poll_id uuid,
  preliminary_poll_id uuid,
  published_on date,
  published_place text,
  publicity_from date,
  publicity_until date,
  publicity_place text,
  met_on date,
  primary key (county_id, nomination_id),
  unique (county_id, round_id, unit_id, body),
  check ((closed_on is null) = (state = 'open')),
  check ((poll_id is not null) = (state in ('fixed', 'published'))),
  check ((published_on is not null) = (state = 'published')),
  foreign key (county_id, round_id) references round (county_id, round_id),
  foreign key (county_id, unit_id) references unit (county_id, unit_id),
  foreign key (county_id, poll_id) references poll (county_id, poll_id),
  foreign key (county_id, preliminary_poll_id) references poll (county_id, poll_id)
);

create table nomination_post (
  county_id int not null,
  nomination_id uuid not null,
  post text not null,
  seats int not null check (seats > 0),
  primary key (county_id, nomination_id, post),
  foreign key (county_id, nomination_id) references nomination (county_id, nomination_id)
);

-- The tally sheet of one group at a nomination or recommendation by one kind of participant.
create table nomination_sheet (
  county_id int not null,
  sheet_id uuid not null,
  nomination_id uuid not null,
  participant text not null
    check (participant in ('voters', 'partyMembers', 'residentsRepresentatives', 'householdRepresentatives',
      'residentUnits')),
  group_name text not null,
  held_on date not null,
  entitled int not null check (entitled >= 0),
  took int not null check (took >= 0 and took <= entitled),
  version int not null,
  primary key (county_id, sheet_id),
  unique (county_id, nomination_id, participant, group_name),
  foreign key (county_id, nomination_id) references nomination (county_id, nomination_id)
);

-- Names as they were written; whom a name means is settled afterwards, or it is set aside with the reason.
create table nomination_name (
  county_id int not null,
  name_id uuid not null,
  nomination_id uuid not null,
  written text not null,
  person_id uuid,
  set_aside text,
  settled_by text,
  primary key (county_id, name_id),
  unique (county_id, nomination_id, written),
  check (person_id is null or set_aside is null),
  foreign key (county_id, nomination_id) references nomination (county_id, nomination_id),
  foreign key (county_id, person_id) references person (county_id, person_id)
);

create table nomination_vote (
  county_id int not null,
  sheet_id uuid not null,
  name_id uuid not null,
  post text not null,
  votes int not null check (votes > 0),
  primary key (county_id, sheet_id, name_id, post),
  foreign key (county_id, sheet_id) references nomination_sheet (county_id, sheet_id),
  foreign key (county_id, name_id) references nomination_name (county_id, name_id)
);

-- Recommendation forms (推荐表) of voters jointly, of household representatives, or of a Party organisation.
create table nomination_form (
  county_id int not null,
  form_id uuid not null,
  nomination_id uuid not null,
  post text not null,
  person_id uuid not null,
  nominated_by text not null check (nominated_by in ('party-organisation', 'voters', 'households')),
  organisation text,
  supporters int not null,
  received_on date not null,
  rules text[] not null,
  primary key (county_id, form_id),
  unique (county_id, nomination_id, post, person_id),
  check ((organisation is not null) = (nominated_by = 'party-organisation')),
  foreign key (county_id, nomination_id) references nomination (county_id, nomination_id),
  foreign key (county_id, person_id) references person (county_id, person_id)
);

create table nomination_signature (
  county_id int not null,
  form_id uuid not null,
  voter_id uuid not null,
  primary key (county_id, form_id, voter_id),
  foreign key (county_id, form_id) references nomination_form (county_id, form_id),
  foreign key (county_id, voter_id) references voter (county_id, voter_id)
);

-- Who is named for a post when the nomination is closed, and what became of it.
create table nominee (
  county_id int not null,
  nominee_id uuid not null,
  nomination_id uuid not null,
  post text not null,
  person_id uuid not null,
  votes int,
  member_votes int,
  declared_on date,
  listed boolean not null default false,
  ended_on date,
  ended_ground text check (ended_ground in ('otherPost', 'withdrawn', 'barred')),
  ended_note text,
  primary key (county_id, nominee_id),
  unique (county_id, nomination_id, post, person_id),
  check ((ended_on is null) = (ended_ground is null)),
  foreign key (county_id, nomination_id) references nomination (county_id, nomination_id),
  foreign key (county_id, person_id) references person (county_id, person_id)
);

create index nominee_by_person on nominee (county_id, person_id);

-- Opinions of the departments that review a person (联审), each with its time.
create table vetting_opinion (
  county_id int not null,
  opinion_id uuid not null,
  nomination_id uuid not null,
  person_id uuid not null,
  department text not null,
  asked_on date not null,
  due_on date not null,
  given_on date,
  outcome text check (outcome in ('clear', 'bar', 'case')),
  bars text[] not null default '{}',
  finding text,
  primary key (county_id, opinion_id),
  unique (county_id, nomination_id, person_id, department),
  check ((given_on is null) = (outcome is null)),
  check (due_on >= asked_on),
  foreign key (county_id, nomination_id) references nomination (county_id, nomination_id),
  foreign key (county_id, person_id) references person (county_id, person_id)
);
