-- The store of Tsunagi. PostGIS and pg_trgm are made by the database's owner before (scripts/database).

create table municipality (
  code char(5) primary key check (code ~ '^[0-9]{5}$'),
  name text not null,
  document jsonb not null
);
comment on column municipality.document is 'municipality.yaml as JSON';

create table category (
  municipality char(5) not null references municipality,
  id text not null,
  parent text,
  number smallint not null,
  position smallint not null,
  name text not null,
  name_easy text not null,
  name_en text not null,
  synonyms text[] not null,
  primary key (municipality, id),
  unique (municipality, number),
  foreign key (municipality, parent) references category deferrable initially deferred
);
comment on column category.number is
  'the plane of resource_point that holds this category''s resources; never given to another one';

create table synonym (
  municipality char(5) not null references municipality,
  position smallint not null,
  words text[] not null,
  primary key (municipality, position)
);

create table area (
  municipality char(5) not null references municipality,
  id text primary key,
  parent text references area deferrable initially deferred,
  position smallint not null,
  kind text not null check (kind in ('town', 'oaza')),
  name text not null,
  kana text not null,
  name_en text not null,
  postal_code text,
  geom geometry(Point, 4326) not null
);

create table import_batch (
  id bigint generated always as identity primary key,
  municipality char(5) not null references municipality,
  imported_at timestamptz not null,
  files text[] not null
);

create table resource (
  id uuid primary key,
  municipality char(5) not null references municipality,
  record jsonb not null,
  name_sort text collate "C" not null,
  categories text[] not null,
  areas text[] not null,
  cost_yen integer,
  accessible text[] not null,
  precision text not null check (precision in ('exact', 'block', 'oaza', 'none')),
  verified_on date,
  geom geometry(Point, 4326),
  search_text text not null,
  search_grams text[] not null,
  created_at timestamptz not null,
  revised_at timestamptz not null,
  sessions_until date not null,
  check ((geom is null) = (precision = 'none'))
);
comment on column resource.record is 'the public content; every other column is derived from it';
comment on column resource.categories is 'its categories and those above them';
comment on column resource.areas is 'its area and those above it';
comment on column resource.accessible is 'what it is known to have: wheelchair, toilet, ...';
comment on column resource.search_text is 'folded words and readings, see SearchText';
comment on column resource.search_grams is 'characters and pairs of characters of search_text';

comment on column resource.sessions_until is 'its sessions are known up to, not including, this day';

create index resource_name on resource (name_sort, id);
create index resource_categories on resource using gin (categories);
create index resource_areas on resource using gin (areas);
-- fastupdate off: a pending list would make the first search after an import slow.
create index resource_search on resource using gin (search_grams) with (fastupdate = off);
create index resource_municipality on resource (municipality);

-- One row per resource and category, plus one in plane 0 for "any category". A category's points lie
-- in a plane of their own, shifted east by its number (see WebMercator), so that one index answers
-- "nearest of this category" as fast as "nearest".
create table resource_point (
  resource uuid not null references resource on delete cascade,
  category smallint not null,
  point point not null,
  primary key (resource, category)
);
create index resource_point_nearest on resource_point using spgist (point)
  include (category, resource);

create table session (
  resource uuid not null references resource on delete cascade,
  on_date date not null,
  starts_at time,
  ends_at time,
  begins timestamp not null,
  finishes timestamp not null,
  weekday smallint not null check (weekday between 1 and 7),
  unique nulls not distinct (resource, on_date, starts_at, ends_at)
);
comment on table session is
  'dated occurrences for the coming 400 days by the municipality''s wall clock, expanded from the rules';
comment on column session.begins is 'starts_at, or the start of the day when no time is known';
comment on column session.finishes is 'ends_at, else two hours after the start, else the end of the day';
comment on column session.weekday is 'ISO 8601: Monday is 1';
create index session_upcoming on session (resource, finishes) include (begins);
create index session_date on session (on_date, resource);
create index session_begins on session (begins, resource);

create table source_row (
  id uuid primary key,
  municipality char(5) not null references municipality,
  batch bigint not null references import_batch,
  source text not null,
  sheet text not null,
  row_number integer not null,
  key text not null,
  raw json not null,
  record jsonb,
  state text not null check (state in ('published', 'merged', 'quarantined')),
  resource uuid references resource,
  notices jsonb not null,
  check ((state = 'quarantined') = (resource is null))
);
comment on table source_row is
  'every row of every sheet as received, and what became of it: nothing is lost';
create index source_row_source on source_row (municipality, source);
create index source_row_resource on source_row (resource);
