-- The work of link workers: whom a clinic refers, what is done, what became of it.
-- See docs/link-workers.md and docs/threat-model.md. There is no name, address or telephone number
-- of anybody who is helped; words are sealed (core/secret) before they come here.

create table link_worker (
  account uuid primary key references account on delete cascade,
  team text not null,
  profession text
);
comment on table link_worker is 'the directory: which team an account works in, whose cases it sees, and as what';

create table clinic (
  id uuid primary key,
  municipality char(5) not null references municipality,
  name text not null,
  doctor text,
  phone text,
  fax text,
  unique (municipality, name)
);

create table clinic_link (
  token_hash bytea primary key,
  clinic uuid not null references clinic on delete cascade,
  expires_at timestamptz not null,
  used_at timestamptz
);
comment on table clinic_link is 'a clinic''s form, to be sent once';

create table support_case (
  id uuid primary key,
  municipality char(5) not null references municipality,
  code text not null unique,
  owner uuid not null references account,
  age_band smallint check (age_band between 0 and 11),
  area text,
  lon numeric(6, 3),
  lat numeric(5, 3),
  need text,
  opened_on date not null,
  closed_on date,
  closed_because text,
  erase_on date not null,
  revision integer not null default 1
);
comment on column support_case.code is 'what people call the case; says nothing of anybody';
comment on column support_case.age_band is 'decades: 6 for who is in their sixties';
comment on column support_case.lon is 'with lat: the origin, rounded to about 500 m';
comment on column support_case.need is 'sealed: what matches are asked for with';

create table referral (
  id uuid primary key,
  municipality char(5) not null references municipality,
  clinic uuid not null references clinic,
  channel text not null check (channel in ('paper', 'fax', 'phone', 'form')),
  received_on date not null,
  consented_on date not null,
  age_band smallint check (age_band between 0 and 11),
  area text,
  reasons text[] not null,
  clinic_number text,
  words text,
  case_id uuid references support_case on delete cascade,
  declined_on date,
  erase_on date not null
);
comment on column referral.clinic_number is 'sealed: the clinic''s own number of its patient';
comment on column referral.words is 'sealed';
create index referral_case on referral (case_id);

create table case_consent (
  id uuid primary key,
  case_id uuid not null references support_case on delete cascade,
  recipient text not null
    check (recipient in ('clinic', 'resource', 'family', 'welfare_commissioner', 'companion')),
  resource uuid,
  given_on date not null,
  ends_on date not null,
  withdrawn_on date,
  check (ends_on >= given_on)
);

create table case_step (
  id uuid primary key,
  case_id uuid not null references support_case on delete cascade,
  kind text not null,
  done_on date not null,
  resource uuid,
  because text,
  note text,
  account uuid not null,
  made_at timestamptz not null
);
comment on column case_step.note is 'sealed';

create table case_wellbeing (
  case_id uuid not null references support_case on delete cascade,
  answered_on date not null,
  body smallint check (body between 0 and 10),
  mind smallint check (mind between 0 and 10),
  people smallint check (people between 0 and 10),
  joy smallint check (joy between 0 and 10),
  living smallint check (living between 0 and 10),
  place smallint check (place between 0 and 10),
  primary key (case_id, answered_on)
);
comment on table case_wellbeing is 'six axes from 0 to 10; null when somebody rather did not say';

create table case_circumstances (
  case_id uuid not null references support_case on delete cascade,
  answered_on date not null,
  income text not null,
  family text not null,
  bills text not null,
  friends text not null,
  health text not null,
  satisfaction text not null,
  primary key (case_id, answered_on)
);
comment on table case_circumstances is 'good, fair, poor, or undisclosed';

create table case_shortlist (
  case_id uuid not null references support_case on delete cascade,
  position smallint not null,
  resource uuid not null,
  note text,
  primary key (case_id, position),
  unique (case_id, resource)
);
comment on column case_shortlist.note is 'sealed';

create table case_report (
  id uuid primary key,
  case_id uuid not null references support_case on delete cascade,
  words text not null,
  written_on date not null,
  reviewed_by uuid references account,
  sent_on date,
  check (sent_on is null or reviewed_by is not null)
);
comment on table case_report is 'answers to the clinic (支援状況連絡シート); words are sealed';

do $$
declare
  part text;
begin
  foreach part in array array['case_consent', 'case_step', 'case_wellbeing', 'case_circumstances',
    'case_shortlist', 'case_report']
  loop
    execute format('create index on %I (case_id)', part);
  end loop;
end $$;

-- Who acts: the holder of the cookie whose token a transaction names. Somebody who goes round the
-- program with the service's role knows hashes only, and sees nothing.
create function acting_account() returns uuid
language sql stable security definer set search_path from current as $$
  select a.id from login_session s join account a on a.id = s.account
  where s.token_hash = sha256(convert_to(current_setting('tsunagi.login', true), 'UTF8'))
    and a.role = 'link_worker' and a.disabled_at is null
$$;

create function acting_colleagues() returns setof uuid
language sql stable security definer set search_path from current as $$
  select acting_account()
  union
  select other.account from link_worker me join link_worker other on other.team = me.team
  where me.account = acting_account()
$$;

-- A case is its owner's and the owner's team's.
alter table support_case enable row level security;
create policy own_and_team on support_case
  using (owner in (select acting_colleagues()));

-- What belongs to a case is seen with it.
do $$
declare
  part text;
begin
  foreach part in array array['case_consent', 'case_step', 'case_wellbeing', 'case_circumstances',
    'case_shortlist', 'case_report']
  loop
    execute format('alter table %I enable row level security', part);
    execute format(
      'create policy with_its_case on %I using (case_id in (select id from support_case))', part);
  end loop;
end $$;

-- A referral waits for any link worker; then it belongs to its case. Forms come from clinics, who
-- are nobody here and see nothing.
alter table referral enable row level security;
create policy waiting_or_with_its_case on referral
  using ((select acting_account()) is not null
    and (case_id is null or case_id in (select id from support_case)))
  with check ((select acting_account()) is not null
    and (case_id is null or case_id in (select id from support_case)));
create policy sent_by_a_clinic on referral for insert
  with check (channel = 'form' and case_id is null);

-- Another link worker takes a case over: the one who gives it may not see it any more.
create function hand_case_over(the_case uuid, successor uuid) returns boolean
language plpgsql security definer set search_path from current as $$
begin
  update support_case c
  set owner = successor, revision = revision + 1
  from account a
  where c.id = the_case and a.id = successor
    and a.role = 'link_worker' and a.disabled_at is null
    and c.owner in (select acting_colleagues());
  return found;
end $$;

-- What is due on a day goes, whosever it is; and what a list says, after a restore.
create function erase_cases(on_day date, listed uuid[]) returns setof uuid
language sql security definer set search_path from current as $$
  delete from referral where case_id is null and (erase_on <= on_day or id = any(listed));
  delete from support_case where erase_on <= on_day or id = any(listed) returning id
$$;

-- How many cases each link worker has, for the directory: a number and nothing else.
create function case_load() returns table (account uuid, cases bigint)
language sql stable security definer set search_path from current as $$
  select owner, count(*) from support_case where closed_on is null group by owner
$$;
