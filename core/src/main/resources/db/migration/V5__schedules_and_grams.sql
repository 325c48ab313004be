-- Many resources keep the same hours. Their sessions hang on the schedule, not on the resource: a
-- country of resources has a few thousand schedules (docs/decisions/0008).
create table schedule (
  id integer generated always as identity primary key,
  municipality char(5) not null references municipality,
  rules jsonb not null,
  digest uuid not null generated always as (cast(md5(cast(rules as text)) as uuid)) stored,
  sessions_until date not null,
  unique (municipality, digest)
);
comment on table schedule is 'rules that one or more resources keep';
comment on column schedule.rules is 'the rules of record.schedule, what they mean and no words';
comment on column schedule.sessions_until is
  'its sessions are known up to, not including, this day';

alter table resource add column schedule integer references schedule;
comment on column resource.schedule is 'null when its sheet says no time that was understood';

insert into schedule (municipality, rules, sessions_until)
  select municipality, record #> '{schedule,rules}', max(sessions_until) from resource
  where record #> '{schedule,rules}' is not null group by 1, 2;
update resource r set schedule = s.id from schedule s
  where s.municipality = r.municipality and s.rules = r.record #> '{schedule,rules}';

alter table session add column schedule integer references schedule on delete cascade;
create temporary table known on commit drop as
  select distinct r.schedule, s.on_date, s.starts_at, s.ends_at, s.begins, s.finishes, s.weekday
  from session s join resource r on r.id = s.resource;
truncate session;
drop index session_upcoming, session_begins;
alter table session drop column resource, alter column schedule set not null;
insert into session (schedule, on_date, starts_at, ends_at, begins, finishes, weekday)
  select * from known;
alter table resource drop column sessions_until;
create index session_upcoming on session (schedule, finishes) include (begins);
create index session_begins on session (begins, schedule);
create index resource_schedule on resource (schedule, id);

-- A gram is up to three characters. As one number, 21 bits for each, it is half the size of a text
-- and is compared without a collation.
drop index resource_search;
alter table resource add column grams bigint[];
update resource set grams = array(
  select distinct case length(gram)
    when 1 then cast(ascii(gram) as bigint)
    when 2 then (cast(ascii(gram) as bigint) << 21) | ascii(substr(gram, 2))
    else (cast(ascii(gram) as bigint) << 42) | (cast(ascii(substr(gram, 2)) as bigint) << 21)
      | ascii(substr(gram, 3)) end
  from unnest(search_grams) gram);
alter table resource drop column search_grams;
alter table resource rename column grams to search_grams;
alter table resource alter column search_grams set not null;
comment on column resource.search_grams is
  'characters and pairs of characters of search_text, as numbers, see SearchText';
-- fastupdate and its limit in kB: see V2.
create index resource_search on resource using gin (search_grams)
  with (fastupdate = on, gin_pending_list_limit = 65536);
