-- Days on which a resource rests once, such as a session that falls out (この日を休みにする).
create table closure (
  id uuid primary key,
  resource uuid not null references resource on delete cascade,
  first date not null,
  last date not null,
  reason text,
  dates date[] not null,
  words text not null,
  made_at timestamptz not null,
  made_by uuid references account on delete set null,
  check (first <= last)
);
comment on column closure.dates is 'the sessions that fall out: in the schedule as EXDATE while this holds';
comment on column closure.words is 'what stands in the words of the schedule while this holds';
create index closure_resource on closure (resource, first);
create index closure_last on closure (last);

-- Whose listing it is: they change its times, cost and contact directly, and close it for a day.
create table listing_owner (
  resource uuid not null references resource on delete cascade,
  account uuid not null references account on delete cascade,
  named_at timestamptz not null,
  named_by uuid references account on delete set null,
  primary key (resource, account)
);
create index listing_owner_account on listing_owner (account);
