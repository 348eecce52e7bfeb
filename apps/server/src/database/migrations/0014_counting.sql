-- Counting by hand and what follows a result. Sheets hold sums: no table holds a single ballot or the order in which
-- ballots were called.

-- A count of a poll. Counting again begins the next number; number 0 holds what a file had brought before that.
create table poll_count (
  county_id int not null,
  poll_id uuid not null,
  number int not null check (number >= 0),
  started_on date not null,
  entitled int not null check (entitled >= 0),
  present int check (present >= 0),
  table_issued int,
  table_checked_off int,
  reason text,
  sealed_on date,
  sealed_by text,
  primary key (county_id, poll_id, number),
  foreign key (county_id, poll_id) references poll (county_id, poll_id)
);

create table count_sheet (
  county_id int not null,
  sheet_id uuid not null,
  poll_id uuid not null,
  count_number int not null,
  label text not null,
  state text not null check (state in ('empty', 'entered', 'differing', 'agreed', 'sealed', 'amended')),
  figures jsonb,
  primary key (county_id, sheet_id),
  unique (county_id, poll_id, count_number, label),
  check ((figures is not null) = (state in ('agreed', 'sealed', 'amended'))),
  foreign key (county_id, poll_id, count_number) references poll_count (county_id, poll_id, number)
);

-- What one person read off the paper. An entry that was discarded stays on record.
create table count_entry (
  county_id int not null,
  entry_id uuid not null,
  sheet_id uuid not null,
  ordinal int not null check (ordinal in (1, 2)),
  entered_by text not null,
  entered_name text not null,
  entered_at timestamptz not null,
  figures jsonb not null,
  discarded_for text,
  primary key (county_id, entry_id),
  foreign key (county_id, sheet_id) references count_sheet (county_id, sheet_id)
);

create unique index count_entry_standing on count_entry (county_id, sheet_id, ordinal) where discarded_for is null;

-- A correction: where two entries differed, or of a sealed sheet, beside what stood before.
create table count_correction (
  county_id int not null,
  correction_id uuid not null,
  sheet_id uuid not null,
  kind text not null check (kind in ('difference', 'sealed')),
  figures_before jsonb,
  changed jsonb not null,
  reason text,
  made_by text not null,
  made_at timestamptz not null,
  primary key (county_id, correction_id),
  foreign key (county_id, sheet_id) references count_sheet (county_id, sheet_id)
);

create index count_correction_by_sheet on count_correction (county_id, sheet_id);

create table count_explanation (
  county_id int not null,
  explanation_id uuid not null,
  poll_id uuid not null,
  count_number int not null,
  finding text not null,
  explanation text not null,
  made_by text not null,
  made_on date not null,
  primary key (county_id, explanation_id),
  foreign key (county_id, poll_id, count_number) references poll_count (county_id, poll_id, number)
);

create index count_explanation_by_poll on count_explanation (county_id, poll_id, count_number);

-- Doubtful papers of one kind on one sheet, and the committee's minuted decision on them.
create table doubtful_papers (
  county_id int not null,
  doubtful_id uuid not null,
  sheet_id uuid not null,
  kind text not null,
  papers int not null check (papers > 0),
  valid int check (valid between 0 and papers),
  members int,
  agreed int,
  reason text,
  decided_on date,
  decided_by text,
  primary key (county_id, doubtful_id),
  check ((decided_on is null) = (valid is null)),
  foreign key (county_id, sheet_id) references count_sheet (county_id, sheet_id)
);

create index doubtful_papers_by_sheet on doubtful_papers (county_id, sheet_id);

-- The strokes that each teller keeps while votes are called: sums only, no order.
create table count_stroke (
  county_id int not null,
  sheet_id uuid not null,
  teller text not null,
  teller_name text not null,
  field text not null,
  strokes int not null check (strokes >= 0),
  primary key (county_id, sheet_id, teller, field),
  foreign key (county_id, sheet_id) references count_sheet (county_id, sheet_id)
);

create table poll_announcement (
  county_id int not null,
  poll_id uuid not null,
  announced_at text not null,
  place text not null,
  announced_by text not null,
  primary key (county_id, poll_id),
  foreign key (county_id, poll_id) references poll (county_id, poll_id)
);

-- Why a vote follows another, and who decided its plan.
create table following_vote (
  county_id int not null,
  poll_id uuid not null,
  kind text not null check (kind in ('rerun', 'byRun', 'reVote')),
  cause text not null,
  decided_by text,
  decided_on date,
  primary key (county_id, poll_id),
  foreign key (county_id, poll_id) references poll (county_id, poll_id)
);

create table certificate (
  county_id int not null,
  certificate_id uuid not null,
  contest_id uuid not null,
  person_id uuid not null,
  number text not null,
  issued_on date not null,
  returned_on date,
  primary key (county_id, certificate_id),
  unique (county_id, contest_id, person_id),
  foreign key (county_id, contest_id) references contest (county_id, contest_id),
  foreign key (county_id, person_id) references person (county_id, person_id)
);
