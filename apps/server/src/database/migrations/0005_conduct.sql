-- Discipline, publicity and training, publication, stability, inspection.

create table discipline_activity (
  county_id int not null,
  activity_id uuid not null,
  round_id uuid not null,
  unit_id uuid not null,
  activity text not null,
  held_on date not null,
  participants int,
  evidence text,
  primary key (county_id, activity_id),
  unique (county_id, round_id, unit_id, activity, held_on),
  foreign key (county_id, round_id) references round (county_id, round_id),
  foreign key (county_id, unit_id) references unit (county_id, unit_id)
);

create table pledge (
  county_id int not null,
  pledge_id uuid not null,
  round_id uuid not null,
  unit_id uuid not null,
  layer text not null,
  person_id uuid not null,
  pledged_on date not null,
  primary key (county_id, pledge_id),
  unique (county_id, round_id, layer, person_id),
  foreign key (county_id, round_id) references round (county_id, round_id),
  foreign key (county_id, unit_id) references unit (county_id, unit_id),
  foreign key (county_id, person_id) references person (county_id, person_id)
);

create table publicity_item (
  county_id int not null,
  item_id uuid not null,
  round_id uuid not null,
  unit_id uuid not null,
  channel text not null,
  title text,
  quantity int not null,
  published_on date not null,
  primary key (county_id, item_id),
  foreign key (county_id, round_id) references round (county_id, round_id),
  foreign key (county_id, unit_id) references unit (county_id, unit_id)
);

create index publicity_item_by_unit on publicity_item (county_id, round_id, unit_id);

create table handbook_issue (
  county_id int not null,
  round_id uuid not null,
  unit_id uuid not null,
  title text not null,
  copies int not null,
  issued_on date not null,
  primary key (county_id, round_id, unit_id, title),
  foreign key (county_id, round_id) references round (county_id, round_id),
  foreign key (county_id, unit_id) references unit (county_id, unit_id)
);

create table training (
  county_id int not null,
  training_id uuid not null,
  round_id uuid not null,
  unit_id uuid not null,
  layer text not null,
  title text not null,
  trainees text,
  attended int not null,
  held_on date not null,
  primary key (county_id, training_id),
  foreign key (county_id, round_id) references round (county_id, round_id),
  foreign key (county_id, unit_id) references unit (county_id, unit_id)
);

create table public_notice (
  county_id int not null,
  round_id uuid not null,
  unit_id uuid not null,
  matter text not null,
  published_on date not null,
  place text,
  primary key (county_id, round_id, unit_id, matter),
  foreign key (county_id, round_id) references round (county_id, round_id),
  foreign key (county_id, unit_id) references unit (county_id, unit_id)
);

create table petition (
  county_id int not null,
  petition_id uuid not null,
  round_id uuid not null,
  unit_id uuid not null,
  received_on date not null,
  channel text not null,
  subject text not null,
  due_on date not null,
  replied_on date,
  outcome text,
  poll_number text,
  primary key (county_id, petition_id),
  foreign key (county_id, round_id) references round (county_id, round_id),
  foreign key (county_id, unit_id) references unit (county_id, unit_id)
);

create table risk_assessment (
  county_id int not null,
  round_id uuid not null,
  unit_id uuid not null,
  assessed_on date not null,
  level text not null,
  findings text,
  measures text,
  primary key (county_id, round_id, unit_id, assessed_on),
  foreign key (county_id, round_id) references round (county_id, round_id),
  foreign key (county_id, unit_id) references unit (county_id, unit_id)
);

create table inspection_visit (
  county_id int not null,
  visit_id uuid not null,
  round_id uuid not null,
  unit_id uuid not null,
  inspection text not null,
  kind text not null,
  person_id uuid not null,
  visited_on date not null,
  finding text,
  corrected_on date,
  primary key (county_id, visit_id),
  unique (county_id, round_id, unit_id, inspection, person_id, visited_on),
  foreign key (county_id, round_id) references round (county_id, round_id),
  foreign key (county_id, unit_id) references unit (county_id, unit_id),
  foreign key (county_id, person_id) references person (county_id, person_id)
);

create table participation (
  county_id int not null,
  round_id uuid not null,
  unit_id uuid not null,
  participant text not null,
  activity text not null,
  entitled int not null,
  took int not null,
  primary key (county_id, round_id, unit_id, participant, activity),
  foreign key (county_id, round_id) references round (county_id, round_id),
  foreign key (county_id, unit_id) references unit (county_id, unit_id)
);
