-- What an answer shows of a resource is kept as it is sent: to take it out of the record cost more
-- than finding the resource (docs/performance.md). MAIN keeps it in the row, lz4 unpacks fast.
alter table resource
  add column properties text,
  add column located_by text;
alter table resource
  alter column properties set storage main,
  alter column properties set compression lz4;
update resource set
  properties = cast(record - array['id', 'location'] as text),
  located_by = record #>> '{location,basis}';
alter table resource alter column properties set not null;
comment on column resource.properties is 'record without id and location, as the API sends it';

-- An import brings hundreds of words per resource. Collected and sorted they enter the index ten
-- times faster than one by one; the import empties the list before it commits, so that no search
-- has to read it (ResourceWriter). The limit is in kB.
alter index resource_search set (fastupdate = on, gin_pending_list_limit = 65536);

-- begins lies on on_date, so its index serves both; the expander makes each session once.
drop index session_date;
alter table session drop constraint session_resource_on_date_starts_at_ends_at_key;
