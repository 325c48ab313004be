-- What waits for a person: rows that the latest sheet of their source no longer has, and rows that
-- look like one and the same.
alter table source_row add column missing_since date;
comment on column source_row.missing_since is
  'day of the import whose sheet no longer had the row; null while it has';

alter table source_row drop constraint source_row_state_check, drop constraint source_row_check;
alter table source_row
  add constraint source_row_state_check
    check (state in ('published', 'merged', 'quarantined', 'withdrawn')),
  add constraint source_row_resource_check
    check ((state in ('quarantined', 'withdrawn')) = (resource is null));

create table duplicate_decision (
  municipality char(5) not null references municipality,
  one uuid not null references source_row on delete cascade,
  other uuid not null references source_row on delete cascade,
  same boolean not null,
  decided_at timestamptz not null,
  primary key (one, other),
  check (one < other)
);
comment on table duplicate_decision is 'what a person said of two rows that look alike';
