-- What people say of resources, what becomes of it, and what was before. See docs/people.md.

create table submission (
  id uuid primary key,
  municipality char(5) not null references municipality,
  kind text not null check (kind in ('new', 'correction', 'seed', 'sheet')),
  state text not null
    check (state in ('pending', 'asked', 'approved', 'refused', 'withdrawn')),
  resource uuid,
  content jsonb not null,
  comment text,
  revision integer,
  areas text[] not null,
  sources text[] not null,
  sender uuid references account on delete set null,
  token_hash bytea unique,
  question text,
  reason text,
  replaced jsonb,
  sent_at timestamptz not null,
  changed_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid references account on delete set null
);
comment on column submission.kind is 'sheet: an import''s new value of a field that a person corrected';
comment on column submission.resource is 'what it corrects, or what it has become';
comment on column submission.content is 'fields of the record; null takes a field away';
comment on column submission.revision is 'of the resource when it was sent';
comment on column submission.areas is 'with sources: which stewards decide';
comment on column submission.token_hash is 'SHA-256 of the private link''s token';
comment on column submission.replaced is 'the corrections that a decision replaced, to undo it';
create index submission_queue on submission (municipality, sent_at, id)
  where state in ('pending', 'asked');
create index submission_resource on submission (resource);

create table correction (
  resource uuid not null references resource on delete cascade,
  field text not null,
  value jsonb not null,
  replaced jsonb not null,
  made_at timestamptz not null,
  made_by uuid references account on delete set null,
  primary key (resource, field)
);
comment on table correction is 'what a person says of a field, over what the sheets say';
comment on column correction.replaced is 'what the sheets said when it was made';

alter table resource add column revision integer not null default 1;

create table revision (
  resource uuid not null,
  number integer not null,
  record jsonb not null,
  ended_at timestamptz not null,
  origin text not null check (origin in ('import', 'person')),
  account uuid,
  submission uuid,
  reason text,
  primary key (resource, number)
);
comment on table revision is
  'what a resource was, and how that ended: when, by whom and why the next revision was made';

-- Whichever program changes a record, what it was is kept. Who does it says so by
-- set_config('tsunagi.origin', ...) and the like; who says nothing is an import.
create function keep_revision() returns trigger language plpgsql as $$
begin
  insert into revision (resource, number, record, ended_at, origin, account, submission, reason)
  values (old.id, old.revision, old.record, now(),
    coalesce(nullif(current_setting('tsunagi.origin', true), ''), 'import'),
    cast(nullif(current_setting('tsunagi.account', true), '') as uuid),
    cast(nullif(current_setting('tsunagi.submission', true), '') as uuid),
    nullif(current_setting('tsunagi.reason', true), ''));
  if tg_op = 'UPDATE' then
    new.revision := old.revision + 1;
    return new;
  end if;
  return old;
end $$;
create trigger resource_revised before update of record on resource
  for each row when (old.record is distinct from new.record) execute function keep_revision();
create trigger resource_removed before delete on resource
  for each row execute function keep_revision();

-- What comes back after it was removed goes on counting where it stopped.
create function continue_revisions() returns trigger language plpgsql as $$
begin
  new.revision := coalesce((select max(number) from revision where resource = new.id), 0) + 1;
  return new;
end $$;
create trigger resource_made before insert on resource
  for each row execute function continue_revisions();

alter table resource add column ended_on date;
comment on column resource.ended_on is 'found by no search since; it has no points either';
