-- Accounts, roles scoped to the unit tree, opaque session tokens (only their digest is stored).

create table account (
  account_id uuid primary key,
  login text not null unique,
  display_name text not null,
  password_hash text not null,
  practice boolean not null,
  failed_attempts int not null,
  locked_until timestamptz,
  created_at timestamptz not null
);

create table role_grant (
  account_id uuid not null,
  role text not null,
  county_id int not null,
  unit_id uuid not null,
  primary key (account_id, role, county_id, unit_id)
);

create table session (
  token_digest bytea primary key,
  account_id uuid not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null
);
