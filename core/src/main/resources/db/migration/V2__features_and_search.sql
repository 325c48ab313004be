-- A resource is kept as it is sent: to take it out of the record cost more than finding it
-- (docs/performance.md). MAIN keeps it in the row, lz4 unpacks fast.
alter table resource add column feature text;
alter table resource
  alter column feature set storage main,
  alter column feature set compression lz4;
update resource set feature = cast(jsonb_build_object(
  'type', 'Feature',
  'id', id,
  'geometry', cast(st_asgeojson(geom, 15) as jsonb),
  'properties', (record - array['id', 'location']) || jsonb_strip_nulls(jsonb_build_object(
    'precision', precision, 'located_by', record #>> '{location,basis}'))) as text);
alter table resource alter column feature set not null;
comment on column resource.feature is 'GeoJSON of the record, its properties last';

-- An import brings hundreds of words per resource. Collected and sorted they enter the index ten
-- times faster than one by one; the import empties the list before it commits, so that no search
-- has to read it (ResourceWriter). The limit is in kB.
alter index resource_search set (fastupdate = on, gin_pending_list_limit = 65536);

-- begins lies on on_date, so its index serves both; the expander makes each session once.
drop index session_date;
alter table session drop constraint session_resource_on_date_starts_at_ends_at_key;
