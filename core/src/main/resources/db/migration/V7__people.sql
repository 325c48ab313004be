-- Who may log in, and what was done by whom. See docs/people.md.

create table account (
  id uuid primary key,
  email text not null unique check (email = lower(email)),
  name text not null,
  role text not null check (role in ('volunteer', 'link_worker', 'steward', 'administrator')),
  password text,
  totp_secret bytea,
  created_at timestamptz not null,
  disabled_at timestamptz
);
comment on column account.password is 'Argon2id; null until the invitation is taken up';
comment on column account.totp_secret is 'RFC 6238; null as long as no second factor is set up';

create table stewardship (
  account uuid not null references account on delete cascade,
  area text,
  source text,
  check (num_nonnulls(area, source) = 1),
  unique nulls not distinct (account, area, source)
);
comment on table stewardship is
  'what a steward answers for; a steward without a row answers for everything';

create table login_session (
  id uuid primary key,
  token_hash bytea not null unique,
  csrf_token text not null,
  account uuid not null references account on delete cascade,
  client text not null,
  created_at timestamptz not null,
  used_at timestamptz not null
);
comment on column login_session.token_hash is 'SHA-256 of the cookie''s token, which nobody else has';
comment on column login_session.client is 'what kind of browser, such as Firefox (Windows)';
create index login_session_account on login_session (account);

create table one_time_link (
  token_hash bytea primary key,
  account uuid not null references account on delete cascade,
  purpose text not null check (purpose in ('invitation', 'password')),
  expires_at timestamptz not null,
  used_at timestamptz
);

create table bucket (id text primary key, state bytea, expires_at bigint);
comment on table bucket is 'tokens left under each rate limit, kept by Bucket4j';

create table audit (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  account uuid,
  action text not null,
  subject text,
  subject_id text
);
comment on table audit is 'who did what when; grows only, and holds no free text';
comment on column audit.account is 'null when nobody was logged in';
create index audit_at on audit (at desc, id desc);
