-- What counts when a person is matched, what nobody offers, and who looks for company. See
-- docs/link-workers.md. Of the person matched nothing is stored.

create table matching_vocabulary (
  municipality char(5) primary key references municipality on delete cascade,
  document jsonb not null
);
comment on table matching_vocabulary is 'weights.csv, roles.csv and the like, as imported';

create table unmet_need (
  id uuid primary key,
  municipality char(5) not null references municipality on delete cascade,
  area text not null,
  wishes text[] not null,
  barriers text[] not null,
  month date not null check (extract(day from month) = 1),
  check (cardinality(wishes) > 0)
);
comment on table unmet_need is
  'nothing fitted somebody of that area: belongs to no case and holds no free text';
comment on column unmet_need.wishes is 'ids of categories';
create index unmet_need_month on unmet_need (municipality, month);

create table companion (
  id uuid primary key,
  municipality char(5) not null references municipality on delete cascade,
  kind text not null check (kind in ('offer', 'search')),
  area text not null,
  category text not null,
  sentence text not null check (char_length(sentence) between 1 and 80),
  consented_on date not null,
  ends_on date not null,
  link_worker uuid not null references account on delete cascade,
  check (ends_on > consented_on and ends_on <= consented_on + interval '1 year')
);
comment on table companion is
  'who looks for company or offers it (仲間募集), known to the link worker alone';
create index companion_open on companion (municipality, category, ends_on);
