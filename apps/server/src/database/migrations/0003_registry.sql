-- Basic registers (基础台账): units and their tree, people, officers of past and present terms.

create table unit (
  county_id int not null references county (county_id),
  unit_id uuid not null,
  code text not null,
  name text not null,
  kind text not null,
  parent_id uuid,
  pinyin text not null,
  initials text not null,
  primary key (county_id, unit_id),
  unique (county_id, code),
  foreign key (county_id, parent_id) references unit (county_id, unit_id)
);

create index unit_by_parent on unit (county_id, parent_id);

-- Every unit with each of its ancestors and itself (depth 0): scope and roll-up by level are one join.
create table unit_closure (
  county_id int not null,
  ancestor_id uuid not null,
  unit_id uuid not null,
  depth int not null,
  primary key (county_id, ancestor_id, unit_id),
  foreign key (county_id, ancestor_id) references unit (county_id, unit_id),
  foreign key (county_id, unit_id) references unit (county_id, unit_id)
);

create index unit_closure_by_unit on unit_closure (county_id, unit_id);

create table unit_flag (
  county_id int not null,
  unit_id uuid not null,
  flag text not null,
  primary key (county_id, unit_id, flag),
  foreign key (county_id, unit_id) references unit (county_id, unit_id)
);

-- ID and telephone numbers are encrypted; the blind index finds a number without storing it.
create table person (
  county_id int not null references county (county_id),
  person_id uuid not null,
  name text not null,
  pinyin text not null,
  initials text not null,
  sex text not null check (sex in ('male', 'female')),
  birth_date date not null,
  ethnicity text,
  education text,
  party_member boolean,
  capabilities text[] not null default '{}',
  id_number_cipher bytea,
  id_number_index bytea,
  phone_cipher bytea,
  phone_index bytea,
  primary key (county_id, person_id),
  unique (county_id, id_number_index)
);
