-- Copies of what lies in the municipality, scattered over its box, until there are :rows resources. A copy keeps its
-- words and its categories; it lies elsewhere, so that no two pins are at one point.

select setseed(0.28222);

create temporary table copy as
  select gen_random_uuid() as id, r.id as original,
    b.west + random() * (b.east - b.west) as lon, b.south + random() * (b.north - b.south) as lat
  from (select *, row_number() over (order by id) as number, count(*) over () as total
    from resource where geom is not null) r
  join generate_series(1, :rows - (select count(*) from resource where geom is not null)) g
    on r.number = 1 + g % r.total,
  (select min(st_x(geom)) as west, max(st_x(geom)) as east, min(st_y(geom)) as south,
    max(st_y(geom)) as north from resource) b;

insert into resource (id, municipality, record, feature, name_sort, categories, areas, cost_yen,
    accessible, precision, verified_on, geom, search_text, search_grams, created_at, revised_at,
    schedule)
  select c.id, r.municipality,
    r.record || jsonb_build_object('id', c.id, 'location', jsonb_build_object(
      'lon', c.lon, 'lat', c.lat, 'precision', r.precision, 'basis', 'sheet')),
    regexp_replace(replace(r.feature, r.id::text, c.id::text),
      '"coordinates":\[[^]]*\]', '"coordinates":[' || round(c.lon::numeric, 5) || ',' || round(c.lat::numeric, 5) || ']'),
    r.name_sort, r.categories, r.areas, r.cost_yen, r.accessible, r.precision, r.verified_on,
    st_setsrid(st_makepoint(c.lon, c.lat), 4326), r.search_text, r.search_grams, r.created_at,
    r.revised_at, r.schedule
  from copy c join resource r on r.id = c.original;
analyze resource;
notify tsunagi;
