-- Messages to the leading group on the day of a vote: what was to be sent, and what became of it.
create table voting_message (
  county_id int not null,
  message_id uuid not null,
  round_id uuid not null,
  unit_id uuid not null,
  poll_id uuid not null,
  channel text not null check (channel in ('file', 'smtp', 'sms')),
  recipients text[] not null,
  subject text not null,
  body text not null,
  state text not null check (state in ('waiting', 'sent', 'failed')),
  attempts int not null,
  failure_zh text,
  failure_en text,
  recorded_by text not null,
  recorded_at timestamptz not null,
  sent_at timestamptz,
  primary key (county_id, message_id),
  check ((state = 'sent') = (sent_at is not null)),
  foreign key (county_id, poll_id) references poll (county_id, poll_id)
);

create index voting_message_by_poll on voting_message (county_id, poll_id);
